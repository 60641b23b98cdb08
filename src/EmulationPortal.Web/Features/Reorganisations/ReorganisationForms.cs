using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>What is typed of every act: its day and its deciding document.</summary>
public abstract class ReorganisationForm
{
    /// <summary>What it is called; made up when empty.</summary>
    public string? Title { get; set; }

    /// <summary>First day.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>Number and symbol of the deciding document.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Its date.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>Who decided.</summary>
    public string? Authority { get; set; }

    /// <summary>How a year that is cut is put together.</summary>
    public CutYearRule CutYearRule { get; set; } = CutYearRule.ByMonths;

    /// <summary>The deciding document in one line.</summary>
    public string Basis => string.Join(", ", new[]
    {
        $"{VietnameseText.Normalise(DecisionNumber)} ngày {DateText.Read(DecidedOn).Understood}", VietnameseText.Normalise(Authority),
    }.Where(part => part.Length > 0));
}

/// <summary>New names of departments.</summary>
public sealed class RenameUnitsForm : ReorganisationForm
{
    /// <summary>The departments, as listed.</summary>
    public List<Guid> DepartmentIds { get; init; } = [];

    /// <summary>New names in the same order; empty for one that keeps its name.</summary>
    public List<string?> Names { get; init; } = [];
}

/// <summary>Departments that become one.</summary>
public sealed class MergeUnitsForm : ReorganisationForm
{
    /// <summary>The departments that are merged.</summary>
    public List<Guid> PredecessorIds { get; init; } = [];

    /// <summary>The one that goes on; null for a new one.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Name from then on; demanded of a new department.</summary>
    public string? Name { get; set; }

    /// <summary>Province from then on; demanded of a new department.</summary>
    public string? Province { get; set; }

    /// <summary>Province code from then on; demanded of a new department.</summary>
    public string? ProvinceCode { get; set; }
}

/// <summary>A department that becomes several.</summary>
public sealed class SplitUnitForm : ReorganisationForm
{
    /// <summary>The department that is split.</summary>
    public Guid? PredecessorId { get; set; }

    /// <summary>Whether it goes on as one of the parts.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Names of the new departments.</summary>
    public List<string?> Names { get; init; } = [];

    /// <summary>Their provinces.</summary>
    public List<string?> Provinces { get; init; } = [];

    /// <summary>Their province codes.</summary>
    public List<string?> ProvinceCodes { get; init; } = [];
}

/// <summary>Departments that end without a successor.</summary>
public sealed class DissolveUnitsForm : ReorganisationForm
{
    /// <summary>The departments.</summary>
    public List<Guid> DepartmentIds { get; init; } = [];
}

/// <summary>Departments that go to another cluster in a prepared year.</summary>
public sealed class MoveClusterForm : ReorganisationForm
{
    /// <summary>The departments.</summary>
    public List<Guid> DepartmentIds { get; init; } = [];

    /// <summary>The prepared year.</summary>
    public int? Year { get; set; }

    /// <summary>The cluster.</summary>
    public Guid? ClusterId { get; set; }
}

/// <summary>Why an act is undone.</summary>
public sealed class UndoForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Who goes where in a split: chosen successors by division and person.</summary>
public sealed class AssignmentForm
{
    /// <summary>The divisions, as listed.</summary>
    public List<Guid> CollectiveIds { get; init; } = [];

    /// <summary>Where each goes; null to stay.</summary>
    public List<Guid?> CollectiveUnits { get; init; } = [];

    /// <summary>People who are listed by name.</summary>
    public List<Guid> PersonIds { get; init; } = [];

    /// <summary>Where each goes; null to go with the division.</summary>
    public List<Guid?> PersonUnits { get; init; } = [];
}

/// <summary>Checks of every act.</summary>
public static class ReorganisationFormRules
{
    /// <summary>Day and deciding document.</summary>
    public static void AddBasis<T>(this AbstractValidator<T> validator, PortalClock clock)
        where T : ReorganisationForm
    {
        ArgumentNullException.ThrowIfNull(validator);
        validator.RuleFor(form => form.Title).MaximumLength(Reorganisation.NameLength).WithMessage("Tên gọi dài quá 300 ký tự.");
        validator.RuleFor(form => form.EffectiveOn).DateTyped("Hãy nhập ngày có hiệu lực.");
        validator.RuleFor(form => form.DecisionNumber).NotEmpty().WithMessage("Hãy nhập số, ký hiệu của văn bản.").MaximumLength(100).WithMessage("Số, ký hiệu dài quá 100 ký tự.");
        validator.RuleFor(form => form.DecidedOn).PastDateTyped(clock, "Hãy nhập ngày của văn bản.");
        validator.RuleFor(form => form.Authority).NotEmpty().WithMessage("Hãy nhập cơ quan ban hành.").MaximumLength(150).WithMessage("Tên cơ quan dài quá 150 ký tự.");
        validator.RuleFor(form => form.CutYearRule).IsInEnum().WithMessage("Hãy chọn cách gộp điểm.");
    }
}

/// <summary>Checks new names.</summary>
public sealed class RenameUnitsFormValidator : AbstractValidator<RenameUnitsForm>
{
    /// <summary>The rules.</summary>
    public RenameUnitsFormValidator(PortalClock clock)
    {
        this.AddBasis(clock);
        RuleForEach(form => form.Names).MaximumLength(200).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Names).Must(names => names.Exists(name => !string.IsNullOrWhiteSpace(name))).WithMessage("Hãy nhập tên mới cho ít nhất một đơn vị.");
    }
}

/// <summary>Checks a merger.</summary>
public sealed class MergeUnitsFormValidator : AbstractValidator<MergeUnitsForm>
{
    /// <summary>The rules.</summary>
    public MergeUnitsFormValidator(PortalClock clock)
    {
        this.AddBasis(clock);
        RuleFor(form => form.PredecessorIds).Must(ids => ids.Distinct().Count() >= 2).WithMessage("Hãy chọn ít nhất hai đơn vị.");
        RuleFor(form => form.Name).MaximumLength(200).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Name).NotEmpty().When(form => form.SuccessorId is null).WithMessage("Đơn vị mới cần tên đầy đủ.");
        RuleFor(form => form.Province).MaximumLength(60).WithMessage("Tên tỉnh dài quá 60 ký tự.");
        RuleFor(form => form.Province).NotEmpty().When(form => form.SuccessorId is null).WithMessage("Đơn vị mới cần tên tỉnh, thành phố.");
        RuleFor(form => form.ProvinceCode).MaximumLength(4).WithMessage("Mã tỉnh có nhiều nhất 4 ký tự.");
        RuleFor(form => form.ProvinceCode).NotEmpty().When(form => form.SuccessorId is null).WithMessage("Đơn vị mới cần mã tỉnh.");
        RuleFor(form => form.SuccessorId).Must((form, id) => id is null || form.PredecessorIds.Contains(id.Value)).WithMessage("Đơn vị kế thừa phải là một trong các đơn vị được chọn, hoặc là đơn vị mới.");
    }
}

/// <summary>Checks a split.</summary>
public sealed class SplitUnitFormValidator : AbstractValidator<SplitUnitForm>
{
    /// <summary>The rules.</summary>
    public SplitUnitFormValidator(PortalClock clock)
    {
        this.AddBasis(clock);
        RuleFor(form => form.PredecessorId).NotNull().WithMessage("Hãy chọn đơn vị được chia, tách.");
        RuleForEach(form => form.Names).MaximumLength(200).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleForEach(form => form.Provinces).MaximumLength(60).WithMessage("Tên tỉnh dài quá 60 ký tự.");
        RuleForEach(form => form.ProvinceCodes).MaximumLength(4).WithMessage("Mã tỉnh có nhiều nhất 4 ký tự.");
        RuleFor(form => form.Names).Must((form, names) => names.Count(name => !string.IsNullOrWhiteSpace(name)) + (form.GoesOn ? 1 : 0) >= 2)
            .WithMessage("Chia tách cần ít nhất hai đơn vị sau khi chia. Hãy nhập thêm đơn vị mới, hoặc đánh dấu đơn vị cũ tiếp tục.");
    }
}

/// <summary>Checks a dissolution.</summary>
public sealed class DissolveUnitsFormValidator : AbstractValidator<DissolveUnitsForm>
{
    /// <summary>The rules.</summary>
    public DissolveUnitsFormValidator(PortalClock clock)
    {
        this.AddBasis(clock);
        RuleFor(form => form.DepartmentIds).NotEmpty().WithMessage("Hãy chọn ít nhất một đơn vị.");
    }
}

/// <summary>Checks a move to another cluster.</summary>
public sealed class MoveClusterFormValidator : AbstractValidator<MoveClusterForm>
{
    /// <summary>The rules.</summary>
    public MoveClusterFormValidator(PortalClock clock)
    {
        this.AddBasis(clock);
        RuleFor(form => form.DepartmentIds).NotEmpty().WithMessage("Hãy chọn ít nhất một đơn vị.");
        RuleFor(form => form.Year).NotNull().WithMessage("Hãy chọn năm đang chuẩn bị. Nếu chưa có, hãy tạo năm thi đua trước.");
        RuleFor(form => form.ClusterId).NotNull().WithMessage("Hãy chọn cụm chuyển đến.");
    }
}

/// <summary>Checks an undoing.</summary>
public sealed class UndoFormValidator : AbstractValidator<UndoForm>
{
    /// <summary>The rules.</summary>
    public UndoFormValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do hoàn tác.").MaximumLength(Reorganisation.TextLength).WithMessage("Lý do dài quá 1000 ký tự.");
}
