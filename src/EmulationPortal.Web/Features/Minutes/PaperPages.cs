using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Signatures;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>One kind of paper in the list of a meeting.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Slug">Last part of the address that begins one.</param>
/// <param name="Papers">Its editions, the newest first.</param>
/// <param name="MayStart">Whether one may be begun, or why not.</param>
public sealed record PaperKindRow(PaperKind Kind, string Slug, IReadOnlyList<MeetingPaper> Papers, Verdict MayStart);

/// <summary>The papers of a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Rows">The kinds.</param>
public sealed record PaperListPage(Meeting Meeting, IReadOnlyList<PaperKindRow> Rows);

/// <summary>A paper.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Missing">Figures that its prose names and no record knows.</param>
/// <param name="Contradictions">Where its prose does not say what the votes say, in sentences.</param>
/// <param name="Steps">Each step and whether it may be done.</param>
/// <param name="Ladder">Who has signed; null while it is a draft.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record PaperPage(
    MeetingPaper Paper,
    Meeting Meeting,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Contradictions,
    IReadOnlyDictionary<PaperStep, Verdict> Steps,
    LadderPage? Ladder,
    string? History);

/// <summary>The form of a draft.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Form">What was typed.</param>
/// <param name="People">For each signatory by place, the accounts that may sign.</param>
/// <param name="Facts">What the records know: what the names of figures become.</param>
/// <param name="Conflict">Somebody else's save, or null.</param>
public sealed record PaperFormPage(
    MeetingPaper Paper, Meeting Meeting, PaperForm Form, IReadOnlyDictionary<int, IReadOnlyList<Choice>> People, PaperFacts Facts, ConflictNotice? Conflict = null)
{
    /// <summary>The figures that a writer can name, with what they are and what they become now; null while no record knows one.</summary>
    public IEnumerable<(string Name, string Meaning, string? Value)> Figures => PaperProse.Figures.Select(name => (name, PaperProse.Meaning(name), ValueOf(name)));

    /// <summary>A part as it will be printed, a paragraph each; empty where it names no figure and so reads as it is typed.</summary>
    public IReadOnlyList<string> Printed(string? text) =>
        PaperProse.Named(text ?? string.Empty).Count == 0 ? [] : PaperProse.Printed(text!, ValueOf).Split('\n');

    private string? ValueOf(string name) => Facts.Figure(name)?.Text;
}

/// <summary>The page that asks before a paper is issued.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Warnings">Sentences about signatories who are not named as the accounts that will sign, and about prose that does not say what the votes say.</param>
/// <param name="Problem">Why it could not be printed, or null.</param>
public sealed record PaperIssuePage(MeetingPaper Paper, Meeting Meeting, PaperIssueForm Form, IReadOnlyList<string> Warnings, string? Problem = null);

/// <summary>The page that asks before a paper is taken back.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Form">What was typed.</param>
public sealed record PaperWithdrawalPage(MeetingPaper Paper, Meeting Meeting, PaperWithdrawalForm Form);

/// <summary>The addresses of papers.</summary>
public static class PaperPaths
{
    private static readonly Dictionary<string, PaperKind> Slugs = new(StringComparer.Ordinal)
    {
        ["bien-ban"] = PaperKind.Minutes,
        ["bao-cao"] = PaperKind.Report,
        ["to-trinh"] = PaperKind.Submission,
    };

    /// <summary>The page of a paper.</summary>
    public static string Of(MeetingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return $"/hop-cum/van-ban/{paper.Id}";
    }

    /// <summary>The kind that a part of an address names; null when it names none.</summary>
    public static PaperKind? KindOf(string slug) => Slugs.TryGetValue(slug, out var kind) ? kind : null;

    /// <summary>The part of an address that names a kind.</summary>
    public static string SlugOf(PaperKind kind) => Slugs.First(pair => pair.Value == kind).Key;
}
