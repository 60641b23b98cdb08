namespace EmulationPortal.Domain.Decisions;

/// <summary>The numbers of one year and notation: each is given once, one after another. Its version keeps two officers from taking the same one.</summary>
public sealed class DecisionNumberSeries : Entity, IVersioned
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The notation: “QĐ-BKHCN”.</summary>
    public required string Notation { get; init; }

    /// <summary>The last number given; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>The day of the decision with the last number: a later number never has an earlier day. Null before the first.</summary>
    public DateOnly? LastOn { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Why no number can be given for a decision of <paramref name="day"/>; null when one can.</summary>
    public string? WhyNotOn(DateOnly day) => LastOn is { } last && day < last
        ? $"Số gần nhất ({Last:00}/{Notation}) đề ngày {Text.DateText.Show(last)}. Số sau không được đề ngày trước; hãy chọn ngày từ {Text.DateText.Show(last)}."
        : null;

    /// <summary>Gives the next number for a decision of <paramref name="day"/>.</summary>
    public int Take(DateOnly day)
    {
        LastOn = LastOn is { } last && last > day ? last : day;
        return ++Last;
    }
}
