namespace EmulationPortal.Domain.Registrations;

/// <summary>What became of a line between two sendings.</summary>
public enum LineChangeKind
{
    /// <summary>Thêm.</summary>
    Added = 1,

    /// <summary>Bỏ.</summary>
    Removed = 2,

    /// <summary>Sửa.</summary>
    Changed = 3,
}

/// <summary>One difference between two lists.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="RecipientId">The person or the collective.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">The line before in words; empty for a new one.</param>
/// <param name="After">The line now in words; empty for one that is gone.</param>
public sealed record LineChange(LineChangeKind Kind, Guid RecipientId, string Name, string Before, string After);

/// <summary>Compares two lists of a registration: by recipient and title, a recipient with one line gone and one new having changed its title.</summary>
public static class RegistrationDiff
{
    /// <summary>The differences, in the order of the new list; what is gone comes last.</summary>
    public static IReadOnlyList<LineChange> Between(IReadOnlyList<SentLine> before, IReadOnlyList<SentLine> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.ToDictionary(KeyOf);
        var now = after.ToDictionary(KeyOf);
        var gone = before.Where(line => !now.ContainsKey(KeyOf(line))).ToList();
        var changes = new List<LineChange>();
        foreach (var line in after)
        {
            if (old.TryGetValue(KeyOf(line), out var same))
            {
                if (same.Words != line.Words) changes.Add(Changed(same, line));
            }
            else if (gone.FindAll(other => other.RecipientId == line.RecipientId) is [var replaced] && after.Count(other => other.RecipientId == line.RecipientId && !old.ContainsKey(KeyOf(other))) == 1)
            {
                gone.Remove(replaced);
                changes.Add(Changed(replaced, line));
            }
            else
            {
                changes.Add(new(LineChangeKind.Added, line.RecipientId, line.Name, string.Empty, line.Words));
            }
        }

        changes.AddRange(gone.Select(line => new LineChange(LineChangeKind.Removed, line.RecipientId, line.Name, line.Words, string.Empty)));
        return changes;
    }

    /// <summary>What happened, in a word.</summary>
    public static string Name(LineChangeKind kind) => kind switch
    {
        LineChangeKind.Added => "Thêm",
        LineChangeKind.Removed => "Bỏ",
        LineChangeKind.Changed => "Sửa",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static LineChange Changed(SentLine before, SentLine after) => new(LineChangeKind.Changed, after.RecipientId, after.Name, before.Words, after.Words);

    private static (Guid Recipient, string Kind) KeyOf(SentLine line) => (line.RecipientId, line.KindCode);
}
