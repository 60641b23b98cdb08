using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.LegalDocuments;

/// <summary>A law, decree, circular or decision that others rest on, with the days on which it is in force.</summary>
public sealed class LegalDocument : Entity, IValidBetween
{
    /// <summary>Longest number and notation.</summary>
    public const int NumberLength = 50;

    /// <summary>Longest name of an issuer.</summary>
    public const int IssuerLength = 200;

    /// <summary>Longest abstract: the summary of a document (Decree 30/2020, appendix VI).</summary>
    public const int AbstractLength = 500;

    /// <summary>Number and notation, the key by which people know it: “152/2025/NĐ-CP”.</summary>
    public required string Number { get; init; }

    /// <summary>“Luật”, “Nghị định”, “Thông tư”, “Quyết định”.</summary>
    public required string Kind { get; init; }

    /// <summary>Its day; null when it is not known.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>What it is about, in small letters as it is cited: “quy định chi tiết …”.</summary>
    public required string Abstract { get; init; }

    /// <summary>Whether decisions on awards usually cite it while it is in force.</summary>
    public bool IsUsualBasis { get; init; }

    /// <summary>Whether number and dates were read in the text; otherwise shown with a warning.</summary>
    public bool Confirmed { get; init; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; init; }

    /// <summary>As a legal basis is written: laws by name and day, without number and issuer (Decree 30/2020, appendix I).</summary>
    public string Citation
    {
        get
        {
            var day = IssuedOn is { } on ? $" {DateText.InWords(on)}" : string.Empty;
            return Kind == "Luật" ? $"Căn cứ {Abstract}{day}" : $"Căn cứ {Kind} số {Number}{day} của {Issuer} {Abstract}";
        }
    }
}
