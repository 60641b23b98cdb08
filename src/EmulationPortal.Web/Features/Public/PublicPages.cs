using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Public;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Public;

/// <summary>A public ranking in a list.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">Number of the cluster.</param>
/// <param name="Region">Its region.</param>
/// <param name="PublishedOn">The day it was published.</param>
public sealed record PublicRankingLine(int Year, int Number, string Region, DateOnly PublishedOn)
{
    /// <summary>Its page.</summary>
    public string Path => $"/cong-khai/xep-hang/{Year}/cum-{Number}";
}

/// <summary>The public face: the newest of each.</summary>
/// <param name="Rankings">Rankings.</param>
/// <param name="Movements">Movements.</param>
/// <param name="Exemplars">Exemplars.</param>
/// <param name="Decisions">Decisions.</param>
public sealed record PublicFacePage(
    IReadOnlyList<PublicRankingLine> Rankings, IReadOnlyList<Movement> Movements, IReadOnlyList<PublicExemplarCard> Exemplars, IReadOnlyList<AwardDecision> Decisions);

/// <summary>A public exemplar in a gallery.</summary>
/// <param name="Exemplar">The exemplar with its pictures.</param>
/// <param name="Unit">Who introduces it.</param>
public sealed record PublicExemplarCard(Exemplar Exemplar, string Unit)
{
    /// <summary>Its page.</summary>
    public string Path => $"/cong-khai/dien-hinh/{Exemplar.Id}";

    /// <summary>Its first picture, or null.</summary>
    public ExemplarPicture? Cover => Exemplar.Pictures.MinBy(picture => picture.Ordinal);
}

/// <summary>The gallery of public exemplars.</summary>
/// <param name="Cards">Those of this page.</param>
/// <param name="Paging">Where in the list.</param>
public sealed record PublicExemplarsPage(IReadOnlyList<PublicExemplarCard> Cards, Paging Paging);

/// <summary>One line of a public ranking.</summary>
/// <param name="Rank">“3/7” or “Không xét”.</param>
/// <param name="Name">The department as it was called at the end of that year.</param>
/// <param name="Province">Its province.</param>
/// <param name="Total">Its total.</param>
/// <param name="Classification">Its class.</param>
public sealed record PublicRankingRow(string Rank, string Name, string Province, string Total, string Classification);

/// <summary>A public ranking.</summary>
/// <param name="Head">Year and cluster.</param>
/// <param name="Rows">The lines in order.</param>
public sealed record PublicRankingPage(PublicRankingLine Head, IReadOnlyList<PublicRankingRow> Rows);

/// <summary>All public rankings.</summary>
/// <param name="Lines">The newest year first.</param>
public sealed record PublicRankingsPage(IReadOnlyList<PublicRankingLine> Lines);

/// <summary>Public movements.</summary>
/// <param name="Movements">Those of this page.</param>
/// <param name="Paging">Where in the list.</param>
public sealed record PublicMovementsPage(IReadOnlyList<Movement> Movements, Paging Paging);

/// <summary>A public movement.</summary>
/// <param name="Movement">The movement.</param>
/// <param name="Document">Its launching document, or null.</param>
/// <param name="Joined">How many units have joined.</param>
public sealed record PublicMovementPage(Movement Movement, LegalDocument? Document, int Joined);

/// <summary>Public decisions.</summary>
/// <param name="Decisions">Those of this page.</param>
/// <param name="Paging">Where in the list.</param>
public sealed record PublicDecisionsPage(IReadOnlyList<AwardDecision> Decisions, Paging Paging);

/// <summary>An award of a public decision.</summary>
/// <param name="Ordinal">Its place.</param>
/// <param name="Name">The recipient; of a person partly masked.</param>
/// <param name="Unit">The department.</param>
/// <param name="Status">What holds of it.</param>
public sealed record PublicAwardLine(int Ordinal, string Name, string Unit, string Status);

/// <summary>A public decision.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Groups">Its awards by title or form.</param>
/// <param name="HasPeople">Whether names are masked.</param>
public sealed record PublicDecisionPage(AwardDecision Decision, IReadOnlyList<(string Kind, IReadOnlyList<PublicAwardLine> Lines)> Groups, bool HasPeople);

/// <summary>A record that can be put onto the public pages.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The record.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its page within the portal.</param>
/// <param name="PublicPath">Its public page.</param>
/// <param name="Mark">Since when it is public, or null.</param>
public sealed record PublishableLine(PublicKind Kind, Guid Id, string Name, string Path, string PublicPath, PublicRecord? Mark)
{
    /// <summary>Beginning of the addresses that put it up and take it down.</summary>
    public string StepPath => $"/ket-qua/cong-khai/{Kind switch { PublicKind.Ranking => "xep-hang", PublicKind.Movement => "phong-trao", _ => "quyet-dinh" }}/{Id}";
}

/// <summary>What is public and what could be.</summary>
/// <param name="Groups">Records by kind.</param>
public sealed record PublishingPage(IReadOnlyList<(string Title, IReadOnlyList<PublishableLine> Lines)> Groups);
