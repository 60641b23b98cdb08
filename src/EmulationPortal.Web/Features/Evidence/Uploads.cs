using EmulationPortal.Data.Evidence;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Reads uploaded files and says what is wrong with those that are refused.</summary>
internal static class Uploads
{
    /// <summary>Most bytes of one upload with several files; each of them is held to its own limit.</summary>
    public const long MostBytes = 120L * 1024 * 1024;

    /// <summary>The files that can be kept; every refused one leaves a sentence at the field.</summary>
    public static async Task<List<NewEvidence>> ReadAsync(UploadForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        var accepted = new List<NewEvidence>();
        foreach (var file in form.Files ?? [])
        {
            var name = file.FileName.Split('/', '\\')[^1];
            if (EvidenceContent.Oversized(name, file.Length) is { } problem)
            {
                state.AddModelError(nameof(UploadForm.Files), problem);
                continue;
            }

            var bytes = await BytesAsync(file, cancellation);
            var content = EvidenceContent.Recognise(name, bytes);
            if (content.Problem is null)
            {
                accepted.Add(new NewEvidence(name, content.ContentType, bytes, form.Title ?? string.Empty));
            }
            else
            {
                state.AddModelError(nameof(UploadForm.Files), content.Problem);
            }
        }

        return accepted;
    }

    /// <summary>The bytes of an upload; its length was asked before.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>What was added, and what was there already, as one sentence.</summary>
    public static string Told(IReadOnlyList<AddedEvidence> added)
    {
        var codes = string.Join(", ", added.Select(piece => piece.Code).Distinct());
        var known = added.Where(piece => !piece.IsNew).Select(piece => piece.Code).Distinct().ToList();
        return known.Count == 0
            ? $"Đã nhận {added.Count} tệp: {codes}."
            : $"Đã nhận {added.Count} tệp: {codes}. Đã có sẵn trong kho nên dùng lại mã cũ: {string.Join(", ", known)}.";
    }
}
