namespace EmulationPortal.Domain.Certificates;

/// <summary>How a printer of the office misses: measured on the calibration sheet, made up for at every print.</summary>
public sealed class PrinterProfile : Entity, IVersioned
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 100;

    /// <summary>Farthest that a print is moved, in mm.</summary>
    public const decimal FarthestMove = 20;

    /// <summary>Least and greatest scale in per cent.</summary>
    public const decimal LeastScale = 90, GreatestScale = 110;

    /// <summary>What the office calls it; unique.</summary>
    public required string Name { get; set; }

    /// <summary>How far to the right everything is moved, in mm; negative to the left.</summary>
    public decimal Dx { get; set; }

    /// <summary>How far down everything is moved, in mm; negative up.</summary>
    public decimal Dy { get; set; }

    /// <summary>Scale in per cent.</summary>
    public decimal Scale { get; set; } = 100;

    /// <summary>When it was measured, in UTC.</summary>
    public DateTime MeasuredAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Where the upper left cross of the calibration sheet stands, in mm from both edges.</summary>
    public const decimal CrossAt = 20;

    /// <summary>Length of the line on the calibration sheet, in mm.</summary>
    public const decimal LineLength = 200;

    /// <summary>The profile of what was measured on a sheet printed without one. A printer that draws x at k·x + c is given (x − c)/k.</summary>
    /// <param name="left">From the left edge to the cross, in mm.</param>
    /// <param name="top">From the upper edge to the cross, in mm.</param>
    /// <param name="length">Length of the line, in mm.</param>
    public void Measure(decimal left, decimal top, decimal length)
    {
        var scale = length / LineLength;
        (Dx, Dy, Scale) = (Round(CrossAt - (left / scale)), Round(CrossAt - (top / scale)), Round(100 / scale));
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
