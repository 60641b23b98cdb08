using System.Globalization;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Results;

/// <summary>The formulas of the closing rows, as <see cref="SheetTotal"/> computes them: rescaled, with limits, rounded once.</summary>
internal static class TotalFormulas
{
    /// <summary>Points brought back to the whole scale; empty while nothing is scored or nothing is assigned.</summary>
    public static string Rescaled(string scored, string maximum, string assigned) =>
        $"IF(OR({scored}=\"\",{assigned}=0),\"\",{scored}*{maximum}/{assigned})";

    /// <summary>The total; bonus and penalty are null where the set has none.</summary>
    public static string Final(string points, string? bonus, string? penalty, string maximum, ScoringOptions scoring)
    {
        string sum = points + (bonus is null ? "" : $"+{bonus}") + (penalty is null ? "" : $"-{penalty}");
        string limited = scoring.AllowOverMaximum ? $"MAX(0,{sum})" : $"MIN({maximum},MAX(0,{sum}))";
        string decimals = scoring.Decimals.ToString(CultureInfo.InvariantCulture);
        return $"IF({points}=\"\",\"\",ROUND({limited},{decimals}))";
    }
}
