using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using FluentValidation;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>One line of a list, as typed.</summary>
public sealed class RegistrationLineForm
{
    /// <summary>The line.</summary>
    public Guid Id { get; set; }

    /// <summary>Code of the title.</summary>
    public string? Kind { get; set; }

    /// <summary>The initiative planned, or a remark.</summary>
    public string? Note { get; set; }

    /// <summary>Why it is registered all the same.</summary>
    public string? Reason { get; set; }
}

/// <summary>The whole list, as typed; every button sends all of it, so that nothing typed is lost by another act.</summary>
public sealed class RegistrationListForm
{
    /// <summary>The version the page was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>What else the pressed button does: “bo:…”, “len:…”, “them:…”; empty to save only.</summary>
    public string? Act { get; set; }

    /// <summary>Words of a name looked for.</summary>
    public string? Search { get; set; }

    /// <summary>The title for a person to be added.</summary>
    public string? AddKind { get; set; }

    /// <summary>The collective to be added.</summary>
    public Guid? AddCollective { get; set; }

    /// <summary>The title for a collective to be added.</summary>
    public string? AddCollectiveKind { get; set; }

    /// <summary>A block copied from Excel.</summary>
    public string? Pasted { get; set; }

    /// <summary>The part of the department that is shown, or null for all.</summary>
    public Guid? Unit { get; set; }

    /// <summary>A line that was just added and is shown whatever part is.</summary>
    public Guid? Added { get; set; }

    /// <summary>The lines shown.</summary>
    public List<RegistrationLineForm> Lines { get; set; } = [];

    /// <summary>What was typed into a line, or null when it was not shown.</summary>
    public RegistrationLineForm? Of(RegistrationLine line) => Lines.Find(typed => typed.Id == line?.Id);

    /// <summary>Name of a field of a line, for messages beside it.</summary>
    public string FieldOf(Guid lineId, string field) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(Lines)}[{Lines.FindIndex(typed => typed.Id == lineId)}].{field}");
}

/// <summary>Checks the lengths; what may stand beside what is the list's own rule.</summary>
public sealed class RegistrationListFormValidator : AbstractValidator<RegistrationListForm>
{
    /// <summary>The rules.</summary>
    public RegistrationListFormValidator()
    {
        RuleFor(form => form.Search).MaximumLength(Person.NameLength).WithMessage($"Tên cần tìm dài quá {Person.NameLength} ký tự. Hãy gõ vài chữ của họ tên.");
        RuleForEach(form => form.Lines).ChildRules(line =>
        {
            line.RuleFor(typed => typed.Note).MaximumLength(RegistrationLine.TextLength).WithMessage($"Ghi chú dài quá {RegistrationLine.TextLength} ký tự. Hãy rút gọn.");
            line.RuleFor(typed => typed.Reason).MaximumLength(RegistrationLine.TextLength).WithMessage($"Lý do dài quá {RegistrationLine.TextLength} ký tự. Hãy rút gọn.");
        });
    }
}

/// <summary>How a list begins, as chosen.</summary>
public sealed class RegistrationStartForm
{
    /// <summary>“trong”, “nam-truoc” or “ho-so”.</summary>
    public string? From { get; set; }
}

/// <summary>The last removal or paste, to be taken back.</summary>
/// <param name="Added">Lines to take off again.</param>
/// <param name="Removed">Lines to put back.</param>
public sealed record RegistrationUndo(IReadOnlyList<Guid> Added, IReadOnlyList<RemovedLine> Removed);

/// <summary>A line that was taken off.</summary>
/// <param name="IsPerson">Whether a person's.</param>
/// <param name="RecipientId">The person or collective.</param>
/// <param name="Kind">The title.</param>
/// <param name="Position">Where it stood.</param>
/// <param name="Note">Its remark.</param>
/// <param name="Reason">Its reason.</param>
public sealed record RemovedLine(bool IsPerson, Guid RecipientId, string Kind, int Position, string Note, string Reason);
