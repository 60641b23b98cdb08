using EmulationPortal.Data.Handovers;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Handovers;

/// <summary>A handover as typed.</summary>
public sealed class HandoverForm
{
    /// <summary>The first day of the next leader's rights.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>What the next leader should know.</summary>
    public string? Note { get; set; }

    /// <summary>More open tasks, one a line.</summary>
    public string? Tasks { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored, or of a new handover.</summary>
    public static HandoverForm Of(Handover? handover, DateOnly usual) => new()
    {
        EffectiveOn = DateText.Show(handover?.EffectiveOn ?? usual),
        Note = handover?.Note,
        Tasks = handover is null ? null : string.Join('\n', handover.Tasks.Where(task => task.Link.Length == 0).Select(task => task.Text)),
        Version = handover?.Version ?? Guid.Empty,
    };
}

/// <summary>Checks a handover.</summary>
public sealed class HandoverFormValidator : AbstractValidator<HandoverForm>
{
    /// <summary>The rules.</summary>
    public HandoverFormValidator()
    {
        RuleFor(form => form.EffectiveOn).DateTyped("Hãy nhập ngày chuyển quyền.");
        RuleFor(form => form.Note).MaximumLength(4000).WithMessage("Ghi chú dài quá 4000 ký tự.");
        RuleFor(form => form.Tasks).Must(text => AgendaLines.Read(text).All(line => line.Length <= 1000)).WithMessage("Có việc dài quá 1000 ký tự.");
    }
}

/// <summary>Acknowledging or sending back, as typed.</summary>
public sealed class HandoverStepForm
{
    /// <summary>What is missing.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the answer to a handover.</summary>
public sealed class HandoverStepFormValidator : AbstractValidator<HandoverStepForm>
{
    /// <summary>The rules.</summary>
    public HandoverStepFormValidator() =>
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("Nội dung dài quá 2000 ký tự.");
}

/// <summary>The list of handovers.</summary>
/// <param name="Lines">The years, newest first.</param>
public sealed record HandoverListPage(IReadOnlyList<HandoverLine> Lines);

/// <summary>A link of the pack.</summary>
/// <param name="Title">What.</param>
/// <param name="Link">Where.</param>
/// <param name="Note">More, or empty.</param>
public sealed record PackItem(string Title, string Link, string Note = "");

/// <summary>The pack of a cluster's year.</summary>
public sealed record HandoverPage
{
    /// <summary>Who hands over to whom.</summary>
    public required HandoverLine Line { get; init; }

    /// <summary>The handover with its parts; null while none is begun.</summary>
    public required Handover? Handover { get; init; }

    /// <summary>Who reads.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The day in Vietnam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Results, exports, meetings of the year.</summary>
    public required IReadOnlyList<PackItem> Documents { get; init; }

    /// <summary>One line for each sheet with where it stands; the link is its key, or empty for who may not open it.</summary>
    public required IReadOnlyList<PackItem> Sheets { get; init; }

    /// <summary>The members with the persons who came to the last meeting.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>What is open now.</summary>
    public required IReadOnlyList<(string Text, string Link)> OpenTasks { get; init; }

    /// <summary>What was typed.</summary>
    public required HandoverForm Form { get; init; }

    /// <summary>Where the pages of this handover begin.</summary>
    public string Path => $"/hop-cum/ban-giao/{Line.ClusterId}/{Line.Year}";

    /// <summary>Whether the reader may prepare or change it now.</summary>
    public bool MayEdit => Line.To is not null && (Handover is { } handover ? handover.May(HandoverStep.Edit, Actor).IsAllowed : Actor.WorksFor(Line.From.Id));

    /// <summary>Whether the reader may do a step now.</summary>
    public bool May(HandoverStep step) => Handover?.May(step, Actor).IsAllowed == true;

    /// <summary>Who has the rights over the year today, in words.</summary>
    public string Rights => (Handover, Line.To) switch
    {
        ({ } handover, { } to) when handover.HoldsOn(Today) => $"Từ ngày {DateText.Show(handover.EffectiveOn)}, {to.Province} có quyền cụm trưởng đối với năm {Line.Year}; {Line.From.Province} chỉ xem.",
        ({ State: HandoverState.Received } handover, { } to) => $"{Line.From.Province} còn quyền cụm trưởng năm {Line.Year} đến hết ngày {DateText.Show(handover.EffectiveOn.AddDays(-1))}; sau đó {to.Province} nhận quyền, {Line.From.Province} chỉ xem.",
        (_, null) => $"Bộ chưa phân công cụm trưởng năm {Line.Year + 1}; phân công xong thì bàn giao được.",
        _ => $"{Line.From.Province} giữ quyền cụm trưởng năm {Line.Year} đến khi {Line.To!.Province} xác nhận đã nhận và đến ngày chuyển quyền.",
    };
}
