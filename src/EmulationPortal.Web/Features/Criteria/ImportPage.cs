using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>The page that takes a workbook.</summary>
/// <param name="Head">The set.</param>
/// <param name="FileName">The refused file; empty at first.</param>
/// <param name="Problems">All that is wrong with it.</param>
public sealed record ImportPage(SetHead Head, string FileName, IReadOnlyList<string> Problems);

/// <summary>What a workbook would make of a set.</summary>
/// <param name="Head">The set.</param>
/// <param name="FileName">The file.</param>
/// <param name="Seal">Finds the upload again.</param>
/// <param name="Plan">What would change.</param>
/// <param name="Lines">The tree as it would be.</param>
/// <param name="Warnings">What would keep it from being locked.</param>
/// <param name="Agreed">How many agreements would be taken back.</param>
public sealed record ImportPreviewPage(
    SetHead Head,
    string FileName,
    string Seal,
    TreeReplacement Plan,
    IReadOnlyList<PreviewLine> Lines,
    IReadOnlyList<string> Warnings,
    int Agreed);

/// <summary>One line of a preview.</summary>
/// <param name="Node">The line.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="What">"Thêm", "Sửa" or empty.</param>
public sealed record PreviewLine(CriterionNode Node, int Depth, string What);
