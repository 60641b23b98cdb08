using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>One step of the ladder: one person.</summary>
/// <param name="Signatory">The person.</param>
/// <param name="IsMine">Whether the reader is that person.</param>
/// <param name="WaitsFor">Who has to sign before; empty when it is their turn, or they have signed.</param>
/// <param name="At">When signed or refused, or empty.</param>
/// <param name="ScanLink">Where the scan is opened; null when there is none, or the reader is the public.</param>
public sealed record LadderStep(Signatory Signatory, bool IsMine, string WaitsFor, string At, string? ScanLink);

/// <summary>Who has signed a document, when, how and with which certificate; for the partial <c>_Ladder</c>.</summary>
/// <param name="Document">The document.</param>
/// <param name="Steps">The persons in their order.</param>
/// <param name="IsPublic">Whether strangers read it: they don't see reasons and scans.</param>
public sealed record LadderPage(IssuedDocument Document, IReadOnlyList<LadderStep> Steps, bool IsPublic)
{
    /// <summary>“3/7 người đã ký”.</summary>
    public string Progress => $"{Document.Signatories.Count(signatory => signatory.State == SignatoryState.Signed)}/{Document.Signatories.Count} người đã ký";

    /// <summary>The ladder for somebody logged in, or for the public without an actor. Signatories must be loaded.</summary>
    public static LadderPage Of(IssuedDocument document, Actor? actor)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document, [.. document.InOrder.Select(signatory => Step(document, signatory, actor))], actor is null);
    }

    private static LadderStep Step(IssuedDocument document, Signatory signatory, Actor? actor) => new(
        signatory,
        actor is not null && signatory.Is(actor),
        signatory.State == SignatoryState.Signed ? string.Empty : document.WaitsFor(signatory)?.PersonName ?? string.Empty,
        signatory.At is { } at ? VietnamTime.Show(at) : string.Empty,
        actor is not null && signatory.Way == SigningWay.Ink ? $"/ky/{document.Id}/quet/{signatory.Id}" : null);
}
