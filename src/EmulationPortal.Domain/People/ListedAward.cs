using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.People;

/// <summary>One row of an imported history of awards, read and converted.</summary>
/// <param name="Row">Row of the sheet, 1-based.</param>
/// <param name="Name">Full name of the person or name of the collective, Unicode NFC.</param>
/// <param name="NameCell">Address of the cell with the name.</param>
/// <param name="Recipient">Person or collective, or null when the list doesn't say.</param>
/// <param name="BornOn">Date of birth, when given in full.</param>
/// <param name="BornYear">Year of birth, when given.</param>
/// <param name="SubUnit">Where a person works, or empty.</param>
/// <param name="AwardKindCode">Code of the title or form.</param>
/// <param name="AwardCell">Address of the cell with the title or form.</param>
/// <param name="Year">The year it honours, or the first one of a period.</param>
/// <param name="ToYear">The last year of a period, or null.</param>
/// <param name="DecisionNumber">Number and symbol of the decision, or empty.</param>
/// <param name="DecidedOn">Date of the decision, or null.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Note">Remarks, or empty.</param>
public sealed record ListedAward(
    int Row,
    string Name,
    string NameCell,
    RecipientKind? Recipient,
    DateOnly? BornOn,
    int? BornYear,
    string SubUnit,
    string AwardKindCode,
    string AwardCell,
    int Year,
    int? ToYear,
    string DecisionNumber,
    DateOnly? DecidedOn,
    string Authority,
    string Note);
