using EmulationPortal.Data.People;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>One line, examined.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">The award.</param>
/// <param name="Explanation">What the rules say of the recipient.</param>
/// <param name="Place">Its place among the lines that count towards the same ceiling; with a ceiling the last ones are over.</param>
/// <param name="Quota">The ceiling; without a rule there is none.</param>
/// <param name="Duplicates">Where the same recipient is proposed for the same award and year elsewhere, in sentences.</param>
public sealed record ExaminedProposalLine(ProposalLine Line, AwardKind Kind, Explanation Explanation, int Place, Quota Quota, IReadOnlyList<string> Duplicates)
{
    /// <summary>Whether it stands behind the last place that a confirmed ceiling allows.</summary>
    public bool IsOverQuota => Quota is { IsOver: true, OnlyWarns: false } && Place > Quota.Allowed;

    /// <summary>Whether a condition is missing or excludes.</summary>
    public bool IsMissing => Explanation.Verdict is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Attained;

    /// <summary>Whether it goes out only with a written reason.</summary>
    public bool NeedsReason => IsMissing || IsOverQuota;

    /// <summary>Why a reason is to be written, in words; empty where none is.</summary>
    public string Lack => Explanation.Verdict == EligibilityVerdict.Attained ? "đã có danh hiệu này của năm" : IsMissing ? "chưa đủ điều kiện" : IsOverQuota ? "vượt chỉ tiêu" : "";

    /// <summary>Whether it can't go out at all.</summary>
    public bool IsImpossible => Explanation.Verdict == EligibilityVerdict.NotApplicable;

    /// <summary>Whether that reason is still to be written.</summary>
    public bool LacksReason => NeedsReason && Line.Reason.Length == 0;

    /// <summary>Whether an officer finds nothing to look at twice.</summary>
    public bool IsClean => !NeedsReason && !IsImpossible && Duplicates.Count == 0 && Line.Merit.Length > 0 && Explanation.ToCheck.Length == 0;

    /// <summary>What the line does to the ceiling, or empty without one.</summary>
    public string Effect => Quota.Allowed is not { } allowed ? ""
        : Place > allowed ? $"Thứ {Place} trong {allowed} được phép: vượt {Place - allowed}{(Quota.OnlyWarns ? " (tỷ lệ chưa xác nhận, chỉ lưu ý)" : "")}."
        : $"Thứ {Place} trong {allowed} được phép.";

    /// <summary>What only warns, e.g. a missing registration; a sentence, or empty.</summary>
    public string Warning
    {
        get
        {
            // What nobody can conclude says its warnings itself.
            if (Explanation.Verdict == EligibilityVerdict.Undecided) return "";
            var words = string.Join("; ", Explanation.Warnings.Select(reason => reason.Text.TrimEnd('.')));
            return words.Length == 0 ? "" : $"Lưu ý: {words}.";
        }
    }
}

/// <summary>A proposal with every line judged.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Book">The catalogue it was judged by.</param>
/// <param name="Lines">The lines by key.</param>
public sealed record ExaminedProposal(Proposal Proposal, Eligibility Book, IReadOnlyDictionary<Guid, ExaminedProposalLine> Lines)
{
    /// <summary>Writes the result into the lines, to be saved with the issue; to be called before <see cref="Proposal.MayIssue"/>.</summary>
    public void Freeze()
    {
        foreach (var examined in Lines.Values)
        {
            var line = examined.Line;
            (line.Eligibility, line.IsOverQuota) = (examined.Explanation.Verdict, examined.IsOverQuota);
            var words = string.Join(' ', new[] { examined.Explanation.Sentence, examined.Warning, examined.IsOverQuota ? examined.Effect : "" }.Where(part => part.Length > 0));
            line.Sentence = words.Length <= ProposalLine.SentenceLength ? words : words[..(ProposalLine.SentenceLength - 1)] + "…";
        }
    }
}

/// <summary>
/// Judges a proposal: each line by what is recorded of the person or collective, each award with a ceiling by all lines that count
/// towards it. The number of queries does not depend on the number of lines.
/// </summary>
public sealed class ProposalExamination(PortalDb db)
{
    private const int YearsOfMembers = 10;

    private static readonly LineStanding[] Out = [LineStanding.LeftOut, LineStanding.NotApproved];

    /// <summary>Examines a proposal, loaded with its lines; what is changed in memory counts as it stands there.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<ExaminedProposal> ExamineAsync(Proposal proposal, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var (book, day) = (await db.EligibilityAsync(cancellation), proposal.JudgedOn(today));
        var facts = await FactsAsync(proposal, cancellation);
        var rules = await db.QuotaRules.AsNoTracking().ToListAsync(cancellation);
        var elsewhere = await ElsewhereAsync(proposal, cancellation);
        var examined = new Dictionary<Guid, ExaminedProposalLine>();
        foreach (var group in proposal.Lines.GroupBy(line => line.KindCode))
        {
            var rule = QuotaRule.On(rules, group.Key, day);
            var others = rule is null ? 0 : await OthersAsync(proposal, group.Key, rule.Whole, cancellation);
            var quota = new Quota(rule, await BasisAsync(proposal, rule?.Whole, cancellation), others + group.Count(line => !Out.Contains(line.Standing)));
            var place = others;
            foreach (var line in group.OrderBy(line => line.Position).ThenBy(line => line.Id))
            {
                if (!Out.Contains(line.Standing)) place++;
                var found = facts.GetValueOrDefault(line.RecipientId)
                    ?? new RecipientFacts { Kind = line.IsPerson ? RecipientKind.Person : RecipientKind.Collective, Id = line.RecipientId, Name = "" };
                examined[line.Id] = new ExaminedProposalLine(line, book.Kind(line.KindCode), book.Explain(line.KindCode, found, proposal.Year, day, proposal.Year, ProposalText.MeritKindOf(proposal.Kind)), place, quota, [.. elsewhere[(line.RecipientId, line.KindCode)]]);
            }
        }

        return new ExaminedProposal(proposal, book, examined);
    }

    private async Task<Dictionary<Guid, RecipientFacts>> FactsAsync(Proposal proposal, CancellationToken cancellation)
    {
        var people = proposal.Lines.Select(line => line.PersonId).OfType<Guid>().Distinct().ToList();
        var units = proposal.Lines.Select(line => line.CollectiveId).OfType<Guid>().Distinct().ToList();
        var found = people.Count == 0 ? new Dictionary<Guid, RecipientFacts>() : await db.FactsAsync(db.People.Where(person => people.Contains(person.Id)), cancellation);
        var collectives = units.Count == 0
            ? new Dictionary<Guid, RecipientFacts>()
            : await db.FactsAsync(db.Collectives.Where(unit => units.Contains(unit.Id)), proposal.Year - YearsOfMembers, proposal.Year, cancellation);
        var whole = await db.WithRegistrationsAsync(found, cancellation: cancellation);
        return whole.Concat(await db.WithRegistrationsAsync(collectives, cancellation: cancellation)).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    // The same recipient with the same award and year in another proposal that is still alive.
    private async Task<ILookup<(Guid Recipient, string Kind), string>> ElsewhereAsync(Proposal proposal, CancellationToken cancellation)
    {
        var (id, year) = (proposal.Id, proposal.Year);
        var people = proposal.Lines.Select(line => line.PersonId).OfType<Guid>().Distinct().ToList();
        var units = proposal.Lines.Select(line => line.CollectiveId).OfType<Guid>().Distinct().ToList();
        var rows = await (from line in db.ProposalLines
                          join other in db.Proposals on line.ProposalId equals other.Id
                          join department in db.Departments on other.DepartmentId equals department.Id
                          where other.Id != id && other.Year == year && !Out.Contains(line.Standing)
                              && ((line.PersonId != null && people.Contains(line.PersonId.Value)) || (line.CollectiveId != null && units.Contains(line.CollectiveId.Value)))
                          select new { line.PersonId, line.CollectiveId, line.KindCode, line.Standing, department.Province, other.Title, other.State }).ToListAsync(cancellation);
        return rows.ToLookup(
            row => ((row.PersonId ?? row.CollectiveId)!.Value, row.KindCode),
            row => row.Standing == LineStanding.Decided
                ? $"Đã có quyết định cho cùng danh hiệu, hình thức của năm {year} (hồ sơ “{row.Title}”, {row.Province})."
                : $"Trùng với hồ sơ “{row.Title}” của {row.Province} ({ProposalWorkflow.StateName(row.State).ToLowerInvariant()}).");
    }

    // What counts towards the same ceiling in other proposals: of the same department; for leading collectives of the whole ministry.
    private async Task<int> OthersAsync(Proposal proposal, string kind, QuotaWhole whole, CancellationToken cancellation)
    {
        var (id, year, department) = (proposal.Id, proposal.Year, proposal.DepartmentId);
        var all = whole == QuotaWhole.LeadingCollectives;
        return await db.ProposalLines.CountAsync(
            line => line.KindCode == kind && !Out.Contains(line.Standing) && line.ProposalId != id
                && line.Proposal!.Year == year && line.Proposal.SubmittedAt != null && (all || line.Proposal.DepartmentId == department),
            cancellation);
    }

    private async Task<QuotaBasis> BasisAsync(Proposal proposal, QuotaWhole? whole, CancellationToken cancellation)
    {
        var (department, year) = (proposal.DepartmentId, proposal.Year);
        var on = new DateOnly(year, 12, 31);
        switch (whole)
        {
            case QuotaWhole.AdvancedWorkers:
                string[] codes = [AwardCodes.AdvancedWorker, AwardCodes.BaseFighter];
                var attained = await db.AttainedLines(year).Where(line => line.PersonId != null && codes.Contains(line.KindCode)
                    && db.Registrations.Any(list => list.Id == line.RegistrationId && list.DepartmentId == department)).Select(line => line.PersonId!.Value).Distinct().ToListAsync(cancellation);
                var proposed = proposal.Lines.Where(line => line.PersonId is not null && codes.Contains(line.KindCode)).Select(line => line.PersonId!.Value);
                return new QuotaBasis(attained.Union(proposed).Count(), $"đạt LĐTT, CSTĐCS năm {year} theo đăng ký và hồ sơ này", null);
            case QuotaWhole.LeadingCollectives:
                return new QuotaBasis((await db.LeadingDepartmentsAsync(year, cancellation)).Count, $"đơn vị dẫn đầu các cụm được suy tôn hoặc xếp thứ nhất năm {year}", null);
            case QuotaWhole.Members:
                return new QuotaBasis(
                    await db.People.CountAsync(person => person.DepartmentId == department && person.MergedIntoId == null && (person.ValidTo == null || person.ValidTo >= on), cancellation),
                    $"cá nhân của đơn vị trong hồ sơ ngày {DateText.Show(on)}", null);
            case QuotaWhole.Collectives:
                return new QuotaBasis(
                    await db.Collectives.CountAsync(unit => unit.DepartmentId == department && unit.MergedIntoId == null && (unit.ValidTo == null || unit.ValidTo >= on), cancellation),
                    $"tập thể của đơn vị trong hồ sơ ngày {DateText.Show(on)}", null);
            default:
                return new QuotaBasis(0, "", null);
        }
    }
}
