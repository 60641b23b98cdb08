using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>Makes drafts of decisions, and keeps order and money of their lines right.</summary>
public sealed class DecisionDrafting(PortalDb db, PortalClock clock)
{
    private static readonly List<string> Ranks = [.. LegalDocumentKinds.All];

    /// <summary>A new draft that gives what was approved; it is added, the caller saves.</summary>
    public async Task<AwardDecision> NewAsync(Actor actor, int year, string title, IReadOnlyList<ApprovedAward> awards, IReadOnlyDictionary<string, AwardKind> kinds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(awards);
        var decision = Begin(DecisionKind.Award, null, year, title);
        await AddBasesAsync(decision, cancellation);
        AddArticles(decision, $"Chánh Văn phòng Bộ, thủ trưởng các đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        foreach (var award in awards) decision.Lines.Add(LineOf(decision, award));
        db.Take(awards.Select(award => award.Line));
        await RefreshAsync(decision, kinds, cancellation);
        db.AwardDecisions.Add(decision);
        db.Record(actor, clock.Now, decision, "DecisionDrafted", $"Soạn dự thảo quyết định {title}, {decision.Lines.Count} tập thể, cá nhân.");
        return decision;
    }

    /// <summary>A decision without lines, in the name of today's ministry.</summary>
    public AwardDecision Begin(DecisionKind kind, Guid? originalId, int year, string title)
    {
        var ministry = Ministry.On(clock.Today);
        return new AwardDecision
        {
            Kind = kind,
            OriginalId = originalId,
            Year = year,
            Title = title,
            Notation = ministry.DecisionNotation,
            Authority = ministry.Minister,
            SignerTitle = "Bộ trưởng",
            SignerName = string.Empty,
            ProposedBy = $"Vụ trưởng {Ministry.EmulationUnit}",
        };
    }

    /// <summary>Puts the usual legal bases of today into a draft, in the order of their rank.</summary>
    public async Task AddBasesAsync(AwardDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var document in (await BasesOnAsync(clock.Today, cancellation)).Where(document => document.IsUsualBasis))
        {
            decision.Bases.Add(new DecisionBasis { DecisionId = decision.Id, Position = decision.Bases.Count + 1, Text = document.Citation, LegalDocumentId = document.Id });
        }
    }

    /// <summary>The documents in force on a day, in the order in which bases are cited.</summary>
    public async Task<IReadOnlyList<LegalDocument>> BasesOnAsync(DateOnly day, CancellationToken cancellation)
    {
        var all = await db.LegalDocuments.AsNoTracking().Where(document => document.AwardDecisionId == null && document.ValidFrom <= day && (document.ValidTo == null || document.ValidTo >= day)).ToListAsync(cancellation);
        return [.. all.OrderBy(document => Ranks.IndexOf(document.Kind)).ThenBy(document => document.IssuedOn ?? document.ValidFrom)];
    }

    /// <summary>The articles that every decision ends with.</summary>
    public static void AddArticles(AwardDecision decision, string responsible)
    {
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var text in new[] { "Quyết định này có hiệu lực kể từ ngày ký.", responsible })
        {
            decision.Articles.Add(new DecisionArticle { DecisionId = decision.Id, Position = decision.Articles.Count + 1, Text = text });
        }
    }

    /// <summary>A line that gives an approved award.</summary>
    public static DecisionLine LineOf(AwardDecision decision, ApprovedAward award)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(award);
        return new DecisionLine
        {
            DecisionId = decision.Id,
            ProposalLineId = award.Line.Id,
            PersonId = award.Line.PersonId,
            CollectiveId = award.Line.CollectiveId,
            DepartmentId = award.Line.DepartmentId,
            Recipient = award.Line.PersonId is null ? RecipientKind.Collective : RecipientKind.Person,
            KindCode = award.Line.KindCode,
            Name = award.Name,
            UnitLine = award.UnitLine,
            Merit = award.Line.Merit.Length > 0 ? award.Line.Merit : $"Đã có thành tích xuất sắc trong phong trào thi đua năm {decision.Year}",
        };
    }

    /// <summary>
    /// Puts the lines into their order and writes the money of the planned day, or of today, into them; into those of a revocation, what comes
    /// back. Other decisions about an earlier one carry no money.
    /// </summary>
    public async Task RefreshAsync(AwardDecision decision, IReadOnlyDictionary<string, AwardKind> kinds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        AnnexList.Arrange(await db.PlacedLinesAsync(decision, cancellation), kinds, decision.Order);
        if (decision.Kind == DecisionKind.Revocation) await FillRevokedAsync(decision, cancellation);
        if (decision.Kind != DecisionKind.Award) return;
        var day = decision.DecidedOn ?? clock.Today;
        var salary = BaseSalary.On(day, await db.BaseSalaries.AsNoTracking().ToListAsync(cancellation));
        PrizeMoney.Fill(decision.Lines, kinds, salary, day, await db.EarlierMoneyAsync(decision, cancellation));
    }

    private async Task FillRevokedAsync(AwardDecision decision, CancellationToken cancellation)
    {
        var given = await db.DecisionLines.AsNoTracking().Where(line => line.DecisionId == decision.OriginalId).ToDictionaryAsync(line => line.Id, cancellation);
        var year = await db.AwardDecisions.Where(original => original.Id == decision.OriginalId).Select(original => original.NumberYear).SingleAsync(cancellation);
        var rows = year is { } issued ? await db.FundAsync(issued, cancellation) : [];
        RevokedMoney.Fill(decision.Lines, given, rows.Where(row => row.DecisionId == decision.OriginalId).ToDictionary(row => row.DepartmentId, row => (row.Owed, row.Paid)));
    }
}
