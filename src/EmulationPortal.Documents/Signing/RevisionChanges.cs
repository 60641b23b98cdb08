using System.Globalization;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// What came after a signature. Further signatures may come: they fill empty fields with a value and an appearance. Everything
/// else that an object of the signed revision says differently is named.
/// </summary>
internal static class RevisionChanges
{
    private static readonly string[] OfSignature = ["V", "AP"];

    // What tools that archive signatures add to a catalogue and a form, none of which shows.
    private static readonly string[] OfCatalogue = ["DSS", "Extensions"];
    private static readonly string[] OfForm = ["SigFlags"];

    /// <summary>The changes after the first <paramref name="end"/> bytes, as Vietnamese sentences; none when only signatures came.</summary>
    public static IReadOnlyList<string> After(ReadOnlyMemory<byte> file, int end, PdfSource now, References references)
    {
        PdfSource then;
        try
        {
            then = PdfSource.Open(file[..end], now.Budget);
        }
        catch (UnreadablePdfException) when (!now.Budget.IsSpent)
        {
            return ["Phần được ký không phải là một văn bản trọn vẹn."];
        }

        var changes = new List<string>();
        if (!Equals(then.Trailer["Root"], now.Trailer["Root"]))
        {
            changes.Add("Sau khi ký, tệp được thay bằng một văn bản khác.");
        }

        var fields = SignatureFields.Of(then).Where(field => field.Value is null).Select(field => field.Reference?.Number).ToHashSet();
        var root = (then.Trailer["Root"] as PdfReference)?.Number;
        var form = (then.Root["AcroForm"] as PdfReference)?.Number;
        var info = (then.Trailer["Info"] as PdfReference)?.Number;
        foreach (var (number, entry) in now.Entries.Where(entry => then.Entries.TryGetValue(entry.Key, out var before) && before != entry.Value))
        {
            var (before, after) = (then.Find(number), now.Find(number));
            if (IsSameGeneration(then.Entries[number], entry) && (number == info || Equals(before, after) || IsKept(number, before, after))) continue;
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"Sau khi ký, nội dung của văn bản bị thay đổi (đối tượng {number}{(entry.IsFree ? " bị bỏ" : "")})."));
        }

        if (references.Awaited(then) is { } awaited)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"Sau khi ký, tệp được thêm nội dung mà văn bản đã chừa chỗ sẵn (đối tượng {awaited})."));
        }

        return changes;

        bool IsKept(int number, PdfValue? before, PdfValue? after) =>
            (fields.Contains(number) && Differ(before, after, OfSignature) && IsSignature(now, after))
            || (number == root && Differ(before, after, now.Root["AcroForm"] is PdfReference ? OfCatalogue : [.. OfCatalogue, "AcroForm"]) && IsSameForm(then, now))
            || (number == form && Differ(before, after, OfForm));
    }

    // Under another generation the same bytes are another object, which references may have been waiting for.
    private static bool IsSameGeneration(PdfEntry before, PdfEntry after) =>
        before.IsFree || after.IsFree || before.NamedGeneration == after.NamedGeneration;

    private static bool IsSignature(PdfSource now, PdfValue? field) => now.Map((field as PdfMap)?["V"])?["ByteRange"] is not null;

    // A form written inside the catalogue is compared without its flags.
    private static bool IsSameForm(PdfSource then, PdfSource now) =>
        Equals(then.Root["AcroForm"], now.Root["AcroForm"]) || Differ(then.Root["AcroForm"], now.Root["AcroForm"], OfForm);

    private static bool Differ(PdfValue? before, PdfValue? after, string[] only) =>
        before is PdfMap old && after is PdfMap young
        && old.Entries.Keys.Union(young.Entries.Keys, StringComparer.Ordinal).Where(key => !Equals(old[key], young[key])).All(key => only.Contains(key, StringComparer.Ordinal));
}
