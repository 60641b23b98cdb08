using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.People;

/// <summary>A list to upload.</summary>
public sealed class ImportForm
{
    /// <summary>The department; only for the ministry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The workbook.</summary>
    public IFormFile? Sheet { get; set; }
}

/// <summary>The page that takes a list.</summary>
/// <param name="Form">What was chosen.</param>
/// <param name="FileName">The refused file; empty at first.</param>
/// <param name="Problems">All that is wrong.</param>
/// <param name="Departments">Departments to choose from; empty for a department's own list.</param>
/// <param name="Earlier">Earlier imports, newest first.</param>
public sealed record ImportPage(ImportForm Form, string FileName, IReadOnlyList<string> Problems, IReadOnlyList<Choice> Departments, IReadOnlyList<PeopleImport> Earlier)
{
    /// <summary>Most problems that are shown at once.</summary>
    public const int MostProblems = 100;
}

/// <summary>A list as read, and what it makes of the department's people.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Plan">What becomes of them.</param>
/// <param name="Conversions">What was converted from old codings.</param>
public sealed record ImportPreview(IReadOnlyList<ListedPerson> Rows, ImportPlan Plan, IReadOnlyList<string> Conversions);

/// <summary>What a list would do.</summary>
/// <param name="Import">The import.</param>
/// <param name="Department">The department.</param>
/// <param name="Preview">The list.</param>
/// <param name="Doubts">Rows that somebody must decide about.</param>
/// <param name="IsTooDoubtful">Whether they are too many to be asked about.</param>
public sealed record ImportPreviewPage(PeopleImport Import, string Department, ImportPreview Preview, IReadOnlyList<DoubtLine> Doubts, bool IsTooDoubtful)
{
    /// <summary>Most rows of the list that are shown.</summary>
    public const int MostRows = 100;

    /// <summary>People who are new.</summary>
    public int New => Preview.Plan.Rows.Count(row => row.PersonId is null);

    /// <summary>People who are recorded already.</summary>
    public int Known => Preview.Plan.Rows.Count - New;
}

/// <summary>A row that resembles somebody.</summary>
/// <param name="Listed">The row.</param>
/// <param name="Candidates">Whom it may be.</param>
/// <param name="Chosen">What was chosen: a person's key, “moi”, or nothing yet.</param>
/// <param name="IsOpen">Whether it was left undecided.</param>
public sealed record DoubtLine(ListedPerson Listed, IReadOnlyList<KnownPerson> Candidates, string Chosen, bool IsOpen)
{
    /// <summary>Name of the field.</summary>
    public string Field => ImportPreviews.FieldOf(Listed.Row);
}

/// <summary>How far an import is, or how it ended.</summary>
/// <param name="Import">The import.</param>
/// <param name="Department">The department.</param>
public sealed record ImportProgressPage(PeopleImport Import, string Department);
