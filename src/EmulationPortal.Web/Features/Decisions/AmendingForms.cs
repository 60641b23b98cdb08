using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>What is to become of one award, as typed.</summary>
public sealed class AmendedLineForm
{
    /// <summary>The line that gave it.</summary>
    public Guid Id { get; set; }

    /// <summary>Whether it is chosen.</summary>
    public bool IsChosen { get; set; }

    /// <summary>The right name; for a correction only.</summary>
    public string? Name { get; set; }

    /// <summary>The right line under the name.</summary>
    public string? UnitLine { get; set; }

    /// <summary>The right merit.</summary>
    public string? Merit { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>The awards of a decision that another one is about, as typed.</summary>
public sealed class AmendmentForm
{
    /// <summary>Whether certificates are exchanged, not given again for lost or spoiled ones; for a reissue only.</summary>
    public bool IsExchange { get; set; }

    /// <summary>The lines on the page.</summary>
    public List<AmendedLineForm> Lines { get; set; } = [];
}

/// <summary>Checks the awards.</summary>
public sealed class AmendmentFormValidator : AbstractValidator<AmendmentForm>
{
    /// <summary>The rules.</summary>
    public AmendmentFormValidator()
    {
        RuleFor(form => form.Lines).Must(lines => lines.Exists(line => line.IsChosen)).WithMessage("Hãy chọn ít nhất một tập thể, cá nhân.");
        RuleForEach(form => form.Lines).ChildRules(line =>
        {
            line.RuleFor(typed => typed.Reason).Must((typed, text) => !typed.IsChosen || VietnameseText.Normalise(text).Length is > 0 and <= DecisionLine.NoteLength)
                .WithMessage($"Hãy ghi lý do, không quá {DecisionLine.NoteLength} ký tự.");
            line.RuleFor(typed => typed.Name).MaximumLength(DecisionLine.NameLength).WithMessage($"Tên dài quá {DecisionLine.NameLength} ký tự.");
            line.RuleFor(typed => typed.UnitLine).MaximumLength(DecisionLine.NameLength).WithMessage($"Chức vụ, đơn vị dài quá {DecisionLine.NameLength} ký tự.");
            line.RuleFor(typed => typed.Merit).MaximumLength(DecisionLine.MeritLength).WithMessage($"Thành tích dài quá {DecisionLine.MeritLength} ký tự.");
        });
    }
}

/// <summary>The choice of awards that are corrected, reissued or revoked.</summary>
/// <param name="Opened">The decision that gave them.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Awards">The awards that may be chosen, by the key of the line that gave them.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Search">What the list is narrowed by.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AmendmentPage(
    OpenedDecision Opened, DecisionKind Kind, string Slug, IReadOnlyDictionary<Guid, AwardStanding> Awards, AmendmentForm Form, string Search, int Total)
{
    /// <summary>What departments reported of the names, by the line that gave the award.</summary>
    public IReadOnlyDictionary<Guid, NameReport> Reports { get; init; } = new Dictionary<Guid, NameReport>();

    /// <summary>The two ways of a reissue.</summary>
    public static IReadOnlyList<Choice> Ways { get; } = [new("false", "Cấp lại: bị mất, hỏng"), new("true", "Cấp đổi: thay mẫu, đổi tên cơ quan hoặc người được tặng…")];

    /// <summary>What is done, in words.</summary>
    public string Title => Kind switch
    {
        DecisionKind.Correction => "Đính chính",
        DecisionKind.Reissue => "Cấp lại, cấp đổi bằng, giấy chứng nhận",
        _ => "Thu hồi khen thưởng",
    };
}

/// <summary>What a department reported as the right words when it proofed the names.</summary>
/// <param name="Proof">Its answer.</param>
/// <param name="Department">The department.</param>
public sealed record NameReport(NameProof Proof, string Department)
{
    /// <summary>The right name.</summary>
    public string RightName => Proof.RightName;

    /// <summary>The right line below the name.</summary>
    public string RightUnitLine => Proof.RightUnitLine;

    /// <summary>A reason to begin with.</summary>
    public string Reason
    {
        get
        {
            var reason = $"{Department} báo sai khi rà soát tên in{(Proof.Remark.Length > 0 ? $": {Proof.Remark.TrimEnd('.')}" : "")}";
            return reason.Length <= DecisionLine.NoteLength ? reason : reason[..DecisionLine.NoteLength];
        }
    }

    /// <summary>Where the words come from, in a sentence.</summary>
    public string Source => $"Đã điền theo báo sai của {Department}{(Proof.AnsweredAt is { } at ? $", {VietnamTime.Show(at)}" : "")}{(Proof.Remark.Length > 0 ? $" (“{Proof.Remark.TrimEnd('.')}”)" : "")}. Hãy đối chiếu hồ sơ rồi chọn dòng này.";
}
