namespace EmulationPortal.Domain;

/// <summary>One row of a workflow table: in these states, this step, by them, leads there.</summary>
/// <param name="Step">The step, an imperative verb.</param>
/// <param name="Title">The button's words.</param>
/// <param name="From">The states in which it can be done.</param>
/// <param name="Who">Who may do it.</param>
/// <param name="To">The state afterwards; null when the step changes no state.</param>
/// <param name="NeedsReason">Whether a written reason is demanded.</param>
/// <param name="NotAuthor">Whether the record's author is excluded.</param>
public sealed record Transition<TState, TStep, TWho>(
    TStep Step,
    string Title,
    IReadOnlyList<TState> From,
    TWho Who,
    TState? To,
    bool NeedsReason = false,
    bool NotAuthor = false)
    where TState : struct, Enum
    where TStep : struct, Enum
    where TWho : struct, Enum;

/// <summary>
/// The workflow of one kind of record as one table. Buttons, POST handlers, the generated pages in docs/
/// and the test over all states and roles read this table and nothing else.
/// </summary>
public sealed class Workflow<TState, TStep, TWho>(
    IReadOnlyList<Transition<TState, TStep, TWho>> transitions,
    Func<TState, string> stateName,
    Func<TWho, string> whoName)
    where TState : struct, Enum
    where TStep : struct, Enum
    where TWho : struct, Enum
{
    /// <summary>All rows, in the order in which pages show their buttons.</summary>
    public IReadOnlyList<Transition<TState, TStep, TWho>> Transitions { get; } = transitions;

    /// <summary>The official word for a state.</summary>
    public string StateName(TState state) => stateName(state);

    /// <summary>Who may do a step, in words.</summary>
    public string WhoName(TWho who) => whoName(who);

    /// <summary>The row that allows <paramref name="step"/> in <paramref name="state"/>.</summary>
    /// <exception cref="KeyNotFoundException">The step is not in the table at all.</exception>
    public Transition<TState, TStep, TWho>? Find(TState state, TStep step, Func<TWho, bool> isWho) =>
        Transitions.FirstOrDefault(row => Same(row.Step, step) && row.From.Contains(state) && isWho(row.Who));

    /// <summary>Whether the step may be done now, and why not: who first (never), then the state (not now), then authorship.</summary>
    /// <param name="state">The record's state.</param>
    /// <param name="step">The step asked for.</param>
    /// <param name="isWho">Whether the actor is one of those.</param>
    /// <param name="isAuthor">Whether the actor wrote the record.</param>
    public Verdict Ask(TState state, TStep step, Func<TWho, bool> isWho, bool isAuthor = false)
    {
        var rows = Transitions.Where(row => Same(row.Step, step)).ToList();
        var mine = rows.Where(row => isWho(row.Who)).ToList();
        if (mine.Count == 0)
        {
            var allowed = string.Join(" hoặc ", rows.Select(row => whoName(row.Who)).Distinct());
            return Verdict.Never($"Bước “{rows[0].Title}” chỉ dành cho {allowed}.");
        }

        var here = mine.FirstOrDefault(row => row.From.Contains(state));
        if (here is null)
        {
            var states = string.Join(", ", mine.SelectMany(row => row.From).Distinct().Select(from => $"“{stateName(from)}”"));
            return Verdict.NotNow($"Đang ở trạng thái “{stateName(state)}”; bước “{mine[0].Title}” chỉ làm được khi ở trạng thái {states}.");
        }

        return here.NotAuthor && isAuthor
            ? Verdict.Never($"Người lập không được tự làm bước “{here.Title}”.")
            : Verdict.Allowed;
    }

    private static bool Same(TStep left, TStep right) => EqualityComparer<TStep>.Default.Equals(left, right);
}
