using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Data.Registrations;

/// <summary>The meter of one title on a list (N3).</summary>
/// <param name="Kind">The title.</param>
/// <param name="Quota">The meter; without a rule there is no ceiling.</param>
public sealed record QuotaMeter(AwardKind Kind, Quota Quota)
{
    /// <summary>Whether a confirmed ceiling is passed; an unconfirmed one only warns.</summary>
    public bool IsOver => Quota is { IsOver: true, OnlyWarns: false };
}

/// <summary>One line, examined.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">The title; null when the catalogue lacks it.</param>
/// <param name="Prospect">What becomes of it, as far as the portal sees.</param>
/// <param name="Place">Its place among the lines of the same title, in the order of the list; with a ceiling the last ones are over.</param>
/// <param name="Meter">The meter of its title.</param>
public sealed record ExaminedLine(RegistrationLine Line, AwardKind? Kind, Prospect Prospect, int Place, QuotaMeter Meter)
{
    /// <summary>Whether it stands behind the last place that a confirmed ceiling allows.</summary>
    public bool IsOverQuota => Meter.IsOver && Place > Meter.Quota.Allowed;

    /// <summary>Whether it stands behind the last place of a ceiling that is not confirmed: that is noted, and needs no reason.</summary>
    public bool IsOverWarning => Meter.Quota is { IsOver: true, OnlyWarns: true } quota && Place > quota.Allowed;

    /// <summary>What is noted about it: of its title, and of a ceiling that only warns.</summary>
    public IEnumerable<string> Notices => IsOverWarning
        ? Prospect.Notices.Append($"vượt chỉ tiêu (chỉ lưu ý): thứ {Place} trong {Meter.Quota.Allowed} được phép theo tỷ lệ chưa xác nhận")
        : Prospect.Notices;

    /// <summary>Whether it goes out only with a written reason.</summary>
    public bool NeedsReason => IsOverQuota || Prospect.NeedsReason;

    /// <summary>Whether that reason is still to be written.</summary>
    public bool LacksReason => NeedsReason && string.IsNullOrWhiteSpace(Line.Reason);

    /// <summary>What the line does to the quota, or empty without a ceiling: “Thứ 8 trong 7 được phép: vượt 1.”</summary>
    public string Effect => Meter.Quota.Allowed is not { } allowed ? ""
        : Place > allowed ? $"Thứ {Place} trong {allowed} được phép: vượt {Place - allowed}{(Meter.Quota.OnlyWarns ? " (tỷ lệ chưa xác nhận, chỉ lưu ý)" : "")}."
        : $"Thứ {Place} trong {allowed} được phép.";
}

/// <summary>A registration with every line judged and every quota counted.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Book">The catalogue it was judged by.</param>
/// <param name="Lines">The lines by key.</param>
/// <param name="Meters">The meters of all titles on the list, in the order of the catalogue.</param>
/// <param name="Bases">The numbers that quotas are shares of.</param>
public sealed record ExaminedRegistration(
    Registration Registration, Eligibility Book, IReadOnlyDictionary<Guid, ExaminedLine> Lines, IReadOnlyList<QuotaMeter> Meters, IReadOnlyDictionary<QuotaWhole, QuotaBasis> Bases)
{
    /// <summary>Lines that go out only with a reason which is still to be written, or not at all.</summary>
    public IReadOnlyList<ExaminedLine> Open => [.. Lines.Values.Where(line => line.LacksReason || line.Prospect.IsImpossible)];

    /// <summary>
    /// Writes the result into the registration, to be saved with its issue: verdict, sentence, notice and quota at each line, and the numbers that
    /// quotas are shares of, fixed on <paramref name="day"/>. To be called before <see cref="Registration.MayIssue"/>.
    /// </summary>
    public void Freeze(DateOnly day)
    {
        foreach (var examined in Lines.Values)
        {
            var line = examined.Line;
            (line.Verdict, line.IsOverQuota) = (examined.Prospect.Verdict, examined.IsOverQuota);
            line.Sentence = Cut(string.Join(' ', new[] { examined.Prospect.Sentence, examined.IsOverQuota ? examined.Effect : "" }.Where(part => part.Length > 0)));
            line.Notice = Cut(string.Join(' ', examined.Notices.Select(notice => $"{char.ToUpperInvariant(notice[0])}{notice[1..]}.")));
        }

        foreach (var (whole, basis) in Bases)
        {
            var kept = Registration.Bases.Find(known => known.Whole == whole);
            if (kept is null) Registration.Bases.Add(kept = new RegistrationBasis { RegistrationId = Registration.Id, Whole = whole, Count = basis.Count, Source = basis.Source });
            (kept.Count, kept.Source, kept.FrozenOn) = (basis.Count, basis.Source, day);
        }
    }

    private static string Cut(string text) => text.Length <= RegistrationLine.SentenceLength ? text : text[..(RegistrationLine.SentenceLength - 1)] + "…";
}
