namespace EmulationPortal.Browser.Tests.Scoring;

/// <summary>What a department types into its sheet of the demo criteria, from top to bottom.</summary>
internal static class SelfScores
{
    /// <summary>Criteria that demand proof.</summary>
    public static IReadOnlyList<string> NeedProof { get; } = ["1.1", "1.2", "2.1", "4.1", "4.4", "5.1", "6.1", "7.2", "8.1"];

    /// <summary>Code and typed text of every cell; the initiatives tell the departments apart.</summary>
    /// <param name="initiatives">Number of initiatives, 0 to 8: one point each.</param>
    public static IReadOnlyList<(string Code, string Typed)> Of(int initiatives) =>
    [
        ("1.1", "5,5"), ("1.2", "96"), ("1.3", "3,75"), ("2.1", "6.5"), ("2.2", "10"), ("3.1", "45/50"), ("3.2", "3,5"), ("4.1", "có"),
        ("4.2", "96"), ("4.3", "80"), ("4.4", "8,25 điểm"), ("5.1", "7.5"), ("5.2", "97"), ("6.1", $"{initiatives}"), ("7.1", "5,5"),
        ("7.2", "có"), ("8.1", "7,25"), ("9.1", "3.5"), ("T.1", "0"), ("T.2", "0,5"), ("P.1", "0"), ("K.1", "không"),
    ];
}
