using System.Globalization;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>One day, as typed.</summary>
public sealed class DateRowForm
{
    /// <summary>The kind; null in an empty row.</summary>
    public ObligationKind? Kind { get; set; }

    /// <summary>The cluster, or null for all.</summary>
    public Guid? ClusterId { get; set; }

    /// <summary>The day.</summary>
    public string? DueOn { get; set; }

    /// <summary>The document that sets it.</summary>
    public string? Basis { get; set; }
}

/// <summary>The calendar of a year, as typed.</summary>
public sealed class ObligationCalendarForm
{
    /// <summary>Rows for single clusters that the page shows at least.</summary>
    public const int ClusterRows = 4;

    /// <summary>Reminders so many days before: “7, 3, 1”.</summary>
    public string? DaysBefore { get; set; }

    /// <summary>Whether those who are late are reminded.</summary>
    public bool RemindsLate { get; set; }

    /// <summary>The director is told so many days after; empty for never.</summary>
    public string? EscalatesAfter { get; set; }

    /// <summary>Days of all clusters, one row for each kind.</summary>
    public List<DateRowForm> Days { get; set; } = [];

    /// <summary>Other days of single clusters.</summary>
    public List<DateRowForm> Others { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static ObligationCalendarForm Of(ObligationCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var form = new ObligationCalendarForm
        {
            DaysBefore = calendar.DaysBefore,
            RemindsLate = calendar.RemindsLate,
            EscalatesAfter = calendar.EscalatesAfter?.ToString(CultureInfo.InvariantCulture),
            Days = [.. ObligationKindText.Dated.Select(kind => Row(calendar.Dates.Find(date => date.Kind == kind && date.ClusterId is null), kind))],
            Others = [.. calendar.Dates.Where(date => date.ClusterId is not null).OrderBy(date => date.Kind).Select(date => Row(date, date.Kind))],
            Version = calendar.Version,
        };
        form.FillUp();
        return form;
    }

    /// <summary>Adds empty rows up to the number that the page shows.</summary>
    public void FillUp() => Others.AddRange(Enumerable.Range(0, Math.Max(2, ClusterRows - Others.Count)).Select(_ => new DateRowForm()));

    /// <summary>When reminders go out; only for a form that was found sound.</summary>
    public ReminderPlan Plan() => new(ReminderPlan.ReadDays(DaysBefore) ?? [], RemindsLate, ReadDays(EscalatesAfter));

    /// <summary>The days; only for a form that was found sound.</summary>
    public IEnumerable<ObligationDate> Dates(Guid calendarId) =>
        from row in Days.Concat(Others)
        where row.Kind is not null && DateText.Read(row.DueOn).Value is not null
        select new ObligationDate { CalendarId = calendarId, Kind = row.Kind!.Value, ClusterId = row.ClusterId, DueOn = DateText.Read(row.DueOn).Value!.Value, Basis = VietnameseText.Normalise(row.Basis) };

    /// <summary>The whole in words, for the history and for a conflict.</summary>
    public IReadOnlyList<(string Name, string Words)> InWords(IReadOnlyList<Cluster> clusters) =>
    [
        ("Nhắc trước (ngày)", VietnameseText.Normalise(DaysBefore)),
        ("Nhắc khi quá hạn", RemindsLate ? "có" : "không"),
        ("Báo lãnh đạo khi quá hạn (ngày)", VietnameseText.Normalise(EscalatesAfter)),
        .. Days.Select(row => (ObligationKindText.Name(row.Kind!.Value), $"{row.DueOn} {row.Basis}".Trim())),
        ("Ngày riêng của cụm", string.Join("; ", Others.Where(row => row.Kind is not null).Select(row => $"{ObligationKindText.Name(row.Kind!.Value)}, {clusters.FirstOrDefault(cluster => cluster.Id == row.ClusterId)?.Name}: {row.DueOn}"))),
    ];

    /// <summary>Reads a whole number of days; null for anything else.</summary>
    internal static int? ReadDays(string? typed) =>
        int.TryParse(VietnameseText.Normalise(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static DateRowForm Row(ObligationDate? date, ObligationKind kind) => new() { Kind = kind, ClusterId = date?.ClusterId, DueOn = date is null ? null : DateText.Show(date.DueOn), Basis = date?.Basis };
}

/// <summary>Checks the calendar of a year.</summary>
public sealed class ObligationCalendarFormValidator : AbstractValidator<ObligationCalendarForm>
{
    private const int MostRows = 100;

    /// <summary>The rules.</summary>
    public ObligationCalendarFormValidator()
    {
        RuleFor(form => form.DaysBefore).Must(typed => ReminderPlan.ReadDays(typed) is { Count: <= 10 })
            .WithMessage($"Hãy nhập các số ngày từ 0 đến {ReminderPlan.MostDays}, cách nhau bằng dấu phẩy, nhiều nhất 10 số, ví dụ 7, 3, 1; để trống nếu không nhắc trước.");
        RuleFor(form => form.EscalatesAfter).Must(typed => string.IsNullOrWhiteSpace(typed) || ObligationCalendarForm.ReadDays(typed) is >= 1 and <= ReminderPlan.ForgottenAfter)
            .WithMessage($"Hãy nhập số ngày từ 1 đến {ReminderPlan.ForgottenAfter}; để trống nếu không báo lãnh đạo.");
        RuleFor(form => form).Custom((form, context) =>
        {
            if (form.Others.Count > MostRows) context.AddFailure(nameof(form.Others), "Biểu mẫu có quá nhiều dòng. Hãy tải lại trang.");
            for (var i = 0; i < form.Days.Count; i++) Check(form.Days[i], $"{nameof(form.Days)}[{i}]", isForCluster: false, context);
            for (var i = 0; i < form.Others.Count; i++)
            {
                Check(form.Others[i], $"{nameof(form.Others)}[{i}]", isForCluster: true, context);
                var row = form.Others[i];
                if (row.Kind is not null && form.Others.Take(i).Any(other => other.Kind == row.Kind && other.ClusterId == row.ClusterId)) context.AddFailure($"{nameof(form.Others)}[{i}].Kind", "Loại việc này của cụm đã có ở dòng trên.");
            }
        });
    }

    private static void Check(DateRowForm row, string name, bool isForCluster, ValidationContext<ObligationCalendarForm> context)
    {
        var read = DateText.Read(row.DueOn);
        if (read.Problem is { } problem) context.AddFailure($"{name}.DueOn", problem);
        if (VietnameseText.Normalise(row.Basis).Length > ObligationDate.BasisLength) context.AddFailure($"{name}.Basis", $"Căn cứ dài quá {ObligationDate.BasisLength} ký tự. Hãy rút gọn.");
        if (row.Kind is { } kind && !ObligationKindText.Dated.Contains(kind)) context.AddFailure($"{name}.Kind", "Hạn của loại việc này lấy từ hồ sơ khác, không đặt ở đây.");
        if (!isForCluster) return;
        var isEmpty = row.Kind is null && row.ClusterId is null && read.IsEmpty;
        if (isEmpty) return;
        if (row.Kind is null) context.AddFailure($"{name}.Kind", "Hãy chọn loại việc.");
        if (row.ClusterId is null) context.AddFailure($"{name}.ClusterId", "Hãy chọn cụm.");
        if (read.IsEmpty) context.AddFailure($"{name}.DueOn", "Hãy nhập ngày hạn riêng của cụm, hoặc bỏ trống cả dòng.");
    }
}

/// <summary>The page of the calendar of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Clusters">Clusters to choose from.</param>
/// <param name="HistoryId">The stored calendar's key, or null while none is stored.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record ObligationCalendarPage(int Year, ObligationCalendarForm Form, IReadOnlyList<Cluster> Clusters, Guid? HistoryId, ConflictNotice? Conflict = null);

/// <summary>A report that was sent, as typed.</summary>
public sealed class FilingForm
{
    /// <summary>Số, ký hiệu.</summary>
    public string? Number { get; set; }

    /// <summary>The day of the report.</summary>
    public string? On { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }
}

/// <summary>Checks a filing.</summary>
public sealed class FilingFormValidator : AbstractValidator<FilingForm>
{
    /// <summary>The rules.</summary>
    public FilingFormValidator()
    {
        RuleFor(form => form.Number).NotEmpty().WithMessage("Hãy nhập số, ký hiệu của báo cáo.").MaximumLength(ObligationFiling.NumberLength).WithMessage($"Số, ký hiệu dài quá {ObligationFiling.NumberLength} ký tự.");
        RuleFor(form => form.On).DateTyped("Hãy nhập ngày của báo cáo.");
        RuleFor(form => form.Note).MaximumLength(ObligationFiling.NoteLength).WithMessage($"Ghi chú dài quá {ObligationFiling.NoteLength} ký tự. Hãy rút gọn.");
    }
}

/// <summary>The page of a cluster's report.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="Year">The year.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Filing">What is written down, or null.</param>
/// <param name="Due">By when, or null while no day is set.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Path">The page's path.</param>
public sealed record FilingPage(ObligationKind Kind, int Year, Cluster Cluster, ObligationFiling? Filing, DateOnly? Due, FilingForm Form, string Path);
