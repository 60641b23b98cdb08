using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.People;

/// <summary>A new collective, as typed.</summary>
public sealed class CollectiveForm : OnceForm
{
    /// <summary>Official name.</summary>
    public string? Name { get; set; }

    /// <summary>Its kind.</summary>
    public CollectiveKind? Kind { get; set; }

    /// <summary>The department; only for the ministry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }
}

/// <summary>Checks a new collective.</summary>
public sealed class CollectiveFormValidator : AbstractValidator<CollectiveForm>
{
    /// <summary>The rules.</summary>
    public CollectiveFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên đầy đủ của tập thể.").MaximumLength(Collective.NameLength).WithMessage($"Tên dài quá {Collective.NameLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known) && known != CollectiveKind.Department).WithMessage("Hãy chọn loại tập thể.");
        RuleFor(form => form.ValidFrom).PastDateTyped(clock, "Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>A collective's new name, as typed.</summary>
public sealed class RenameCollectiveForm
{
    /// <summary>The new name.</summary>
    public string? Name { get; set; }

    /// <summary>Its first day.</summary>
    public string? From { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a collective's new name.</summary>
public sealed class RenameCollectiveFormValidator : AbstractValidator<RenameCollectiveForm>
{
    /// <summary>The rules.</summary>
    public RenameCollectiveFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên mới.").MaximumLength(Collective.NameLength).WithMessage($"Tên dài quá {Collective.NameLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu dùng tên mới.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>The end of a collective, as typed.</summary>
public sealed class EndCollectiveForm
{
    /// <summary>Last day.</summary>
    public string? LastDay { get; set; }

    /// <summary>The collective that takes its people in, or null.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the end of a collective.</summary>
public sealed class EndCollectiveFormValidator : AbstractValidator<EndCollectiveForm>
{
    /// <summary>The rules.</summary>
    public EndCollectiveFormValidator(PortalClock clock)
    {
        RuleFor(form => form.LastDay).PastDateTyped(clock, "Hãy nhập ngày hoạt động cuối cùng.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>One collective in a list.</summary>
/// <param name="Collective">The collective.</param>
/// <param name="Department">Name of the province.</param>
/// <param name="People">People who belong to it today.</param>
/// <param name="Awards">Awards recorded.</param>
public sealed record CollectiveRow(Collective Collective, string Department, int People, int Awards);

/// <summary>The list of collectives.</summary>
/// <param name="Text">Words of the name.</param>
/// <param name="DepartmentId">The department; null for all.</param>
/// <param name="Rows">Collectives of this page.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Departments">Departments to choose from; empty for a department's own.</param>
public sealed record CollectiveListPage(string? Text, Guid? DepartmentId, IReadOnlyList<CollectiveRow> Rows, Paging Paging, IReadOnlyList<Choice> Departments);

/// <summary>A collective's page.</summary>
/// <param name="Collective">The collective with former names.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Successor">The collective that took its place, or null.</param>
/// <param name="Predecessors">Collectives whose place it took.</param>
/// <param name="Members">People who belong to it today.</param>
/// <param name="MemberCount">How many they are in all.</param>
/// <param name="Records">Ratings, discipline, awards.</param>
/// <param name="MayEdit">Whether the actor keeps the record.</param>
/// <param name="FormerPlaces">Departments it belonged to before, in words.</param>
public sealed record CollectivePage(
    Collective Collective, string Department, Collective? Successor, IReadOnlyList<Collective> Predecessors,
    IReadOnlyList<Person> Members, int MemberCount, RecordsPart Records, bool MayEdit, IReadOnlyList<string> FormerPlaces);

/// <summary>A form about one collective, or about a new one.</summary>
/// <param name="Collective">The collective; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Choices">Departments for a new one, successors for one that ends.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record CollectiveFormPage<TForm>(Collective? Collective, TForm Form, IReadOnlyList<Choice> Choices, ConflictNotice? Conflict = null);
