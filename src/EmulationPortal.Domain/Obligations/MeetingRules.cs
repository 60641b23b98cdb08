using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Obligations;

/// <summary>The cluster meets about the year by the day that the ministry set; once it is called, on the day of the meeting.</summary>
public sealed class MeetingRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.Meeting;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Meetings;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        where duty.LeaderId is not null
        let meeting = facts.MeetingOf(duty.ClusterId)
        let day = meeting is null ? facts.Calendar.DayOf(Kind, duty.ClusterId) : VietnamTime.DateOf(meeting.StartsAt)
        where day is not null
        let done = meeting?.State == MeetingState.Closed
        select new Obligation(
            Kind, facts.Year, duty.ClusterId, duty.LeaderId, duty.ClusterId, new DueDay(day.Value), $"Tổ chức hội nghị tổng kết cụm năm {facts.Year}",
            meeting is null ? $"/hop-cum/trieu-tap?cum={duty.ClusterId}&nam={facts.Year}" : $"/hop-cum/{meeting.Id}", meeting is null ? "Triệu tập" : "Mở hội nghị", done)
        {
            DoneAt = done ? meeting!.ClosedAt : null,
            Detail = meeting is null ? "Chưa triệu tập." : string.Empty,
        };
}

/// <summary>The meeting acclaims the leading unit: on the day of the meeting.</summary>
public sealed class AcclaimRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.Acclaim;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Meetings;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        where duty.LeaderId is not null
        let meeting = facts.MeetingOf(duty.ClusterId)
        let day = meeting is null ? facts.Calendar.DayOf(ObligationKind.Meeting, duty.ClusterId) : VietnamTime.DateOf(meeting.StartsAt)
        where day is not null
        select new Obligation(
            Kind, facts.Year, duty.ClusterId, duty.LeaderId, duty.ClusterId, new DueDay(day.Value), $"Suy tôn đơn vị dẫn đầu cụm năm {facts.Year}", meeting is null ? "/hop-cum" : $"/hop-cum/{meeting.Id}", "Mở hội nghị", meeting?.HasLeadingUnit == true)
        {
            IsWaiting = meeting is null || meeting.State == MeetingState.Planned,
            DoneAt = meeting?.HasLeadingUnit == true ? meeting.ClosedAt : null,
        };
}

/// <summary>
/// The cluster's leader reports to the ministry: before 15/12 (TT 09/2018/TT-BTTTT Đ.40) unless the ministry set another day for the year or the cluster. Done
/// once the report is issued, or written down as sent.
/// </summary>
public sealed class ClusterReportRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.ClusterReport;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Meetings;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        where duty.LeaderId is not null
        let day = facts.Calendar.DayOf(Kind, duty.ClusterId)
        where day is not null
        let meeting = facts.MeetingOf(duty.ClusterId)
        let filing = facts.FilingOf(Kind, duty.ClusterId)
        let issued = meeting?.ReportIssuedAt
        select new Obligation(
            Kind, facts.Year, duty.ClusterId, duty.LeaderId, duty.ClusterId, new DueDay(day.Value), $"Gửi báo cáo năm {facts.Year} của cụm về Bộ",
            meeting is null || filing is not null ? ObligationPaths.Filing(Kind, duty.ClusterId, facts.Year) : $"/hop-cum/{meeting.Id}/van-ban", meeting is null ? "Ghi nhận báo cáo" : "Lập báo cáo", issued is not null || filing is not null)
        {
            DoneAt = issued ?? ObligationPaths.At(filing),
        };
}

/// <summary>The cluster's leader reports at mid-year by the day that the ministry set; done once it is written down as sent.</summary>
public sealed class MidYearReportRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.MidYearReport;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.None;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        where duty.LeaderId is not null
        let day = facts.Calendar.DayOf(Kind, duty.ClusterId)
        where day is not null
        let filing = facts.FilingOf(Kind, duty.ClusterId)
        select new Obligation(
            Kind, facts.Year, duty.ClusterId, duty.LeaderId, duty.ClusterId, new DueDay(day.Value), $"Gửi báo cáo sơ kết 6 tháng đầu năm {facts.Year} của cụm", ObligationPaths.Filing(Kind, duty.ClusterId, facts.Year), "Ghi nhận báo cáo", filing is not null)
        {
            DoneAt = ObligationPaths.At(filing),
        };
}

/// <summary>What the rules of a cluster's meeting and reports share.</summary>
internal static class ObligationPaths
{
    /// <summary>The page where a report is written down as sent.</summary>
    public static string Filing(ObligationKind kind, Guid clusterId, int year) => $"/viec-phai-lam/bao-cao/{year}/{clusterId}/{(kind == ObligationKind.MidYearReport ? "so-ket" : "nam")}";

    /// <summary>The moment of a filing, in UTC: the beginning of its day.</summary>
    public static DateTime? At(FilingFact? filing) => filing is null ? null : VietnamTime.ToUtc(filing.On, TimeOnly.MinValue);

    /// <summary>The cluster's meeting about the year: the one that was held, else the one that is planned.</summary>
    public static MeetingFact? MeetingOf(this ObligationFacts facts, Guid clusterId) =>
        facts.Meetings.Where(meeting => meeting.ClusterId == clusterId).OrderByDescending(meeting => meeting.State == MeetingState.Closed).ThenByDescending(meeting => meeting.StartsAt).FirstOrDefault();

    /// <summary>The cluster's filing of a kind.</summary>
    public static FilingFact? FilingOf(this ObligationFacts facts, ObligationKind kind, Guid clusterId) =>
        facts.Filings.FirstOrDefault(filing => filing.Kind == kind && filing.ClusterId == clusterId);
}
