using System.Globalization;
using EmulationPortal.Domain.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>What is looked for among obligations, as it stands in the address.</summary>
public sealed class ObligationFilter
{
    /// <summary>All that are not done.</summary>
    public const string NotDone = "chua-xong";

    /// <summary>The emulation year; this year when absent.</summary>
    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>Number of the cluster, or null.</summary>
    [FromQuery(Name = "cum")]
    public int? Cluster { get; set; }

    /// <summary>Slug of the department, “bo” for the ministry, or empty.</summary>
    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    /// <summary>The kind, or null.</summary>
    [FromQuery(Name = "loai")]
    public ObligationKind? Kind { get; set; }

    /// <summary>“chua-xong” (also when absent), “tat-ca”, or the name of a state.</summary>
    [FromQuery(Name = "tinh-trang")]
    public string? State { get; set; }

    /// <summary>“2026-11”: the month in which it is due, or empty.</summary>
    [FromQuery(Name = "thang")]
    public string? Month { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Page { get; set; } = 1;

    /// <summary>Whether an obligation in a state is looked for, state aside.</summary>
    public bool Asks(ObligationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Cluster is null || row.ClusterNumber == Cluster)
            && (string.IsNullOrEmpty(Unit) || row.UnitSlug == Unit)
            && (Kind is null || row.Obligation.Kind == Kind)
            && (ReadMonth(Month) is not { } month || (row.Obligation.Due.On.Year == month.Year && row.Obligation.Due.On.Month == month.Month));
    }

    /// <summary>Whether a state is looked for.</summary>
    public bool AsksState(ObligationState state) => State switch
    {
        null or "" or NotDone => state != ObligationState.Done,
        "tat-ca" => true,
        _ => !Enum.TryParse<ObligationState>(State, out var wanted) || state == wanted,
    };

    /// <summary>The first day of “2026-11”; null for anything else.</summary>
    public static DateOnly? ReadMonth(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and <= 2100 ? first : null;

    /// <summary>The query of the same list with another state, from its question mark.</summary>
    public string WithState(string? state) => Query(Cluster, Unit, Kind, state);

    /// <summary>The query of a list, from its question mark.</summary>
    public string Query(int? cluster, string? unit, ObligationKind? kind, string? state)
    {
        var parts = new List<string>();
        if (Year is { } year) parts.Add($"nam={year.ToString(CultureInfo.InvariantCulture)}");
        if (cluster is { } number) parts.Add($"cum={number.ToString(CultureInfo.InvariantCulture)}");
        if (!string.IsNullOrEmpty(unit)) parts.Add($"don-vi={Uri.EscapeDataString(unit)}");
        if (kind is { } of) parts.Add($"loai={of}");
        if (!string.IsNullOrEmpty(state)) parts.Add($"tinh-trang={Uri.EscapeDataString(state)}");
        if (!string.IsNullOrEmpty(Month)) parts.Add($"thang={Uri.EscapeDataString(Month)}");
        return parts.Count == 0 ? string.Empty : "?" + string.Join('&', parts);
    }
}
