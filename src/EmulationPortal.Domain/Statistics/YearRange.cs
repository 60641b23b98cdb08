using System.Globalization;

namespace EmulationPortal.Domain.Statistics;

/// <summary>A range of emulation years, both ends included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public readonly record struct YearRange(int From, int To)
{
    /// <summary>Most years that one table shows side by side.</summary>
    public const int Most = 15;

    /// <summary>Years that are shown when nothing is chosen.</summary>
    public const int Usual = 10;

    private const int Earliest = 2000;

    /// <summary>The years in order.</summary>
    public IReadOnlyList<int> Years => [.. Enumerable.Range(From, To - From + 1)];

    /// <summary>“2017–2026”, or the one year.</summary>
    public string Text => From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}");

    /// <summary>Whether a year lies within.</summary>
    public bool Has(int year) => year >= From && year <= To;

    /// <summary>
    /// The range asked for as far as it makes sense: ends exchanged where they are, not after <paramref name="present"/>, at most <see cref="Most"/> years; the
    /// usual number of years up to the present one when nothing is asked for.
    /// </summary>
    public static YearRange Of(int? from, int? to, int present)
    {
        var last = Math.Clamp(to ?? present, Earliest, Math.Max(present, Earliest));
        var first = Math.Clamp(from ?? last - Usual + 1, Earliest, Math.Max(present, Earliest));
        if (first > last) (first, last) = (last, first);
        return new YearRange(Math.Max(first, last - Most + 1), last);
    }
}
