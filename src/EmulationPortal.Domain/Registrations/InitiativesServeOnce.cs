using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>
/// One initiative serves for one award (CV 5007/BNV-TĐKT, mục III.5.c): where somebody stands on a list for several titles, the lower
/// title takes its initiatives first, and the higher one is told what is left of them.
/// </summary>
public static class InitiativesServeOnce
{
    /// <summary>What has to be known of each title that rests on an initiative which a lower title of the same list takes; sentences without full stop.</summary>
    /// <param name="book">The catalogue.</param>
    /// <param name="kindCodes">The titles for which the person stands on the list.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="year">The year of the titles.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Notices(Eligibility book, IEnumerable<string> kindCodes, RecipientFacts facts, int year)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(kindCodes);
        ArgumentNullException.ThrowIfNull(facts);
        var day = Prospect.JudgedOn(year);
        var (taken, notices) = (new Dictionary<Guid, string>(), new Dictionary<string, IReadOnlyList<string>>());
        foreach (var kind in kindCodes.Distinct().Select(book.Kind).OrderBy(kind => kind.Level).ThenBy(kind => kind.Position))
        {
            var left = book.Explain(kind.Code, facts with { Initiatives = [.. facts.Initiatives.Where(initiative => !taken.ContainsKey(initiative.Id))] }, year, day);
            // Only a condition that fails without what the lower titles took: another initiative, or another way to the title, is enough.
            var shared = book.Explain(kind.Code, facts, year, day).Reasons
                .Where(reason => reason.Outcome == ReasonOutcome.Met && left.Reasons.Any(same => same.RuleId == reason.RuleId && same.Outcome != ReasonOutcome.Met))
                .SelectMany(Initiatives).Where(proof => taken.ContainsKey(proof.Id)).DistinctBy(proof => proof.Id).ToList();
            if (shared.Count > 0)
            {
                notices[kind.Code] = shared.ConvertAll(proof => $"{proof.Text} đã dùng cho {taken[proof.Id]} trong danh sách này; một sáng kiến chỉ dùng một lần");
            }

            foreach (var proof in left.Reasons.Where(reason => reason.Outcome == ReasonOutcome.Met).SelectMany(Initiatives)) taken.TryAdd(proof.Id, kind.ShortName);
        }

        return notices;
    }

    private static IEnumerable<FactProof> Initiatives(Reason reason) => reason.Proofs.Where(proof => proof.Kind == ProofKind.Initiative);
}
