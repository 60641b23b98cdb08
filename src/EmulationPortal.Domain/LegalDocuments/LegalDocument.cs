using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.LegalDocuments;

/// <summary>
/// An entry of the register of documents: a law, decree, circular, decision or plan that others rest on, with the days on which it is in
/// force. Decisions that the portal issues register themselves.
/// </summary>
public sealed class LegalDocument : Entity, IValidBetween, IVersioned
{
    /// <summary>Longest number and notation.</summary>
    public const int NumberLength = 50;

    /// <summary>Longest name of a kind.</summary>
    public const int KindLength = 50;

    /// <summary>Longest name of an issuer.</summary>
    public const int IssuerLength = 200;

    /// <summary>Longest abstract: the summary of a document (Decree 30/2020, appendix VI).</summary>
    public const int AbstractLength = 500;

    /// <summary>Longest name of a signer.</summary>
    public const int SignerLength = 200;

    /// <summary>Longest remark.</summary>
    public const int NoteLength = 1000;

    /// <summary>Longest name of the file.</summary>
    public const int FileNameLength = 255;

    /// <summary>Number and notation, the key by which people know it: “152/2025/NĐ-CP”.</summary>
    public required string Number { get; set; }

    /// <summary>One of <see cref="LegalDocumentKinds.All"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Its day; null when it is not known.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; set; }

    /// <summary>What it is about, in small letters as it is cited: “quy định chi tiết …”.</summary>
    public required string Abstract { get; set; }

    /// <summary>Who signed it; empty when not known.</summary>
    public string Signer { get; set; } = string.Empty;

    /// <summary>Whether decisions on awards usually cite it while it is in force.</summary>
    public bool IsUsualBasis { get; set; }

    /// <summary>Whether it belongs to the law of emulation and rewards, which the timeline shows.</summary>
    public bool IsFramework { get; set; }

    /// <summary>Whether number and dates were read in the text; otherwise shown with a warning.</summary>
    public bool Confirmed { get; set; }

    /// <summary>What is to be known beside it, above all what is not confirmed; may be empty.</summary>
    public string Note { get; set; } = string.Empty;

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The text as a file, or null.</summary>
    public Guid? FileId { get; set; }

    /// <summary>Name of the file as uploaded; empty without one.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>The decision of the portal that it is, or null.</summary>
    public Guid? AwardDecisionId { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The words by which it is found.</summary>
    public List<LegalDocumentWord> Words { get; } = [];

    /// <summary>As a legal basis is written: laws by name and day, without number and issuer (Decree 30/2020, appendix I).</summary>
    public string Citation
    {
        get
        {
            var day = IssuedOn is { } on ? $" {DateText.InWords(on)}" : string.Empty;
            return Kind == LegalDocumentKinds.Law ? $"Căn cứ {Abstract}{day}" : $"Căn cứ {Kind} số {Number}{day} của {Issuer} {Abstract}";
        }
    }

    /// <summary>“Nghị định 152/2025/NĐ-CP”.</summary>
    public string Title => $"{Kind} {Number}";

    /// <summary>Whether it is in force on <paramref name="day"/>.</summary>
    public DocumentForce ForceOn(DateOnly day) =>
        ValidFrom > day ? DocumentForce.NotYet : ValidTo is { } last && last < day ? DocumentForce.Ended : DocumentForce.InForce;

    /// <summary>Makes the words anew; to be called whenever number, kind, issuer, abstract or signer changed.</summary>
    public void RenewWords()
    {
        var words = LegalDocumentWord.WordsOf($"{Number} {Kind} {Issuer} {Abstract} {Signer}");
        Words.RemoveAll(word => !words.Contains(word.Word));
        Words.AddRange(words.Where(word => Words.TrueForAll(known => known.Word != word)).Select(word => new LegalDocumentWord { DocumentId = Id, Word = word }));
    }

    /// <summary>Whether <paramref name="actor"/> may add documents to the register and change them: officers and administrators.</summary>
    public static Verdict MayKeep(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.Is(Role.Administrator) ? Verdict.Allowed : Verdict.Never("Sổ văn bản do cán bộ Bộ và quản trị hệ thống cập nhật.");
    }

    /// <summary>Whether <paramref name="actor"/> may change this entry: not what the portal registered from its own record.</summary>
    public Verdict MayEdit(Actor actor)
    {
        if (MayKeep(actor) is { IsAllowed: false } refused) return refused;
        return AwardDecisionId is null
            ? Verdict.Allowed
            : Verdict.NotNow("Văn bản này do cổng ban hành và tự vào sổ. Muốn thay đổi, hãy ban hành quyết định đính chính hoặc thu hồi.");
    }
}

/// <summary>Whether a document is in force.</summary>
public enum DocumentForce
{
    /// <summary>Chưa có hiệu lực.</summary>
    NotYet = 1,

    /// <summary>Còn hiệu lực.</summary>
    InForce = 2,

    /// <summary>Hết hiệu lực.</summary>
    Ended = 3,
}

/// <summary>The kinds of documents, in the order in which bases are cited.</summary>
public static class LegalDocumentKinds
{
    /// <summary>Laws are cited by name.</summary>
    public const string Law = "Luật";

    /// <summary>Decisions.</summary>
    public const string Decision = "Quyết định";

    /// <summary>Plans.</summary>
    public const string Plan = "Kế hoạch";

    /// <summary>Reports.</summary>
    public const string Report = "Báo cáo";

    /// <summary>All, highest first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Law, "Nghị quyết", "Nghị định", "Thông tư", Decision, "Chỉ thị", "Hướng dẫn", Plan, "Công văn", "Thông báo", Report, "Văn bản khác"];
}

/// <summary>The official words.</summary>
public static class LegalDocumentText
{
    /// <summary>Whether it is in force, in words.</summary>
    public static string Name(DocumentForce force) => force switch
    {
        DocumentForce.NotYet => "Chưa có hiệu lực",
        DocumentForce.InForce => "Còn hiệu lực",
        DocumentForce.Ended => "Hết hiệu lực",
        _ => throw new ArgumentOutOfRangeException(nameof(force), force, null),
    };

    /// <summary>The mark on a day where it is cited: empty while it is in force.</summary>
    public static string Mark(this LegalDocument document, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.ForceOn(day) switch
        {
            DocumentForce.Ended => $"hết hiệu lực từ {DateText.Show(document.EndedFrom()!.Value)}",
            DocumentForce.NotYet => $"có hiệu lực từ {DateText.Show(document.ValidFrom)}",
            _ => string.Empty,
        };
    }
}
