namespace EmulationPortal.Domain.People;

/// <summary>One row of an imported list, read and converted.</summary>
/// <param name="Row">Row of the sheet, 1-based.</param>
/// <param name="FullName">Full name, Unicode NFC.</param>
/// <param name="Honorific">Ông or Bà.</param>
/// <param name="BornOn">Date of birth, when given in full.</param>
/// <param name="BornYear">Year of birth, when given.</param>
/// <param name="IdentityNumber">Digits, or empty.</param>
/// <param name="SubUnit">Name of the collective within the department, or empty.</param>
/// <param name="Title">Position, or empty.</param>
/// <param name="PositionSince">First day in that position, or null.</param>
/// <param name="ServiceSince">First day in the public service, or null.</param>
/// <param name="OfficialOrder">Place in official lists, or null.</param>
public sealed record ListedPerson(
    int Row,
    string FullName,
    Honorific Honorific,
    DateOnly? BornOn,
    int? BornYear,
    string IdentityNumber,
    string SubUnit,
    string Title,
    DateOnly? PositionSince,
    DateOnly? ServiceSince,
    int? OfficialOrder)
{
    /// <summary>Address of the cell of the identity number.</summary>
    public string IdentityCell { get; init; } = string.Empty;
}
