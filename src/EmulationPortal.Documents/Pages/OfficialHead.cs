namespace EmulationPortal.Documents.Pages;

/// <summary>
/// The head of an official document after Decree 30/2020/NĐ-CP, appendix I: who issues it, its number, place and date.
/// The country's name and motto are added by the page.
/// </summary>
public sealed record OfficialHead
{
    /// <summary>The body above the issuing one ("Ủy ban nhân dân tỉnh Điện Biên"); null when none is named.</summary>
    public string? ParentBody { get; init; }

    /// <summary>The issuing body ("Sở Thông tin và Truyền thông"); printed in capitals.</summary>
    public required string IssuingBody { get; init; }

    /// <summary>Number and notation ("15/BC-STTTT"); null prints a line without any.</summary>
    public string? Number { get; init; }

    /// <summary>The place ("Điện Biên").</summary>
    public required string Place { get; init; }

    /// <summary>The day; null leaves dots to be filled by hand.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A place for a signature in ink at the end of a document.</summary>
/// <param name="Capacity">The authority or position ("Giám đốc"); printed in capitals.</param>
/// <param name="Name">The signatory's full name, or null to leave it to be written.</param>
/// <param name="Hint">What to do there, in brackets under the position.</param>
public sealed record SignatureBlock(string Capacity, string? Name = null, string Hint = "Ký, ghi rõ họ tên, đóng dấu");
