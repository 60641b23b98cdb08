using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Titles;

/// <summary>Rules that look back over years.</summary>
internal sealed partial class Examination
{
    private const int PeriodWithoutRule = 5;

    private Finding AwardsInARow(EligibilityRule rule)
    {
        var (times, name) = (rule.Times!.Value, book.NameOf(rule.Code!));
        var first = end - times + 1;
        var held = Awards(rule.Code!, Math.Max(first, firstCountable), end);
        var years = held.ConvertAll(award => award.Year);
        var missing = Enumerable.Range(first, times).Except(years).ToList();
        return Finding.Of(
            missing.Count == 0, $"có {times} năm liên tục {name}: {YearText.List(years)}",
            $"cần {times} năm liên tục {name} ({Had(years)}), còn thiếu {Lacking(years, missing)}", Proofs(held));
    }

    /// <summary>Awards that aren't given every year: each at most some years after the one before.</summary>
    private Finding AwardsApart(EligibilityRule rule)
    {
        var (times, spacing, name) = (rule.Times!.Value, rule.Spacing!.Value, book.NameOf(rule.Code!));
        var held = Awards(rule.Code!, firstCountable, end);
        held.Reverse();
        var run = held.Take(1).ToList();
        foreach (var award in held.Skip(1))
        {
            if (run[^1].Year != award.Year && run[^1].Year - award.Year <= spacing) run.Add(award);
            else if (run[^1].Year != award.Year) break;
        }

        var isRecent = run.Count > 0 && run[0].Year >= year - 1;
        var years = run.Select(award => award.Year).Order().ToList();
        var late = run.Count > 0 && !isRecent ? $"; lần gần nhất là {run[0].Year}, phải xét trong năm đó hoặc năm liền kề" : "";
        var cut = run.Count > 0 && held.Count > run.Count && held[run.Count].Year != run[^1].Year
            ? $"; {held[run.Count].Year} và {run[^1].Year} cách nhau quá {spacing} năm nên không liên tục"
            : "";
        return Finding.Of(
            isRecent && run.Count >= times, $"có {times} lần liên tục {name}: {YearText.List(years)}",
            $"cần {times} lần liên tục {name} ({Had(years)}){(run.Count < times ? $", còn thiếu {times - run.Count} lần" : "")}{late}{cut}", Proofs(run));
    }

    private Finding AwardsHeld(EligibilityRule rule)
    {
        var times = rule.Times!.Value;
        var last = rule.Spacing is { } gap ? year - gap : end;
        var first = rule.Years is { } within ? end - within + 1 : int.MinValue;
        var held = Awards(rule.Code!, first, last);
        var span = rule.Years is null ? "" : $" trong {YearText.Span(first, end)}";
        var since = rule.Spacing is { } least ? $" cách đây ít nhất {least} năm" : "";
        var name = book.NameOf(rule.Code!);
        return Finding.Of(
            held.Count >= times, $"đã được tặng {name}: {YearText.List(held.Select(award => award.Year))}",
            $"cần {(times > 1 ? $"{times} lần" : "đã được tặng")} {name}{span}{since}{(held.Count == 0 ? ", chưa có lần nào" : $", mới có {YearText.List(held.Select(award => award.Year))}")}", Proofs(held));
    }

    private Finding NotHeld(EligibilityRule rule)
    {
        var held = Awards(rule.Code!, int.MinValue, year);
        var name = book.NameOf(rule.Code!);
        return Finding.Of(held.Count == 0, $"chưa từng được tặng {name}", $"{name} chỉ tặng một lần, đã tặng năm {YearText.List(held.Select(award => award.Year))}", Proofs(held));
    }

    private Finding Period(EligibilityRule rule)
    {
        var years = rule.Years!.Value;
        var first = end - years + 1;
        var after = rule.AfterCode is { } code ? Latest(code, first - 1) : null;
        var start = Math.Max(firstCountable, after?.Year + 1 ?? int.MinValue);
        var qualified = Enumerable.Range(first, years).Where(candidate => candidate >= start && Qualifies(rule, candidate)).ToList();
        if (rule.OrMore)
        {
            while (first - 1 >= start && Qualifies(rule, first - 1)) qualified.Insert(0, --first);
        }

        window = (Math.Max(first, start), end);
        if (rule.AfterCode is not null && after is null)
        {
            return new Finding(ReasonOutcome.Missing, $"cần có {book.NameOf(rule.AfterCode)} trước, rồi {Goal(rule)}", []);
        }

        var missing = Enumerable.Range(end - years + 1, years).Except(qualified).ToList();
        var since = after is null ? "" : $" sau {book.NameOf(after.KindCode)} năm {after.Year}";
        List<FactProof> proofs = [.. after is null ? [] : new[] { book.AwardProof(after) }, .. qualified.Select(held => ProofOf(rule, held))];
        return Finding.Of(
            missing.Count == 0, $"có {qualified.Count} năm liên tục {Rated(rule)}{since}: {YearText.List(qualified)}",
            $"cần {Goal(rule)}{since} ({Had(qualified)}), còn thiếu {Lacking(qualified, missing)}", proofs);
    }

    private Finding RatingsInPeriod(EligibilityRule rule)
    {
        var (times, (first, last)) = (rule.Times!.Value, Window);
        var found = facts.Ratings.Where(rating => rating.Year >= first && rating.Year <= last && rating.Rating >= rule.Rating).OrderBy(rating => rating.Year).ToList();
        var words = AwardText.Name(rule.Rating!.Value);
        return Finding.Of(
            found.Count >= times, $"trong {YearText.Span(first, last)} có {found.Count} năm {words}: {YearText.List(found.Select(rating => rating.Year))}",
            $"cần {times} năm {words} trong {YearText.Span(first, last)} ({Had(found.Select(rating => rating.Year))}), còn thiếu {times - found.Count} năm", [.. found.Select(RatingProof)]);
    }

    private Finding AwardsInPeriod(EligibilityRule rule)
    {
        var (times, (first, last), name) = (rule.Times!.Value, Window, book.NameOf(rule.Code!));
        var held = Awards(rule.Code!, first, last);
        var years = held.ConvertAll(award => award.Year);
        return Finding.Of(
            held.Count >= times, $"trong {YearText.Span(first, last)} có {held.Count} lần {name}: {YearText.List(years)}",
            $"cần {times} lần {name} trong {YearText.Span(first, last)} ({Had(years)}), còn thiếu {times - held.Count} lần", Proofs(held));
    }

    private (int First, int Last) Window => window ?? (Math.Max(end - PeriodWithoutRule + 1, firstCountable), end);

    /// <summary>Awards of a code in a span of years, the earliest first.</summary>
    private List<AwardFact> Awards(string code, int first, int last)
    {
        var found = new List<AwardFact>();
        foreach (var award in facts.Awards)
        {
            if (award.Year >= first && award.Year <= last && award.KindCode == code) found.Add(award);
        }

        found.Sort((left, right) => left.Year.CompareTo(right.Year));
        return found;
    }

    // The latest that leaves room for the whole period, otherwise the latest of all.
    private AwardFact? Latest(string code, int latestFitting)
    {
        var held = Awards(code, int.MinValue, end);
        return held.FindLast(award => award.Year <= latestFitting) ?? (held.Count > 0 ? held[^1] : null);
    }

    private bool Qualifies(EligibilityRule rule, int candidate) =>
        RatingOf(candidate)?.Rating >= rule.Rating || (rule.Code is { } stead && Eligibility.Held(facts, stead, candidate) is not null);

    private FactProof ProofOf(EligibilityRule rule, int held) =>
        RatingOf(held) is { } rating && rating.Rating >= rule.Rating ? RatingProof(rating) : book.AwardProof(Eligibility.Held(facts, rule.Code!, held)!);

    private string Rated(EligibilityRule rule) =>
        AwardText.Name(rule.Rating!.Value) + (rule.Rating == TaskRatingLevel.Excellent ? "" : " trở lên") + (rule.Code is { } stead ? $" hoặc {book.NameOf(stead)}" : "");

    private string Goal(EligibilityRule rule) => $"{(rule.OrMore ? "từ " : "")}{rule.Years} năm liên tục {Rated(rule)}";

    private static string Had(IEnumerable<int> years) => YearText.List(years) is { Length: > 0 } list ? $"đã có {list}" : "chưa có năm nào";

    /// <summary>
    /// What lacks: the year considered by its number; past years before the row began only by how many, for they will be later ones;
    /// and a past year within the row, which can't be made good. Of years still to come none is said to break anything.
    /// </summary>
    private string Lacking(List<int> years, List<int> missing)
    {
        var begun = years.Count == 0 ? int.MaxValue : years.Min();
        var before = missing.Count(gap => gap < begun && (years.Count == 0 || gap < year));
        var named = missing.Where(gap => gap > begun || (years.Count > 0 && gap >= year)).ToList();
        var gaps = named.Where(gap => gap < Math.Min(year, firstOpenYear)).ToList();
        var more = before == 0 ? "" : named.Count > 0 ? $" và {before} năm nữa" : years.Count == 0 ? $"{before} năm" : $"{before} năm nữa";
        return YearText.List(named) + more + (gaps.Count == 0 ? "" : $"; chuỗi bị đứt ở {YearText.List(gaps)}");
    }

    private FactProof[] Proofs(List<AwardFact> awards) => [.. awards.Select(book.AwardProof)];
}
