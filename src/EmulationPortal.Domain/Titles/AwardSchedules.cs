using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>How coefficients of one award and recipient follow each other in time: what has begun stays, for what was counted by it.</summary>
public static class CoefficientSchedule
{
    /// <summary>Whether another coefficient, or none, may begin on <paramref name="from"/>.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="coefficients">All coefficients of the award.</param>
    /// <param name="recipient">Whose.</param>
    /// <param name="from">The day.</param>
    /// <param name="today">Today: one that begins later may still be replaced.</param>
    public static Verdict MayBegin(Actor actor, IEnumerable<AwardCoefficient> coefficients, RecipientKind recipient, DateOnly from, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        var later = coefficients.Where(coefficient => coefficient.Recipient == recipient && (coefficient.ValidFrom > from || (coefficient.ValidFrom == from && from <= today)))
            .Select(coefficient => (DateOnly?)coefficient.ValidFrom).Max();
        return later is { } begun
            ? Verdict.NotNow($"Đã có hệ số cho {AwardText.Name(recipient).ToLowerInvariant()} bắt đầu từ ngày {DateText.Show(begun)}. Hệ số mới phải bắt đầu sau ngày đó; hệ số đã có hiệu lực không sửa được, chỉ thay từ một ngày sau.")
            : Verdict.Allowed;
    }

    /// <summary>Ends the coefficient in force the day before, and returns the one that would have begun on the same day, which is to be deleted.</summary>
    public static AwardCoefficient? EndBefore(IEnumerable<AwardCoefficient> coefficients, RecipientKind recipient, DateOnly from)
    {
        var own = coefficients.Where(coefficient => coefficient.Recipient == recipient).ToList();
        var replaced = own.Find(coefficient => coefficient.ValidFrom == from);
        foreach (var current in own.Where(coefficient => coefficient != replaced && (coefficient.ValidTo is null || coefficient.ValidTo >= from)))
        {
            current.ValidTo = from.AddDays(-1);
        }

        return replaced;
    }
}

/// <summary>How the pieces of a dossier come and go: a dossier of a day is made of those of that day.</summary>
public static class DossierSchedule
{
    /// <summary>Whether <paramref name="item"/> may be demanded last on <paramref name="lastDay"/>.</summary>
    public static Verdict MayEnd(Actor actor, DossierItem item, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        if (item.ValidTo is { } ended && ended <= lastDay) return Verdict.NotNow($"Thành phần này đã hết hiệu lực sau ngày {DateText.Show(ended)}.");
        return lastDay < item.ValidFrom
            ? Verdict.NotNow($"Thành phần này có hiệu lực từ ngày {DateText.Show(item.ValidFrom)}; ngày cuối không được trước ngày đó.")
            : Verdict.Allowed;
    }
}
