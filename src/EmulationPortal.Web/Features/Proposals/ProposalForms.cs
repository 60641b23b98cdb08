using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using FluentValidation;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>What a new proposal is for, as typed.</summary>
public sealed class NewProposalForm
{
    /// <summary>The kind of merit.</summary>
    public ProposalKind? Kind { get; set; }

    /// <summary>The year.</summary>
    public string? Year { get; set; }

    /// <summary>The cluster for which the department proposes; null for its own.</summary>
    public Guid? ClusterId { get; set; }
}

/// <summary>Checks the shape; whether the department leads the cluster is asked by the page.</summary>
public sealed class NewProposalFormValidator : AbstractValidator<NewProposalForm>
{
    /// <summary>The rules.</summary>
    public NewProposalFormValidator()
    {
        RuleFor(form => form.Kind).Must(kind => kind is { } value && Enum.IsDefined(value)).WithMessage("Hãy chọn loại hình khen thưởng.");
        RuleFor(form => form.Year).Must(year => year is { Length: 4 } && year.All(char.IsAsciiDigit)).WithMessage("Hãy nhập năm bằng bốn chữ số, ví dụ 2026.");
    }
}

/// <summary>One line, as typed.</summary>
public sealed class ProposalLineForm
{
    /// <summary>The line.</summary>
    public Guid Id { get; set; }

    /// <summary>Code of the award.</summary>
    public string? Kind { get; set; }

    /// <summary>What for.</summary>
    public string? Merit { get; set; }

    /// <summary>Why it is proposed all the same.</summary>
    public string? Reason { get; set; }
}

/// <summary>The whole proposal, as typed; every button sends all of it, so that nothing typed is lost by another act.</summary>
public sealed class ProposalForm
{
    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>What else the pressed button does: “bo:…”, “len:…”, “them:…”; empty to save only.</summary>
    public string? Act { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>What new lines say they are for.</summary>
    public string? Merit { get; set; }

    /// <summary>Words of a name looked for.</summary>
    public string? Search { get; set; }

    /// <summary>The award for a person to be added.</summary>
    public string? AddKind { get; set; }

    /// <summary>The collective to be added.</summary>
    public Guid? AddCollective { get; set; }

    /// <summary>The award for a collective to be added.</summary>
    public string? AddCollectiveKind { get; set; }

    /// <summary>The lines.</summary>
    public List<ProposalLineForm> Lines { get; set; } = [];

    /// <summary>What was typed into a line, or null when it was not shown.</summary>
    public ProposalLineForm? Of(Guid lineId) => Lines.Find(typed => typed.Id == lineId);

    /// <summary>Name of a field of a line, for messages beside it.</summary>
    public string FieldOf(Guid lineId, string field) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(Lines)}[{Lines.FindIndex(typed => typed.Id == lineId)}].{field}");
}

/// <summary>Checks the lengths; what may stand beside what is the proposal's own rule.</summary>
public sealed class ProposalFormValidator : AbstractValidator<ProposalForm>
{
    /// <summary>The rules.</summary>
    public ProposalFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy ghi trích yếu của tờ trình.").MaximumLength(Proposal.TitleLength).WithMessage($"Trích yếu dài quá {Proposal.TitleLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.Merit).MaximumLength(ProposalLine.MeritLength).WithMessage($"Lời ghi thành tích dài quá {ProposalLine.MeritLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.Search).MaximumLength(Person.NameLength).WithMessage($"Tên cần tìm dài quá {Person.NameLength} ký tự. Hãy gõ vài chữ của họ tên.");
        RuleForEach(form => form.Lines).ChildRules(line =>
        {
            line.RuleFor(typed => typed.Merit).MaximumLength(ProposalLine.MeritLength).WithMessage($"Lời ghi thành tích dài quá {ProposalLine.MeritLength} ký tự. Hãy rút gọn.");
            line.RuleFor(typed => typed.Reason).MaximumLength(ProposalLine.TextLength).WithMessage($"Lý do dài quá {ProposalLine.TextLength} ký tự. Hãy rút gọn.");
        });
    }
}

/// <summary>What is taken over from registration or ranking.</summary>
public sealed class ProposalSourcesForm
{
    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>Keys of the sources that are taken from the registration.</summary>
    public List<string> Take { get; set; } = [];

    /// <summary>The awards chosen for members of the cluster.</summary>
    public List<RankedAwardForm> Ranked { get; set; } = [];
}

/// <summary>The award chosen for one member of the cluster.</summary>
public sealed class RankedAwardForm
{
    /// <summary>The collective.</summary>
    public Guid Id { get; set; }

    /// <summary>Code of the award; empty to take none.</summary>
    public string? Kind { get; set; }
}
