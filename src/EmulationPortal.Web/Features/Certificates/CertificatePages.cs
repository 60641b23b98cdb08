using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>A decision in the list.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Awards">Its awards, of the reader's own department for a department.</param>
/// <param name="Settled">Names that may be printed.</param>
/// <param name="Printed">Good certificates of awards that hold as they were printed.</param>
/// <param name="DueOn">Deadline of the proofs, or null before they are asked for.</param>
public sealed record DecisionRow(AwardDecision Decision, int Awards, int Settled, int Printed, DateOnly? DueOn)
{
    /// <summary>Sheets whose award was revoked, corrected or reissued since, and that did not come back yet.</summary>
    public int ToTakeBack { get; init; }

    /// <summary>What it is called.</summary>
    public string Name => Decision.Number is null ? $"Dự thảo: {Decision.Title}" : $"Quyết định số {Decision.FullNumber}: {Decision.Title}";
}

/// <summary>The decisions whose certificates are proofed and printed.</summary>
/// <param name="Rows">The decisions, the newest first.</param>
/// <param name="IsOfficer">Whether the reader is an officer.</param>
public sealed record CertificatesPage(IReadOnlyList<DecisionRow> Rows, bool IsOfficer);

/// <summary>What of a decision is proofed and printed, for the officer.</summary>
/// <param name="Row">The decision.</param>
/// <param name="Awards">Its awards.</param>
/// <param name="Runs">Its print runs, the newest first.</param>
/// <param name="Today">Today.</param>
public sealed record PrintDeskPage(DecisionRow Row, IReadOnlyList<CertificateAward> Awards, IReadOnlyList<PrintRun> Runs, DateOnly Today)
{
    /// <summary>The deadline as typed.</summary>
    public ProofRoundForm Round { get; init; } = new();

    /// <summary>The order as typed.</summary>
    public PrintForm Print { get; init; } = new();

    /// <summary>Departments to choose from.</summary>
    public IReadOnlyList<Choice> Departments { get; init; } = [];

    /// <summary>Titles and forms to choose from.</summary>
    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    /// <summary>Printers to choose from.</summary>
    public IReadOnlyList<Choice> Printers { get; init; } = [];

    /// <summary>Where the history is read, or null.</summary>
    public string? History { get; init; }

    /// <summary>Titles and forms without a layout, with their awards: no certificate is printed of them here.</summary>
    public IReadOnlyList<(string Kind, int Awards)> WithoutLayout { get; init; } = [];

    /// <summary>Lines of which no certificate is printed: revoked, corrected, without a layout.</summary>
    public IReadOnlySet<Guid> Unprinted { get; init; } = new HashSet<Guid>();

    /// <summary>How it can be printed.</summary>
    public static IReadOnlyList<Choice> Modes { get; } = [new("", "Chọn cách in"), new("FullPage", "In toàn trang trên giấy trắng"), new("Overprint", "In đè lên phôi có sẵn")];

    /// <summary>Units with how far their proofs are.</summary>
    public IEnumerable<(Guid Id, string Name, int Awards, int Settled, int Reported, int Waiting)> Units => Awards.Where(award => !Unprinted.Contains(award.Line.Id)).GroupBy(award => (award.Line.DepartmentId, award.DepartmentName)).Select(unit => (
        unit.Key.DepartmentId, unit.Key.DepartmentName, unit.Count(),
        unit.Count(award => award.Printable.WhyBlocked is null),
        unit.Count(award => award.Proof?.State is ProofState.Reported or ProofState.ToCorrect),
        unit.Count(award => award.Proof is null or { State: ProofState.Waiting })));
}

/// <summary>A name to proof, with the certificate as it will be printed.</summary>
/// <param name="Award">The award.</param>
/// <param name="KindName">Title or form.</param>
/// <param name="Drawing">The certificate as SVG; empty when the title or form has none.</param>
/// <param name="Problems">What does not fit.</param>
public sealed record ProofLine(CertificateAward Award, string KindName, string Drawing, IReadOnlyList<string> Problems)
{
    /// <summary>The answer.</summary>
    public NameProof Proof => Award.Proof!;
}

/// <summary>The names of a department.</summary>
/// <param name="Row">The decision.</param>
/// <param name="Lines">The names.</param>
/// <param name="Actor">Who reads.</param>
/// <param name="Today">Today.</param>
public sealed record ProofListPage(DecisionRow Row, IReadOnlyList<ProofLine> Lines, Actor Actor, DateOnly Today)
{
    /// <summary>Which names are shown.</summary>
    public required Paging Paging { get; init; }

    /// <summary>Which kind of names is shown.</summary>
    public ProofFilter Filter { get; init; }

    /// <summary>Whose names are shown, or null for all.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Names that wait for an answer, on all pages.</summary>
    public int Waiting { get; init; }

    /// <summary>What can be chosen to be shown.</summary>
    public static IReadOnlyList<Choice> Filters { get; } = [new(nameof(ProofFilter.All), "Tất cả tên"), new(nameof(ProofFilter.Waiting), "Chờ trả lời"), new(nameof(ProofFilter.Wrong), "Bị báo sai")];

    /// <summary>The names shown that the reader may confirm now.</summary>
    public IReadOnlyList<ProofLine> Open => [.. Lines.Where(line => line.Proof.State == ProofState.Waiting && line.Proof.May(ProofStep.Confirm, Actor).IsAllowed)];
}

/// <summary>One name.</summary>
/// <param name="Line">The name.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Actor">Who reads.</param>
/// <param name="Form">What was typed.</param>
public sealed record ProofPage(ProofLine Line, AwardDecision Decision, Actor Actor, ProofForm Form)
{
    /// <summary>Whether the reader may take the step.</summary>
    public bool May(ProofStep step) => Line.Proof.May(step, Actor).IsAllowed && (step switch
    {
        ProofStep.Accept => Decision.State == DecisionState.Draft,
        ProofStep.Refer => Decision.State != DecisionState.Draft,
        _ => true,
    });
}

/// <summary>A print run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Decision">Its decision.</param>
/// <param name="Parts">Its files.</param>
/// <param name="Actor">Who reads.</param>
public sealed record PrintRunPage(PrintRun Run, AwardDecision Decision, IReadOnlyList<PrintPart> Parts, Actor Actor)
{
    /// <summary>The first sheet of what is left of a stopped run, as typed or proposed.</summary>
    public ResumeForm Resume { get; init; } = new();

    /// <summary>Where the history is read, or null.</summary>
    public string? History { get; init; }
}

/// <summary>The register of sheets of a decision.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Sheets">Its sheets, by golden-book number, the newest first.</param>
/// <param name="Paging">Which of them are shown.</param>
public sealed record StockRegisterPage(AwardDecision Decision, IReadOnlyList<PrintedCertificate> Sheets, Paging Paging)
{
    /// <summary>Why the certificate of a line counts no longer, a few Vietnamese words; null while it does.</summary>
    public IReadOnlyDictionary<Guid, string?> WhyNone { get; init; } = new Dictionary<Guid, string?>();

    /// <summary>How many sheets of the decision are in which state; those in use and those to be taken back apart.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether a sheet is to be taken back.</summary>
    public bool IsToTakeBack(PrintedCertificate sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.State == PrintedState.Replaced || (sheet.State == PrintedState.Good && WhyNone.GetValueOrDefault(sheet.LineId) is not null);
    }
}

/// <summary>A spoiled sheet to be logged.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Form">What was typed.</param>
public sealed record SpoilPage(PrintedCertificate Sheet, AwardDecision Decision, SpoilForm Form)
{
    /// <summary>Why nothing is printed in its place here, a few Vietnamese words; null when it is printed again.</summary>
    public string? WhyNone { get; init; }
}

/// <summary>A sheet to be logged as taken back.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Decision">The decision.</param>
/// <param name="WhyNone">Why it counts no longer, a few Vietnamese words.</param>
/// <param name="Form">What was typed.</param>
public sealed record TakeBackPage(PrintedCertificate Sheet, AwardDecision Decision, string WhyNone, TakeBackForm Form);

/// <summary>The printers of the office.</summary>
/// <param name="Printers">The printers.</param>
/// <param name="Form">What was typed.</param>
public sealed record PrintersPage(IReadOnlyList<PrinterProfile> Printers, PrinterForm Form);
