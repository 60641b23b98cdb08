using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Signatures;

namespace EmulationPortal.Web.Features.Verification;

/// <summary>What is found of an uploaded file.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Words">What its signatures are worth.</param>
/// <param name="IsValid">Whether it has signatures, and all are valid.</param>
/// <param name="Match">What the portal knows of these bytes, a Vietnamese sentence.</param>
/// <param name="IsMatch">Whether the portal has issued these bytes; null when it could not be asked.</param>
public sealed record FileFinding(string FileName, string Sha256, FindingWords Words, bool IsValid, string Match, bool? IsMatch);

/// <summary>What a file is worth, in a few words.</summary>
/// <param name="Words">The words.</param>
/// <param name="State">The class that repeats them as a colour: state-done, state-waiting, state-returned.</param>
/// <param name="Icon">The icon beside them.</param>
public sealed record FileVerdict(string Words, string State, string Icon);

/// <summary>One thing known of a document.</summary>
/// <param name="Term">What.</param>
/// <param name="Value">Its value.</param>
/// <param name="Link">Where more is read; null for nowhere.</param>
public sealed record DocumentFact(string Term, string Value, string? Link = null);

/// <summary>What anybody may read of a document; the public page and the operators' verb print the same.</summary>
/// <param name="Typed">The code as typed or as it is.</param>
/// <param name="Document">The document; null when none is known or asked for.</param>
/// <param name="Ladder">Who has signed, as the public sees it.</param>
/// <param name="SuccessorCode">Code of the document in its place, or null.</param>
/// <param name="Found">What is found of an uploaded file; null when none was.</param>
public sealed record VerificationPage(string Typed, IssuedDocument? Document, LadderPage? Ladder, string? SuccessorCode, FileFinding? Found)
{
    /// <summary>A page of nothing yet.</summary>
    public static VerificationPage Empty { get; } = new(string.Empty, null, null, null, null);

    /// <summary>That the document no longer holds; empty when it does, or none is known.</summary>
    public string Ended => Document is { State: not IssuedDocumentState.Current } ended ? $"{SignatureText.Name(ended.State)}: văn bản này không còn hiệu lực." : string.Empty;

    /// <summary>What the file is worth; null when none was uploaded.</summary>
    public FileVerdict? Verdict => Found switch
    {
        null => null,
        { IsMatch: true } found when Document is { State: not IssuedDocumentState.Current } ended =>
            new($"{SignatureText.Name(ended.State)}{(found.IsValid ? "; chữ ký trên tệp còn nguyên vẹn" : "")}", "state-returned", "ti-alert-triangle"),
        { IsValid: true, IsMatch: true } => new("Chữ ký hợp lệ, đúng văn bản", "state-done", "ti-circle-check"),
        { IsValid: true, IsMatch: null } => new("Chữ ký hợp lệ; chưa đối chiếu với hệ thống", "state-waiting", "ti-alert-triangle"),
        { IsValid: true } => new("Chữ ký hợp lệ, nhưng không phải tệp hệ thống phát hành", "state-waiting", "ti-alert-triangle"),
        { IsMatch: true, Words.Signatures.Count: 0 } => new("Đúng văn bản, chưa có chữ ký số", "state-waiting", "ti-signature"),
        _ => new("Không hợp lệ", "state-returned", "ti-circle-x"),
    };

    /// <summary>What is known of the document besides its state and who has signed.</summary>
    public IReadOnlyList<DocumentFact> Facts
    {
        get
        {
            if (Document is not { } document)
            {
                return [];
            }

            List<DocumentFact> facts =
            [
                new("Loại", $"{SignatureText.Name(document.Kind)}{(document.Number.Length > 0 ? $", số {document.Number}" : "")}"),
                new("Mã", DocumentCode.Show(document.Code)),
                new("Phát hành", VietnamTime.Show(document.IssuedAt)),
            ];
            if (document.EndedAt is { } ended) facts.Add(new(SignatureText.Name(document.State), VietnamTime.Show(ended)));
            if (SuccessorCode is { } successor) facts.Add(new("Văn bản thay thế", $"mã {DocumentCode.Show(successor)}", $"/xac-minh/{successor}"));
            return facts;
        }
    }
}
