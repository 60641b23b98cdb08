using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Years;

/// <summary>The list of years.</summary>
/// <param name="Years">Years with a record, newest first.</param>
/// <param name="Past">Past years of which only facts are recorded, newest first.</param>
/// <param name="MayCreate">Whether the actor may create a year.</param>
public sealed record YearListPage(IReadOnlyList<YearLine> Years, IReadOnlyList<PastYear> Past, bool MayCreate);

/// <summary>A year in the list.</summary>
/// <param name="Number">The year.</param>
/// <param name="Theme">Theme, or empty.</param>
/// <param name="State">Where it stands.</param>
public sealed record YearLine(int Number, string Theme, YearState State);

/// <summary>A past year of which published facts are recorded.</summary>
/// <param name="Number">The year.</param>
/// <param name="Facts">How many.</param>
public sealed record PastYear(int Number, int Facts);

/// <summary>A year's page.</summary>
/// <param name="Number">The year.</param>
/// <param name="Year">Its record, or null when only facts are known.</param>
/// <param name="Steppers">Where one stands: one stepper for each thing the actor is concerned with.</param>
/// <param name="Clusters">All clusters, for the ministry's officers; empty for others.</param>
/// <param name="Extensions">Extensions the actor may know of.</param>
/// <param name="Facts">Recorded facts.</param>
/// <param name="Steps">What the actor may do now.</param>
/// <param name="NotNow">What an officer can't do now, with the reason.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record YearPage(
    int Number,
    EmulationYear? Year,
    IReadOnlyList<Stepper> Steppers,
    IReadOnlyList<ClusterStages> Clusters,
    IReadOnlyList<ExtensionLine> Extensions,
    IReadOnlyList<FactLine> Facts,
    IReadOnlySet<YearStep> Steps,
    IReadOnlyList<string> NotNow,
    string? History)
{
    /// <summary>The state in plain words.</summary>
    public string StateInWords => Year?.State switch
    {
        YearState.Preparing => "Cán bộ Bộ đang đặt cơ cấu cụm, thời hạn và tiêu chí; chưa chấm điểm.",
        YearState.Open => "Các đơn vị tự chấm, cụm chấm, Bộ thẩm định và công bố theo thời hạn dưới đây.",
        YearState.Closed => "Mọi cụm đã công bố kết quả; không sửa được nữa.",
        _ => "Năm này không chấm điểm trên hệ thống; chỉ có dữ kiện đã được công bố.",
    };

    /// <summary>Whether the actor may change the rules of ranking now.</summary>
    public bool MayChangeRules { get; init; }

    /// <summary>Whether the actor may do <paramref name="step"/> now.</summary>
    public bool May(YearStep step) => Steps.Contains(step);
}

/// <summary>An extension as printed.</summary>
/// <param name="Id">Key.</param>
/// <param name="For">The cluster or department.</param>
/// <param name="Stage">The stage.</param>
/// <param name="UntilAt">The new deadline, in UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="GrantedBy">Who granted it.</param>
/// <param name="GrantedAt">When, in UTC.</param>
public sealed record ExtensionLine(Guid Id, string For, string Stage, DateTime UntilAt, string Reason, string GrantedBy, DateTime GrantedAt);

/// <summary>How far one cluster is.</summary>
/// <param name="Id">The cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="Leader">The leader's province, or null.</param>
/// <param name="Counts">Number of sheets waiting in each stage, in the order of the stages.</param>
/// <param name="Published">Number of published sheets.</param>
/// <param name="Late">Number of sheets past the soft deadline of the stage they wait in.</param>
/// <param name="Stage">The stage of the slowest sheet, in words.</param>
public sealed record ClusterStages(Guid Id, string Name, string? Leader, IReadOnlyList<int> Counts, int Published, int Late, string Stage);
