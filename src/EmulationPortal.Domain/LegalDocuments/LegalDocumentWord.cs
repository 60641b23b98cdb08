using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.LegalDocuments;

/// <summary>One folded word of a document's number, kind, issuer, abstract or signer: a row each, so that an index finds any of them by its beginning.</summary>
public sealed class LegalDocumentWord
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The word, folded.</summary>
    public required string Word { get; init; }

    /// <summary>The different folded words of a text.</summary>
    public static IReadOnlyCollection<string> WordsOf(string text) => NameWord.WordsOf(VietnameseText.Fold(text));
}
