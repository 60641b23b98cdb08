namespace EmulationPortal.Domain.Decisions;

/// <summary>The base salary from a day on: prize money is a multiple of the one of the day of the decision (NĐ 152/2025/NĐ-CP Đ.49).</summary>
public sealed class BaseSalary : Entity
{
    /// <summary>Longest <see cref="LegalBasis"/>.</summary>
    public const int BasisLength = 300;

    /// <summary>First day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>In đồng a month.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The decree.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether more than one source has it; otherwise shown with a warning.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The one of <paramref name="day"/>, or null when none is recorded.</summary>
    public static BaseSalary? On(DateOnly day, IEnumerable<BaseSalary> all) =>
        all.Where(salary => salary.FromOn <= day).MaxBy(salary => salary.FromOn);

    /// <summary>Why no new one may begin on <paramref name="from"/>: what counted for decisions stays; null when it may.</summary>
    public static string? WhyNotFrom(DateOnly from, decimal amount, IEnumerable<BaseSalary> all)
    {
        var latest = all.MaxBy(salary => salary.FromOn);
        if (amount is < 500_000 or > 50_000_000 || amount != decimal.Truncate(amount)) return "Mức lương cơ sở phải là số đồng nguyên từ 500.000 đến 50.000.000.";
        return latest is not null && from <= latest.FromOn
            ? $"Đã có mức lương cơ sở từ ngày {Text.DateText.Show(latest.FromOn)}. Mức mới phải bắt đầu sau ngày đó; mức đã ghi không sửa được vì các quyết định đã tính theo nó."
            : null;
    }
}
