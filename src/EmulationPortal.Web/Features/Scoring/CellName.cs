namespace EmulationPortal.Web.Features.Scoring;

/// <summary>
/// The name of a cell's field says which cell it is, which version of it was seen and what it held: so the plain form and the
/// grid send the same, and a cell that was not touched is told from one that somebody else has changed meanwhile.
/// </summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Version">Version seen; null while untouched.</param>
/// <param name="Shown">What the field held.</param>
public sealed record CellName(Guid SheetId, Guid CriterionId, Guid? Version, string Shown)
{
    /// <summary>Prefix of number fields.</summary>
    public const string Number = "o|";

    /// <summary>Prefix of explanation fields.</summary>
    public const string Explanation = "g|";

    /// <summary>Prefix of reason fields.</summary>
    public const string Reason = "l|";

    /// <summary>The field name of the number.</summary>
    public override string ToString() => $"{Number}{SheetId:N}|{CriterionId:N}|{Version:N}|{Shown}";

    /// <summary>The field name of the cell's explanation or reason.</summary>
    public string Beside(string prefix) => $"{prefix}{SheetId:N}|{CriterionId:N}";

    /// <summary>Reads a number field's name; null when it is none.</summary>
    public static CellName? Read(string? name)
    {
        if (name is null || !name.StartsWith(Number, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = name[Number.Length..].Split('|', 4);
        if (parts.Length != 4 || !Guid.TryParse(parts[0], out var sheet) || !Guid.TryParse(parts[1], out var criterion))
        {
            return null;
        }

        return new CellName(sheet, criterion, Guid.TryParse(parts[2], out var version) ? version : null, parts[3]);
    }
}
