using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Councils;

/// <summary>How a council votes on a title or form from a day on: data with its basis, confirmed or not; an unconfirmed one warns.</summary>
public sealed class VotingRule : Entity, IValidBetween, IVersioned
{
    /// <summary>The award's code.</summary>
    public required string KindCode { get; init; }

    /// <summary>How it is voted on by default.</summary>
    public required CouncilMethod Method { get; init; }

    /// <summary>The share of all members that a line needs.</summary>
    public required Share Threshold { get; init; }

    /// <summary>Article.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether the text was read.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Remarks, or empty.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The rule it took the place of, or null.</summary>
    public Guid? SupersedesId { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Where nothing is recorded: minutes are enough, and if it is voted on, more than half.</summary>
    public static VotingRule Otherwise(string kindCode) => new()
    {
        KindCode = kindCode,
        Method = CouncilMethod.Consensus,
        Threshold = new Share(1, 2, IsMoreThan: true),
        LegalBasis = "Không có quy định bỏ phiếu cho hình thức này; ghi biên bản xét khen",
        Confirmed = false,
    };

    /// <summary>The rule for an award on a day.</summary>
    public static VotingRule On(IEnumerable<VotingRule> rules, string kindCode, DateOnly day) =>
        rules.FirstOrDefault(rule => rule.KindCode == kindCode && rule.HoldsOn(day)) ?? Otherwise(kindCode);

    /// <summary>Whether another rule of the same award may begin on <paramref name="from"/> beside <paramref name="rules"/>.</summary>
    public static Verdict MayBegin(Actor actor, IEnumerable<VotingRule> rules, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        return rules.Any(rule => rule.ValidFrom >= from)
            ? Verdict.NotNow($"Đã có quy định bắt đầu từ ngày {DateText.Show(rules.Max(rule => rule.ValidFrom))}. Quy định mới phải bắt đầu sau ngày đó.")
            : Verdict.Allowed;
    }
}
