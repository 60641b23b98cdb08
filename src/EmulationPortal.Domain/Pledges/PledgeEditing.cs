using EmulationPortal.Domain.Audit;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What an edit of the text has changed.</summary>
/// <param name="Changes">Changed fields and clauses; empty when nothing changed.</param>
/// <param name="Overtaken">Parties whose answer was to the text before: they are asked again.</param>
public sealed record PledgeEdit(IReadOnlyList<AuditChange> Changes, IReadOnlyList<PledgeParty> Overtaken);

/// <summary>Writing the text. Whether the actor may is asked by the caller, who also keeps the revision.</summary>
public sealed partial class Pledge
{
    /// <summary>Puts words and clauses in place of those there were. A change makes a new revision, to which nobody has agreed yet.</summary>
    /// <param name="words">All but the clauses.</param>
    /// <param name="lines">The clauses in order; those with the key of a stored clause change it.</param>
    public PledgeEdit Rewrite(PledgeWords words, IReadOnlyList<ClauseLine> lines)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(lines);
        var before = Content();
        (Title, Theme, LegalBases, Opening, Closing) = (words.Title, words.Theme, words.LegalBases, words.Opening, words.Closing);
        Arrange(lines);
        var changes = Content().ChangesSince(before);
        var moved = !before.Lines.Select(line => line.Id).SequenceEqual(InOrder.Select(clause => (Guid?)clause.Id));
        if (changes.Count == 0 && moved)
        {
            changes = [new AuditChange("Thứ tự nội dung", string.Join("; ", before.Lines.Select(Short)), string.Join("; ", Content().Lines.Select(Short)))];
        }

        var answered = changes.Count == 0 ? [] : Parties.Where(party => party.AnswerTo(Revision) != PartyAnswer.Waiting).ToList();
        if (changes.Count > 0) Revision++;
        return new PledgeEdit(changes, answered);
    }

    /// <summary>The present text as a revision to be kept.</summary>
    public PledgeRevision Freeze(Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new PledgeRevision { PledgeId = Id, Number = Revision, SavedAt = now, SavedByName = actor.Name, Content = Content().Freeze() };
    }

    /// <summary>Adds one who signs, as the last.</summary>
    public PledgeParty AddParty(Guid departmentId, string organisation, string title = "", string personName = "", bool isUnion = false)
    {
        var party = new PledgeParty
        {
            PledgeId = Id,
            DepartmentId = departmentId,
            Position = Parties.Count + 1,
            Organisation = organisation,
            Title = title,
            PersonName = personName,
            IsUnion = isUnion,
        };
        Parties.Add(party);
        return party;
    }

    /// <summary>Ties clauses to criteria: all ties of the clauses named in <paramref name="ties"/> become those given.</summary>
    /// <returns>What changed, by codes, for the history.</returns>
    /// <param name="ties">Criteria by clause.</param>
    /// <param name="codeOf">The printed code of a criterion.</param>
    public IReadOnlyList<AuditChange> Tie(IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> ties, Func<Guid, string> codeOf)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(codeOf);
        var changes = new List<AuditChange>();
        foreach (var clause in InOrder.Where(clause => ties.ContainsKey(clause.Id)))
        {
            var wanted = ties[clause.Id];
            var before = Codes(clause);
            clause.Criteria.RemoveAll(tie => !wanted.Contains(tie.CriterionId));
            clause.Criteria.AddRange(wanted.Except(clause.Criteria.Select(tie => tie.CriterionId)).Select(id => new ClauseCriterion { ClauseId = clause.Id, CriterionId = id }));
            if (Codes(clause) is var after && after != before) changes.Add(new AuditChange($"Nội dung {clause.Code}: tiêu chí", before, after));
        }

        return changes;

        string Codes(PledgeClause clause) => string.Join(", ", clause.Criteria.Select(tie => codeOf(tie.CriterionId)).Order(StringComparer.Ordinal));
    }

    private static string Short(ClauseLine line) => line.Text.Length <= 40 ? line.Text : line.Text[..39] + "…";

    // Clauses that are not named any more go; their comments stay and keep the code.
    private void Arrange(IReadOnlyList<ClauseLine> lines)
    {
        var stored = Clauses.ToDictionary(clause => clause.Id);
        var levels = ClauseOutline.Settled(lines.Select(line => line.Level));
        var codes = ClauseOutline.Codes(levels);
        var kept = new List<PledgeClause>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var clause = line.Id is { } id && stored.Remove(id, out var found) ? found : new PledgeClause { PledgeId = Id, Text = line.Text };
            (clause.Text, clause.Level, clause.Code, clause.Position, clause.Target) = (line.Text, levels[index], codes[index], index + 1, line.Target);
            kept.Add(clause);
        }

        foreach (var comment in Comments.Where(comment => comment.ClauseId is { } about && stored.ContainsKey(about)))
        {
            comment.ClauseId = null;
        }

        Clauses.RemoveAll(clause => stored.ContainsKey(clause.Id));
        Clauses.AddRange(kept.Except(Clauses));
    }
}
