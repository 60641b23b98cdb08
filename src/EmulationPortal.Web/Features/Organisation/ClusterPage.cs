using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>A cluster in one year, with what is recorded of all years.</summary>
/// <param name="Year">The chosen year.</param>
/// <param name="Years">Years with members, newest first.</param>
/// <param name="Cluster">The cluster in that year.</param>
/// <param name="Facts">Recorded facts, newest year first.</param>
/// <param name="MayEdit">Whether the actor keeps the organisation.</param>
/// <param name="MayChangeMembers">Whether members can be changed in that year, and why not.</param>
/// <param name="MayAppoint">Whether leader and deputy can be appointed in that year, and why not.</param>
/// <param name="History">Where its history is read, or null.</param>
/// <param name="Acclaimed">Whom the cluster's meetings acclaimed, newest year first.</param>
public sealed record ClusterPage(
    int Year,
    IReadOnlyList<int> Years,
    ClusterOfYear Cluster,
    IReadOnlyList<FactLine> Facts,
    bool MayEdit,
    Verdict MayChangeMembers,
    Verdict MayAppoint,
    string? History,
    IReadOnlyList<AcclaimedUnit> Acclaimed);

/// <summary>A cluster, as typed.</summary>
public sealed class ClusterForm
{
    /// <summary>Number within the bloc.</summary>
    public string? Number { get; set; }

    /// <summary>Region.</summary>
    public string? Region { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Last day, or empty.</summary>
    public string? ValidTo { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored cluster.</summary>
    public static ClusterForm Of(Cluster cluster) => new()
    {
        Number = NumberText.Points(cluster.Number),
        Region = cluster.Region,
        ValidFrom = DateText.Show(cluster.ValidFrom),
        ValidTo = cluster.ValidTo is { } last ? DateText.Show(last) : null,
        Version = cluster.Version,
    };
}

/// <summary>Checks a cluster.</summary>
public sealed class ClusterFormValidator : AbstractValidator<ClusterForm>
{
    /// <summary>The rules.</summary>
    public ClusterFormValidator()
    {
        RuleFor(form => form.Number)
            .Must(typed => ScoreText.Read(typed).Value is { } number && number is >= 1 and <= 99 && number == decimal.Truncate(number))
            .WithMessage("Số của cụm phải là số nguyên từ 1 đến 99.");
        RuleFor(form => form.Region).NotEmpty().WithMessage("Hãy nhập vùng hoặc mô tả của cụm.").MaximumLength(200).WithMessage("Mô tả dài quá 200 ký tự.");
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.ValidTo).DateOrNothing();
        RuleFor(form => form.ValidTo)
            .Must((form, typed) => DateText.Read(typed).Value is not { } last || DateText.Read(form.ValidFrom).Value is not { } first || last >= first)
            .WithMessage("Ngày kết thúc không được trước ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>The form of a cluster.</summary>
/// <param name="ClusterId">The cluster; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record ClusterFormPage(Guid? ClusterId, ClusterForm Form, ConflictNotice? Conflict = null);
