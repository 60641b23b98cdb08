using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>The page that adds or changes one line.</summary>
/// <param name="Head">The set.</param>
/// <param name="LineId">The line, or null when it is new.</param>
/// <param name="StoredCode">Its stored code, or empty.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Groups">The groups it can be put in.</param>
/// <param name="Understood">What each typed figure was read as.</param>
/// <param name="Conflict">Somebody else saved meanwhile.</param>
public sealed record CriterionPage(
    SetHead Head,
    Guid? LineId,
    string StoredCode,
    CriterionForm Form,
    IReadOnlyList<Choice> Groups,
    IReadOnlyDictionary<string, string> Understood,
    ConflictNotice? Conflict)
{
    /// <summary>The kinds to choose from, the group first.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
        [new("", "Nhóm (có mục con)"), .. Enum.GetValues<LeafKind>().Select(kind => new Choice(kind.ToString(), LeafKindText.Label(kind)))];

    /// <summary>Help of a field with what its typed value was read as.</summary>
    public string Help(string field, string help) => Understood.TryGetValue(field, out var read) ? $"{help} Đọc là: {read}." : help;

    /// <summary>The names of the kinds that use a field, for the script that hides the others.</summary>
    public static string KindsUsing(Func<LeafKind, bool> uses) => string.Join(' ', Enum.GetValues<LeafKind>().Where(uses));

    /// <summary>The labels of the kinds that use a field.</summary>
    public static string LabelsUsing(Func<LeafKind, bool> uses) =>
        "Dùng cho: " + string.Join(", ", Enum.GetValues<LeafKind>().Where(uses).Select(LeafKindText.Label)) + ".";
}
