namespace EmulationPortal.Domain.Text;

/// <summary>Reads the answer to a yes/no criterion: "có", "x", "đạt", "1" are 1; "không", "không đạt", "chưa", "0" are 0.</summary>
public static class YesNoText
{
    private static readonly HashSet<string> Yes = ["co", "c", "x", "dat", "da dat", "da", "dung", "roi", "yes", "y", "true", "1"];

    private static readonly HashSet<string> No =
        ["khong", "ko", "k", "khong dat", "khong co", "chua", "chua dat", "chua co", "sai", "no", "n", "false", "0"];

    /// <summary>Value 1 for yes, 0 for no; "không giao" is not assigned.</summary>
    public static ReadNumber Read(string? typed)
    {
        var original = VietnameseText.Normalise(typed);
        if (original.Length == 0) return ReadNumber.Empty;
        if (ScoreText.IsNotAssigned(original)) return ReadNumber.LeftOut;
        var folded = VietnameseText.Fold(original);
        if (original is "✓" or "✔" or "☑" || Yes.Contains(folded)) return Answer(1);
        if (original is "✗" or "✘" or "☐" || No.Contains(folded)) return Answer(0);
        return ScoreText.Read(original, 1).Value is { } number and (0 or 1)
            ? Answer(number)
            : ReadNumber.Wrong($"Không đọc được “{original}”. Hãy nhập “có” hoặc “không”.");
    }

    /// <summary>"có" or "không".</summary>
    public static string Show(bool yes) => yes ? "có" : "không";

    private static ReadNumber Answer(decimal value) => new(false, value, false, null, Show(value == 1));
}
