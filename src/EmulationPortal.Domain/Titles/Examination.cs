using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>Checks rules one after the other against the facts; earlier rules set what later ones count in.</summary>
/// <param name="book">The catalogue.</param>
/// <param name="facts">The facts.</param>
/// <param name="kind">The award.</param>
/// <param name="year">The year considered.</param>
/// <param name="asOf">The day that matters.</param>
/// <param name="set">The rule set.</param>
/// <param name="end">The last year of years in a row.</param>
/// <param name="depth">How many awards deep: an award may build on another.</param>
/// <param name="firstOpenYear">The first year that is not over yet: what lacks from it on can still come.</param>
internal sealed partial class Examination(
    Eligibility book, RecipientFacts facts, AwardKind kind, int year, DateOnly asOf, RuleSet set, int end, int depth, int firstOpenYear)
{
    private const int Deepest = 4;

    /// <summary>The first year that counts, after the last discipline.</summary>
    private int firstCountable = int.MinValue;

    /// <summary>The years that counts look at.</summary>
    private (int First, int Last)? window;

    /// <summary>Checks one rule.</summary>
    public Finding Check(EligibilityRule rule) => rule.Kind switch
    {
        RuleKind.ConsecutiveAwards => rule.Spacing is > 1 ? AwardsApart(rule) : AwardsInARow(rule),
        RuleKind.AwardsHeld => AwardsHeld(rule),
        RuleKind.NotHeld => NotHeld(rule),
        RuleKind.Period => Period(rule),
        RuleKind.RatingsInPeriod => RatingsInPeriod(rule),
        RuleKind.AwardsInPeriod => AwardsInPeriod(rule),
        RuleKind.RatingInYear => RatingInYear(rule),
        RuleKind.MemberShare => MemberShare(rule),
        RuleKind.MembersAtLeast or RuleKind.MembersAtMost => MemberCount(rule),
        RuleKind.InitiativeOfScope => Initiatives(rule),
        RuleKind.NoProceedings => NoProceedings(),
        RuleKind.CountAnewAfterDiscipline => CountAnew(rule),
        RuleKind.MonthsWorked => MonthsWorked(rule),
        RuleKind.Registered => Registered(),
        RuleKind.LeadingUnit => LeadingUnit(),
        RuleKind.EstablishedFor => Established(rule),
        RuleKind.MeetsStandardOf => StandardOf(rule),
        RuleKind.Declared => new Finding(ReasonOutcome.ToConfirm, rule.Text!, []),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, null),
    };

    private Finding RatingInYear(EligibilityRule rule)
    {
        var needed = rule.Rating!.Value;
        var words = AwardText.Name(needed) + (needed == TaskRatingLevel.Excellent ? "" : " trở lên");
        if (RatingOf(year) is not { } rating) return new Finding(ReasonOutcome.Missing, $"cần {words} năm {year}, nhưng chưa có xếp loại năm {year}", []);
        return Finding.Of(
            rating.Rating >= needed, $"{AwardText.Name(rating.Rating)} năm {year}",
            $"cần {words} năm {year}, nhưng xếp loại là {AwardText.Name(rating.Rating)}", [RatingProof(rating)]);
    }

    private Finding MemberShare(EligibilityRule rule)
    {
        var measure = AwardText.Name(rule.Measure!.Value);
        if (MembersOf(year) is not { Members: > 0 } members) return NoMembers();
        var (count, percent) = (members.Count(rule.Measure.Value), rule.Percent!.Value);
        var needed = (int)decimal.Ceiling(members.Members * percent / 100m);
        var found = $"{count}/{members.Members} = {YearText.Share(count, members.Members)}";
        return Finding.Of(
            count >= needed, $"{found} cá nhân {measure}",
            $"cần {(percent < 100 ? "từ " : "")}{NumberText.Points(percent)} % cá nhân {measure}, mới có {found}, còn thiếu {needed - count} người", [MembersProof(members)]);
    }

    private Finding MemberCount(EligibilityRule rule)
    {
        var measure = AwardText.Name(rule.Measure!.Value);
        if (MembersOf(year) is not { Members: > 0 } members) return NoMembers();
        var (count, bound) = (members.Count(rule.Measure.Value), rule.Times!.Value);
        if (rule.Kind == RuleKind.MembersAtLeast)
        {
            return Finding.Of(count >= bound, $"có {count} cá nhân {measure}", $"cần ít nhất {bound} cá nhân {measure}, mới có {count}", [MembersProof(members)]);
        }

        var allowed = bound == 0 ? $"không được có cá nhân {measure}" : $"không được quá {bound} cá nhân {measure}";
        return Finding.Of(count <= bound, count == 0 ? $"không có cá nhân {measure}" : $"có {count} cá nhân {measure}", $"{allowed}, nhưng có {count}", [MembersProof(members)]);
    }

    private Finding NoMembers() => new(ReasonOutcome.Missing, $"chưa có số liệu các thành viên của tập thể năm {year}", []);

    private Finding Initiatives(EligibilityRule rule)
    {
        var (scope, times) = (rule.Scope!.Value, rule.Times!.Value);
        var fitting = facts.Initiatives.Where(initiative => initiative.Scope >= scope && initiative.Year <= year)
            .OrderBy(initiative => initiative.Scope).ThenBy(initiative => initiative.Year).ToList();
        var free = fitting.FindAll(IsFree);
        if (free.Count >= times)
        {
            var chosen = free[..times];
            var titles = string.Join(", ", chosen.Select(initiative => $"“{initiative.Title}”"));
            return new Finding(ReasonOutcome.Met, $"có {times} sáng kiến phạm vi {AwardText.Name(scope)} chưa dùng: {titles}", [.. chosen.Select(InitiativeProof)]);
        }

        var used = fitting.Where(initiative => !IsFree(initiative)).ToList();
        var spent = used.Count == 0 ? "" : $" ({string.Join("; ", used.Select(initiative => $"“{initiative.Title}” đã dùng cho {book.NameOf(initiative.Use!.KindCode)} năm {initiative.Use.Year}"))})";
        var some = free.Count == 0 ? "" : $", mới có {free.Count}";
        return new Finding(ReasonOutcome.Missing, $"cần {times} sáng kiến phạm vi {AwardText.Name(scope)} chưa dùng cho lần khen nào{some}{spent}", [.. free.Concat(used).Select(InitiativeProof)]);
    }

    // What it serves for here counts as free: the question is asked again after the answer.
    private bool IsFree(InitiativeFact initiative) => initiative.Use is null || (initiative.Use.KindCode == kind.Code && initiative.Use.Year == year);

    private Finding NoProceedings()
    {
        var pending = facts.Proceedings.Where(proceeding => proceeding.From <= asOf && (proceeding.Until is null || proceeding.Until >= asOf)).ToList();
        if (pending.Count == 0) return new Finding(ReasonOutcome.Met, "không bị kỷ luật, không có việc đang xem xét, xác minh", []);
        return new Finding(ReasonOutcome.Excludes, string.Join("; ", pending.Select(ProceedingWords)), [.. pending.Select(ProceedingProof)]);
    }

    private Finding CountAnew(EligibilityRule rule)
    {
        var ended = facts.Proceedings.Where(proceeding => proceeding.Kind == ProceedingKind.Discipline && proceeding.Until < asOf).ToList();
        if (ended.Count == 0) return new Finding(ReasonOutcome.Met, "", []);
        var first = ended.Max(proceeding => proceeding.Until!.Value.Year) + 1;
        if (rule.Blocks) firstCountable = first;
        return new Finding(ReasonOutcome.Warning, $"thành tích tính lại từ năm {first}, sau khi hết kỷ luật", [.. ended.Select(ProceedingProof)]);
    }

    private Finding MonthsWorked(EligibilityRule rule)
    {
        var known = facts.MonthsWorked.FirstOrDefault(work => work.Year == year);
        return known is null
            ? new Finding(ReasonOutcome.ToConfirm, $"làm việc từ {rule.Times} tháng trong năm {year} (tính cả thời gian nghỉ thai sản)", [])
            : Finding.Of(known.Months >= rule.Times, $"làm việc {known.Months} tháng trong năm {year}", $"cần làm việc từ {rule.Times} tháng trong năm {year}, mới có {known.Months} tháng");
    }

    private Finding Registered()
    {
        var found = facts.Registrations.FirstOrDefault(registration => registration.Year == year && registration.KindCode == kind.Code);
        var insists = facts.RegistrationDemandedIn.Contains(year);
        return found is null
            ? new Finding(ReasonOutcome.Missing, $"chưa đăng ký {kind.ShortName} năm {year}{(insists ? " (Bộ quy định đăng ký là điều kiện xét của năm này)" : "")}", []) { Insists = insists }
            : new Finding(ReasonOutcome.Met, $"đã đăng ký {kind.ShortName} năm {year}", [new FactProof(ProofKind.Registration, found.Id, $"Đăng ký {kind.ShortName} năm {year}")]);
    }

    private Finding LeadingUnit()
    {
        var led = facts.Leading.FirstOrDefault(leading => leading.Year == year);
        return led is null
            ? new Finding(ReasonOutcome.Missing, $"chưa được suy tôn dẫn đầu cụm, khối thi đua năm {year}", [])
            : new Finding(ReasonOutcome.Met, $"dẫn đầu cụm, khối thi đua năm {year}", [new FactProof(ProofKind.Leading, led.Id, led.Text)]);
    }

    private Finding Established(EligibilityRule rule)
    {
        var years = rule.Years!.Value;
        return facts.EstablishedOn is not { } since
            ? new Finding(ReasonOutcome.ToConfirm, $"xây dựng, phát triển từ {years} năm trở lên (chưa ghi ngày thành lập)", [])
            : Finding.Of(since.AddYears(years) <= asOf, $"thành lập ngày {DateText.Show(since)}", $"cần xây dựng, phát triển từ {years} năm, nhưng thành lập ngày {DateText.Show(since)}");
    }

    private Finding StandardOf(EligibilityRule rule)
    {
        var other = book.Kind(rule.Code!);
        if (Eligibility.Held(facts, other.Code, year) is { } held)
        {
            return new Finding(ReasonOutcome.Met, $"đã đạt {other.ShortName} năm {year}", [book.AwardProof(held)]);
        }

        if (depth >= Deepest) return new Finding(ReasonOutcome.Missing, $"quy tắc của {other.ShortName} quay vòng; hãy báo quản trị sửa danh mục", []);
        var reasons = new Judgement(book, other, facts, year, asOf, set, firstOpenYear).Standard(depth + 1);
        var missing = reasons.Where(reason => reason.Outcome is ReasonOutcome.Missing or ReasonOutcome.Excludes).ToList();
        return Finding.Of(
            missing.Count == 0, $"đạt tiêu chuẩn {other.ShortName}", $"chưa đạt tiêu chuẩn {other.ShortName}: {string.Join("; ", missing.Select(reason => reason.Text))}",
            [.. (missing.Count == 0 ? reasons : missing).SelectMany(reason => reason.Proofs)]);
    }

    private RatingFact? RatingOf(int wanted)
    {
        foreach (var rating in facts.Ratings)
        {
            if (rating.Year == wanted) return rating;
        }

        return null;
    }

    private MembersFact? MembersOf(int wanted) => facts.Members.FirstOrDefault(members => members.Year == wanted);

    private static string ProceedingWords(ProceedingFact proceeding)
    {
        var until = proceeding.Until is { } last ? $" đến {DateText.Show(last)}" : "";
        var text = proceeding.Text.Length == 0 ? "" : $" ({proceeding.Text})";
        return $"{AwardText.Name(proceeding.Kind)}{text} từ {DateText.Show(proceeding.From)}{until}";
    }

    private static FactProof RatingProof(RatingFact rating) => new(ProofKind.Rating, rating.Id, $"{TaskRatingText.Short(rating.Rating)} năm {rating.Year}");

    private static FactProof MembersProof(MembersFact members) => new(ProofKind.Members, members.Id, $"Số liệu thành viên năm {members.Year}");

    private static FactProof InitiativeProof(InitiativeFact initiative) => new(ProofKind.Initiative, initiative.Id, $"Sáng kiến “{initiative.Title}”");

    private static FactProof ProceedingProof(ProceedingFact proceeding) => new(ProofKind.Proceeding, proceeding.Id, ProceedingWords(proceeding));
}
