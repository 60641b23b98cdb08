using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>Takes the texts of documents in, PDF only, and gives them out.</summary>
public sealed class LegalDocumentFiles(PortalDb db, FileStore files, PortalClock clock)
{
    /// <summary>The bytes uploaded with the name to keep, or why they are refused; neither when there is none.</summary>
    public static async Task<(string Name, byte[]? Bytes, string? Problem)> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null) return (string.Empty, null, null);
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large) return (name, null, large);
        var bytes = await Evidence.Uploads.BytesAsync(file, cancellation);
        var content = EvidenceContent.Recognise(name, bytes);
        if (content.Problem is { } problem) return (name, null, problem);
        return content.ContentType == EvidenceTypes.Pdf
            ? (EvidenceFileName.Kept(name, content.ContentType), bytes, null)
            : (name, null, $"Tệp “{name}” không phải PDF. Sổ văn bản chỉ nhận bản PDF; hãy lưu văn bản thành PDF rồi chọn lại.");
    }

    /// <summary>Keeps the text with its entry; saved with the rest.</summary>
    public async Task KeepAsync(LegalDocument document, string name, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var stored = await db.StoreAsync(files, bytes, EvidenceTypes.Pdf, clock.Now, cancellation);
        (document.FileId, document.FileName) = (stored.Id, name.Length > LegalDocument.FileNameLength ? name[^LegalDocument.FileNameLength..] : name);
    }

    /// <summary>The text as a download, or null when there is none.</summary>
    public async Task<FileStreamResult?> DownloadAsync(LegalDocument document, HttpResponse response, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(response);
        if (document.FileId is not { } id || await db.StoredFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id, cancellation) is not { } stored || !files.Has(stored.Sha256)) return null;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(document.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-cache";
        return new FileStreamResult(files.Open(stored.Sha256), stored.ContentType);
    }
}
