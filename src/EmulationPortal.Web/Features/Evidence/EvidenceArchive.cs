using System.IO.Compression;
using System.Text;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Writes the evidence of a sheet as a ZIP that Windows unpacks without complaint.</summary>
internal static class EvidenceArchive
{
    /// <summary>The index in the archive.</summary>
    public const string IndexName = "MUC-LUC.txt";

    public static async Task WriteAsync(Stream output, SheetEvidencePage page, FileStore files, DateTime now, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await WriteIndexAsync(archive, Index(page, files, now), cancellation);
        foreach (var line in page.Lines)
        {
            foreach (var piece in line.Cited.Where(piece => files.Has(piece.Sha256)))
            {
                var entry = archive.CreateEntry(PathOf(line, piece), CompressionLevel.Fastest);
                await using var source = files.Open(piece.Sha256);
                await using var target = await entry.OpenAsync(cancellation);
                await source.CopyToAsync(target, cancellation);
            }
        }
    }

    /// <summary>“1.1/MC-2026-014 bao cao.pdf”: the code makes it unique within the criterion.</summary>
    public static string PathOf(CriterionEvidence line, CitedEvidence piece) =>
        $"{EvidenceFileName.Unpackable(line.Criterion.Code, 40)}/{EvidenceFileName.Unpackable($"{piece.Code} {piece.FileName}")}";

    private static string Index(SheetEvidencePage page, FileStore files, DateTime now)
    {
        var text = new StringBuilder();
        Append($"MINH CHỨNG BẢNG ĐIỂM THI ĐUA NĂM {page.Sheet.Year}");
        Append(page.Sheet.Department);
        Append($"Trạng thái: {page.Sheet.State}. Lập lúc {VietnamTime.Show(now)}.");
        foreach (var line in page.Lines.Where(line => line.Cited.Count > 0))
        {
            Append("");
            Append($"{line.Criterion.Code}. {line.Criterion.Text}");
            foreach (var piece in line.Cited)
            {
                AppendPiece(line, piece);
            }
        }

        return text.ToString();

        void Append(string row) => text.Append(row).Append("\r\n");

        void AppendPiece(CriterionEvidence line, CitedEvidence piece)
        {
            Append($"  - {PathOf(line, piece)}{(piece.Page is { } number ? $", trang {number}" : "")}");
            foreach (var (label, value) in new[] { ("Tên tài liệu", piece.Title), ("Ghi chú", piece.Note), ("Lưu ý", piece.Warning ?? "") })
            {
                if (value.Length > 0) Append($"    {label}: {value}");
            }

            Append($"    SHA-256: {piece.Sha256}");
            if (!files.Has(piece.Sha256)) Append("    KHÔNG TÌM THẤY TỆP TRONG KHO. Hãy báo quản trị hệ thống.");
        }
    }

    // With a byte order mark and CRLF: Notepad of every Windows shows the accents.
    private static async Task WriteIndexAsync(ZipArchive archive, string text, CancellationToken cancellation)
    {
        await using var target = await archive.CreateEntry(IndexName, CompressionLevel.Fastest).OpenAsync(cancellation);
        await target.WriteAsync((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], cancellation);
    }
}
