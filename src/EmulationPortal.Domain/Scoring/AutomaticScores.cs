using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Scoring;

/// <summary>Cells that the portal fills from its own records: nobody argues about lateness.</summary>
public static class AutomaticScores
{
    /// <summary>
    /// Fills the automatic criteria in all three columns from the first submission and the self-scoring deadline, extensions included.
    /// Called whenever the sheet is handed on, because an extension may come afterwards.
    /// </summary>
    public static void Apply(ScoreSheet sheet, CriteriaSet set, StageDeadline? selfScoring, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(set);
        if (selfScoring is null)
        {
            return;
        }

        var submitted = sheet.FirstSubmittedAt ?? now;
        var value = OnTime.Input(submitted, selfScoring.SoftAt);
        var explanation = OnTime.Explain(VietnamTime.DateOf(submitted), VietnamTime.DateOf(selfScoring.SoftAt));
        foreach (var criterion in set.Criteria.Where(criterion => criterion.Automatic == AutomaticSource.SelfScoringDaysLate))
        {
            foreach (var column in Enum.GetValues<ScoreColumn>())
            {
                sheet.CellFor(criterion.Id, column).Save(value, explanation, string.Empty, Actor.Portal, now);
            }
        }
    }
}
