using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Registrations;

/// <summary>What the ministry looks at: whether a list is late, which lines stand out, and returning single lines.</summary>
public sealed partial class Registration
{
    // What the department still has to send.
    private static readonly RegistrationState[] NotSent = [RegistrationState.Draft, RegistrationState.ToSign, RegistrationState.Returned];

    /// <summary>The states in which a list counts as sent to the ministry.</summary>
    public static IReadOnlyList<RegistrationState> SentStates { get; } = [RegistrationState.Submitted, RegistrationState.Approved, RegistrationState.ResultsSent, RegistrationState.Settled];

    /// <summary>Whether the department has to act before the ministry can go on.</summary>
    public bool IsWithDepartment => NotSent.Contains(State);

    /// <summary>Whether it was, or still is, later than due: what counts is when it was first sent. The round has to be loaded.</summary>
    /// <param name="now">The moment, in UTC.</param>
    public bool IsLate(DateTime now) => Round is { } round && (FirstSubmittedAt ?? now) > round.DueFor(DepartmentId);

    /// <summary>Returns the list with a reason for the whole, reasons of single lines, or both.</summary>
    /// <param name="actor">Who returns it.</param>
    /// <param name="reason">The reason for the whole; may be empty when there are reasons of lines.</param>
    /// <param name="ofLines">Reasons by the key of the line; lines without one were right.</param>
    public Verdict ReturnLines(Actor actor, string reason, IReadOnlyDictionary<Guid, string> ofLines)
    {
        ArgumentNullException.ThrowIfNull(ofLines);
        var whole = VietnameseText.NormaliseLines(reason);
        var reasons = Lines.ToDictionary(line => line.Id, line => VietnameseText.NormaliseLines(ofLines.GetValueOrDefault(line.Id)));
        var returned = reasons.Count(pair => pair.Value.Length > 0);
        if (whole.Length == 0 && returned > 0) whole = $"Trả lại {returned} dòng; lý do ghi tại từng dòng.";
        var verdict = Return(actor, whole);
        if (!verdict.IsAllowed) return verdict;
        foreach (var line in Lines) line.Return(reasons[line.Id]);
        return verdict;
    }

    /// <summary>Writes down what became of a line; null takes it back.</summary>
    /// <param name="actor">Who enters it.</param>
    /// <param name="line">The line, of this registration.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="reason">Why not, or why withdrawn; demanded then.</param>
    /// <param name="decision">Number and date of the decision; may be empty.</param>
    public Verdict EnterResult(Actor actor, RegistrationLine line, LineResult? result, string reason, string decision)
    {
        ArgumentNullException.ThrowIfNull(line);
        var verdict = May(RegistrationStep.EnterResults, actor);
        if (!verdict.IsAllowed) return verdict;
        if (LineResultText.NeedsReason(result) && string.IsNullOrWhiteSpace(reason))
        {
            return Verdict.NotNow($"Hãy ghi lý do vì sao {LineResultText.Name(result!.Value).ToLowerInvariant()}.");
        }

        (line.Result, line.IsEarlierResult) = (result, false);
        line.ResultReason = LineResultText.NeedsReason(result) ? VietnameseText.Normalise(reason) : string.Empty;
        line.ResultDecision = result == LineResult.Attained ? VietnameseText.Normalise(decision) : string.Empty;
        return verdict;
    }
}

/// <summary>The official words for results.</summary>
public static class LineResultText
{
    /// <summary>The result's name.</summary>
    public static string Name(LineResult result) => result switch
    {
        LineResult.Attained => "Đạt",
        LineResult.NotAttained => "Không đạt",
        LineResult.Withdrawn => "Rút đăng ký",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    /// <summary>Whether it has to be said why.</summary>
    public static bool NeedsReason(LineResult? result) => result is LineResult.NotAttained or LineResult.Withdrawn;
}
