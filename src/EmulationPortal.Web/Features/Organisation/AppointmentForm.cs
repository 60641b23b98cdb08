using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>The leader and the deputy of a cluster for a year, as typed.</summary>
public sealed class AppointmentForm
{
    /// <summary>The leading department.</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>The deputy.</summary>
    public Guid? DeputyId { get; set; }

    /// <summary>Number of the appointing decision.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Its date.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>Why it is changed in an open year.</summary>
    public string? Reason { get; set; }

    /// <summary>The versions of both appointments the form was opened with.</summary>
    public string? Seen { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static AppointmentForm Of(ClusterOfYear cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var decided = cluster.Leader ?? cluster.Deputy;
        return new AppointmentForm
        {
            LeaderId = cluster.Leader?.DepartmentId,
            DeputyId = cluster.Deputy?.DepartmentId,
            DecisionNumber = decided?.DecisionNumber,
            DecidedOn = decided?.DecidedOn is { } day ? DateText.Show(day) : null,
            Seen = SeenOf(cluster.Leader, cluster.Deputy),
        };
    }

    /// <summary>Both versions in one text.</summary>
    public static string SeenOf(ClusterAppointment? leader, ClusterAppointment? deputy) => $"{leader?.Version}/{deputy?.Version}";
}

/// <summary>Checks an appointment.</summary>
public sealed class AppointmentFormValidator : AbstractValidator<AppointmentForm>
{
    /// <summary>The rules.</summary>
    public AppointmentFormValidator()
    {
        RuleFor(form => form.LeaderId).NotNull().WithMessage("Hãy chọn cụm trưởng.");
        RuleFor(form => form.DeputyId).NotNull().WithMessage("Hãy chọn cụm phó.");
        RuleFor(form => form.DecisionNumber).NotEmpty().WithMessage("Hãy nhập số, ký hiệu của quyết định phân công.").MaximumLength(60).WithMessage("Số, ký hiệu dài quá 60 ký tự.");
        RuleFor(form => form.DecidedOn).DateTyped("Hãy nhập ngày của quyết định.");
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
    }
}

/// <summary>The form of an appointment.</summary>
/// <param name="Year">The year.</param>
/// <param name="Cluster">The cluster in that year.</param>
/// <param name="NeedsReason">Whether the year is open already.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record AppointmentPage(int Year, ClusterOfYear Cluster, bool NeedsReason, AppointmentForm Form, ConflictNotice? Conflict = null)
{
    /// <summary>The members to choose from.</summary>
    public IReadOnlyList<Choice> Members =>
        [new(string.Empty, "– Chọn đơn vị –"), .. Cluster.Members.Select(member => new Choice(member.DepartmentId.ToString(), member.Department!.Province))];

    /// <summary>A member's province, or null.</summary>
    public string? Province(Guid? departmentId) => Cluster.Members.FirstOrDefault(member => member.DepartmentId == departmentId)?.Department!.Province;
}
