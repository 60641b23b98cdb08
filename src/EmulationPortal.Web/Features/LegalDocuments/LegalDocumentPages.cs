using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>What the list is narrowed by.</summary>
/// <param name="Text">Words sought.</param>
/// <param name="Kind">Kind, or null.</param>
/// <param name="Force">Whether in force, or null.</param>
/// <param name="Year">Year of issue, or null.</param>
/// <param name="IsUnconfirmed">Only what was not read in the text.</param>
public sealed record DocumentFilter(string? Text, string? Kind, DocumentForce? Force, int? Year, bool IsUnconfirmed);

/// <summary>The register.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Documents">Entries of this page, newest first.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Today">The day of the marks.</param>
/// <param name="MayKeep">Whether the actor may add entries.</param>
public sealed record DocumentListPage(DocumentFilter Filter, IReadOnlyList<LegalDocument> Documents, Paging Paging, DateOnly Today, bool MayKeep)
{
    /// <summary>Kinds to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new(string.Empty, "Tất cả"), .. LegalDocumentKinds.All.Select(kind => new Choice(kind, kind))];

    /// <summary>States to choose from; the words in addresses.</summary>
    public static IReadOnlyList<(string Slug, DocumentForce Force)> Forces { get; } =
        [("con", DocumentForce.InForce), ("het", DocumentForce.Ended), ("chua", DocumentForce.NotYet)];
}

/// <summary>One document.</summary>
/// <param name="Document">The entry.</param>
/// <param name="Relations">What it does to others and they to it.</param>
/// <param name="Decisions">Decisions that rest on it, as far as the actor may see them.</param>
/// <param name="RuleSets">Sets of rules that name it.</param>
/// <param name="Kinds">Titles and forms that name it.</param>
/// <param name="Decision">The portal's decision that it is, when the actor may see it.</param>
/// <param name="Today">The day of the marks.</param>
/// <param name="MayKeep">Whether the actor may relate it.</param>
/// <param name="MayEdit">Whether the actor may change it.</param>
/// <param name="Relation">What was typed of a new relation.</param>
public sealed record DocumentPage(
    LegalDocument Document, IReadOnlyList<LegalDocumentRelation> Relations, IReadOnlyList<AwardDecision> Decisions, IReadOnlyList<RuleSet> RuleSets,
    IReadOnlyList<AwardKind> Kinds, AwardDecision? Decision, DateOnly Today, bool MayKeep, bool MayEdit, RelationForm Relation)
{
    /// <summary>What it does to others, and others to it.</summary>
    public IEnumerable<(LegalDocumentRelation Relation, string Words, LegalDocument Other)> Related => Relations.Select(relation => relation.FromId == Document.Id
        ? (relation, DocumentRelationText.Name(relation.Kind), relation.To!)
        : (relation, DocumentRelationText.Passive(relation.Kind), relation.From!));

    /// <summary>Relations to choose from.</summary>
    public static IReadOnlyList<Choice> RelationKinds { get; } =
        [new(string.Empty, "Chọn"), .. Enum.GetValues<DocumentRelationKind>().Select(kind => new Choice(kind.ToString(), DocumentRelationText.Name(kind)))];
}

/// <summary>The form of an entry.</summary>
/// <param name="Document">The stored entry; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Same">Entries with the same number.</param>
/// <param name="Conflict">What somebody else saved meanwhile.</param>
public sealed record DocumentFormPage(LegalDocument? Document, LegalDocumentForm Form, IReadOnlyList<LegalDocument> Same, ConflictNotice? Conflict = null)
{
    /// <summary>Kinds to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new(string.Empty, "Chọn"), .. LegalDocumentKinds.All.Select(kind => new Choice(kind, kind))];
}

/// <summary>A step of the timeline: the documents that begin on one day.</summary>
/// <param name="On">The day.</param>
/// <param name="Documents">What begins.</param>
/// <param name="Ending">What is out of force from that day on.</param>
public sealed record TimelineStep(DateOnly On, IReadOnlyList<LegalDocument> Documents, IReadOnlyList<LegalDocument> Ending);

/// <summary>The legal timeline, and what is in force on one day.</summary>
/// <param name="Steps">Newest first.</param>
/// <param name="InForce">What is in force on the day asked for.</param>
/// <param name="On">That day.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Problem">Why it could not be read.</param>
/// <param name="Today">Today.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineStep> Steps, IReadOnlyList<LegalDocument> InForce, DateOnly On, string Typed, string? Problem, DateOnly Today);
