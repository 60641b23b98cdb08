using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Minutes;

/// <summary>Whom a meeting's votes put forward, as a submission proposes them.</summary>
/// <param name="Leading">The leading unit, by the last vote on it and the rounds before that one.</param>
/// <param name="Flagged">Those for whom a flag was voted; empty without such a vote.</param>
/// <param name="Commended">Those for whom a commendation was voted.</param>
/// <param name="Introduced">Those introduced as next year's leader and deputy.</param>
public sealed record ProposedUnits(IReadOnlyList<Department> Leading, IReadOnlyList<Department> Flagged, IReadOnlyList<Department> Commended, IReadOnlyList<Department> Introduced)
{
    /// <summary>Who gets the flag: as voted, else the leading unit.</summary>
    public IReadOnlyList<Department> ForFlag => Flagged.Count > 0 ? Flagged : Leading;

    /// <summary>Those chosen in the votes that were counted.</summary>
    /// <param name="acclaims">The acclaims of a meeting in order, with candidates and departments.</param>
    public static ProposedUnits Of(IReadOnlyCollection<Acclaim> acclaims)
    {
        ArgumentNullException.ThrowIfNull(acclaims);
        var last = acclaims.LastOrDefault(acclaim => acclaim.Purpose == AcclaimPurpose.LeadingUnit && Chosen(acclaim).Any());
        return new([.. Rounds(last, acclaims).SelectMany(Chosen)], All(AcclaimPurpose.Flag), All(AcclaimPurpose.Commendation), All(AcclaimPurpose.NextLeaders));

        IReadOnlyList<Department> All(AcclaimPurpose purpose) =>
            [.. acclaims.Where(acclaim => acclaim.Purpose == purpose).SelectMany(Chosen).DistinctBy(department => department.Id)];
    }

    /// <summary>
    /// Where the proposal of a submission does not say what the votes say, in sentences with the remedy: a department typed by name that no
    /// vote has chosen, and a chosen one that it leaves out. The other parts name departments for many reasons, as host or chair.
    /// </summary>
    /// <param name="paper">The submission; other papers propose nothing.</param>
    /// <param name="members">The members of the cluster.</param>
    public IReadOnlyList<string> ContradictionsIn(MeetingPaper paper, IEnumerable<Department> members)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(members);
        if (paper.Kind != PaperKind.Submission) return [];
        var proposal = paper.TextOf(PaperPart.Proposal);
        var chosen = Leading.Concat(Flagged).Concat(Commended).Concat(Introduced).DistinctBy(department => department.Id).ToList();
        var sentences = members
            .Where(member => PaperProse.NamesDepartment(proposal, member) && chosen.TrueForAll(department => department.Id != member.Id))
            .Select(member => $"Mục “{PaperText.Name(PaperPart.Proposal)}” nêu {member.Name}, nhưng kết quả biểu quyết hiện nay không chọn đơn vị này{(chosen.Count > 0 ? $" (đã chọn: {Names(chosen)})" : "")}. Hãy sửa lời văn, nên dùng tên số liệu để lời văn đi theo kết quả.")
            .ToList();
        var named = PaperProse.Named(proposal);
        if (named.Contains(PaperProse.Leading) && Flagged.Count > 0 && Leading.Any(department => Flagged.All(other => other.Id != department.Id)))
        {
            sentences.Add($"Mục “{PaperText.Name(PaperPart.Proposal)}” nêu đơn vị dẫn đầu ({Names(Leading)}), nhưng hội nghị biểu quyết đề nghị tặng Cờ thi đua cho {Names(Flagged)}. Hãy dùng {{{PaperProse.Flagged}}}.");
        }

        sentences.AddRange(LeftOut(ForFlag, "Cờ thi đua", PaperProse.Flagged, named.Contains(PaperProse.Leading) ? Leading : []));
        sentences.AddRange(LeftOut(Commended, "Bằng khen", PaperProse.Commended, []));
        return sentences;

        IEnumerable<string> LeftOut(IReadOnlyList<Department> units, string award, string figure, IReadOnlyList<Department> otherwise)
        {
            var missing = named.Contains(figure) ? [] : units.Where(unit => otherwise.All(other => other.Id != unit.Id) && !PaperProse.NamesDepartment(proposal, unit)).ToList();
            if (missing.Count > 0) yield return $"Hội nghị đề nghị tặng {award} cho {Names(missing)}, nhưng mục “{PaperText.Name(PaperPart.Proposal)}” không nêu. Hãy thêm {{{figure}}}.";
        }
    }

    private static string Names(IEnumerable<Department> departments) => string.Join(", ", departments.Select(department => department.Name));

    private static IEnumerable<Department> Chosen(Acclaim acclaim) => acclaim.State == AcclaimState.Counted
        ? acclaim.Candidates.Where(candidate => candidate.IsElected).OrderBy(candidate => candidate.Position).Select(candidate => candidate.Department!)
        : [];

    // The first round first.
    private static IEnumerable<Acclaim> Rounds(Acclaim? last, IReadOnlyCollection<Acclaim> acclaims)
    {
        if (last is null) yield break;
        foreach (var before in Rounds(acclaims.FirstOrDefault(acclaim => acclaim.Id == last.PreviousRoundId), acclaims)) yield return before;
        yield return last;
    }
}
