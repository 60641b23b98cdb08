using EmulationPortal.Domain.Text;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// When things happened in the scored demo: spread over the stages before today, the same for the same province. All moments
/// are in UTC and in the past.
/// </summary>
/// <param name="Today">The day in Vietnam.</param>
internal sealed record DemoCalendar(DateOnly Today)
{
    /// <summary>The soft deadline of self-scoring, in days from today.</summary>
    public const int SelfScoringDue = -6;

    /// <summary>The province that was 3 days late.</summary>
    public const string Late = "Thừa Thiên Huế";

    /// <summary>The province that was sent in after the deadline and in time all the same, thanks to an extension.</summary>
    public const string Extended = "Quảng Trị";

    private const int ClusterScoringBegins = -10;
    private const int ReviewBegins = -5;

    /// <summary>When the year was opened.</summary>
    public DateTime Opened => At(-21, 8, 0);

    /// <summary>When extensions were granted.</summary>
    public DateTime ExtensionsGranted => At(SelfScoringDue - 1, 14, 0);

    /// <summary>Until when <see cref="Extended"/> may send its sheet.</summary>
    public DateTime ExtendedUntil => At(SelfScoringDue + 2, 17, 0);

    /// <summary>Until when those that have not sent yet may do so.</summary>
    public DateTime LongExtendedUntil => At(5, 17, 0);

    /// <summary>When a half-filled sheet was last worked on.</summary>
    public DateTime HalfScored(string province) => At(-3, 9 + (Spread(province) % 7), Spread(province) % 60);

    /// <summary>When a province sent its sheet.</summary>
    public DateTime Submitted(string province) => At(SubmittedOn(province), 8 + (Spread(province) % 9), Spread(province) % 60);

    /// <summary>When its cluster handed the sheet on, or back.</summary>
    public DateTime Judged(string province) => At(JudgedOn(province), 8 + (Spread(province + "c") % 9), Spread(province + "c") % 60);

    /// <summary>When the ministry approved it.</summary>
    public DateTime Approved(string province) =>
        At(Math.Min(-1, Math.Max(JudgedOn(province), ReviewBegins) + 1), 8 + (Spread(province + "b") % 9), Spread(province + "b") % 60);

    private static int SubmittedOn(string province) => province switch
    {
        Late => SelfScoringDue + 3,
        Extended => SelfScoringDue + 2,
        _ => -19 + (Spread(province) % 13),
    };

    private static int JudgedOn(string province) => Math.Max(SubmittedOn(province), ClusterScoringBegins) + 1;

    private static int Spread(string text) => text.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 9973);

    private DateTime At(int days, int hour, int minute) => VietnamTime.ToUtc(Today.AddDays(days), new TimeOnly(hour, minute));
}
