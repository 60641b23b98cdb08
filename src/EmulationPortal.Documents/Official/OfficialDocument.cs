namespace EmulationPortal.Documents.Official;

/// <summary>
/// An official document with the parts that Decree 30/2020/NĐ-CP (article 8, appendix I) knows. It is written once and
/// rendered as a page for the browser, as a PDF file to be signed and as a Word file to be edited; the three can't differ
/// in what they say. The country's name and motto are added by the renderings.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The kind in capitals ("BIÊN BẢN", "BẢN GIAO ƯỚC", "TỜ TRÌNH"): cell 5a.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about ("Họp cụm thi đua số 2 năm 2022"), without a full stop: cell 5a.</summary>
    public required string Title { get; init; }

    /// <summary>The body above the issuing one; null when none is named: cell 2.</summary>
    public string? Superior { get; init; }

    /// <summary>The issuing body, or the bodies of a document of several, in their order: cell 2. Printed in capitals.</summary>
    public required IReadOnlyList<string> IssuingBodies { get; init; }

    /// <summary>
    /// Number and notation ("15/BB-CTĐ2"): cell 3. One that begins with a stroke ("/BB-CTĐ2") has room for a number that is written
    /// later; null prints no line at all (a pledge has none).
    /// </summary>
    public string? Number { get; init; }

    /// <summary>The place ("Điện Biên"): cell 4.</summary>
    public required string Place { get; init; }

    /// <summary>The day; null leaves room for it: cell 4.</summary>
    public DateOnly? On { get; init; }

    /// <summary>To whom it is addressed ("Kính gửi: …"), in order; empty for documents without addressees: cell 9a.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The text, from the legal bases to the closing words: cell 6.</summary>
    public IReadOnlyList<OfficialBlock> Body { get; init; } = [];

    /// <summary>Who gets it ("Như trên", "Lưu: VT"), without stroke and semicolon; empty prints none: cell 9b.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who signs, in the order in which they stand: cells 7a to 7c.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];

    /// <summary>The annexes; each is a file of its own with its own page numbers.</summary>
    public IReadOnlyList<OfficialAnnex> Annexes { get; init; } = [];

    /// <summary>Where the public can check it; null before it is issued.</summary>
    public PublicCheck? Check { get; init; }

    /// <summary>Whether it is only a draft, which then stands on its first page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What the document is called in lists, in the title of its files and in their names: "Biên bản – Họp cụm thi đua số 2".</summary>
    public string FullTitle => $"{Kind[..1]}{Kind[1..].ToLowerInvariant()} – {Title}";
}

/// <summary>An annex of an official document (appendix III, form 2.2).</summary>
/// <param name="Title">Its name; printed in capitals.</param>
/// <param name="Body">Its text.</param>
public sealed record OfficialAnnex(string Title, IReadOnlyList<OfficialBlock> Body);

/// <summary>One signatory at the end of a document.</summary>
/// <param name="PlaceName">The name of the signature's field, unique in the document: letters, digits and hyphens; null where nobody signs digitally.</param>
/// <param name="OnBehalf">In whose name ("TM. CỤM THI ĐUA SỐ 2"), or null.</param>
/// <param name="Organisation">The signatory's organisation, where it is not the issuing body (a pledge of several); otherwise null.</param>
/// <param name="Title">The position ("Giám đốc", "Cụm trưởng"); printed in capitals.</param>
/// <param name="Name">The full name, without academic titles.</param>
public sealed record SignatureBlock(string? PlaceName, string? OnBehalf, string? Organisation, string Title, string Name);

/// <summary>Where anybody can check an issued document.</summary>
/// <param name="Code">The public code.</param>
/// <param name="Address">The full address of the page, which the square code leads to.</param>
public sealed record PublicCheck(string Code, string Address);
