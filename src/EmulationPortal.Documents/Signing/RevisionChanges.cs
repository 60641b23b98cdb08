using System.Globalization;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// What came after a signature. Further signatures may come: they fill empty fields with a value and an appearance. Everything
/// else that an object of the signed revision says differently is named.
/// </summary>
internal static class RevisionChanges
{
    // More of them tell people nothing more.
    private const int MostNamed = 20;

    private static readonly string[] OfSignature = ["V", "AP"];

    // What tools that archive signatures add to a catalogue and a form, none of which shows.
    private static readonly string[] OfCatalogue = ["DSS", "Extensions"];
    private static readonly string[] OfForm = ["SigFlags"];

    /// <summary>The changes after the first <paramref name="end"/> bytes, as Vietnamese sentences; none when only signatures came that were still allowed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="end">Where the signed revision ends.</param>
    /// <param name="now">The file, opened.</param>
    /// <param name="references">What its objects refer to.</param>
    /// <param name="locked">What the signature forbids.</param>
    /// <param name="mayCertify">Whether the first signature of all may certify the document, which its catalogue then says.</param>
    public static IReadOnlyList<string> After(
        ReadOnlyMemory<byte> file, int end, PdfSource now, References references, SignatureLock locked, bool mayCertify = false)
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

        var known = SignatureFields.Of(then);
        var fields = known.Where(field => field.Value is null).Select(field => field.Reference?.Number).ToHashSet();
        var signed = known.Where(field => field.Value is not null).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var isFirst = mayCertify && signed.Count == 0 && IsCertified(now);
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

        changes.AddRange(Forbidden(now, signed, locked).Take(MostNamed));
        return changes;

        bool IsKept(int number, PdfValue? before, PdfValue? after) =>
            (fields.Contains(number) && Differ(before, after, OfSignature) && IsSignature(now, after))
            || (number == root && Differ(before, after, InCatalogue(now, isFirst)) && IsSameForm(then, now))
            || (number == form && Differ(before, after, OfForm));
    }

    // Signatures that came although the one that is asked for forbids them.
    private static IEnumerable<string> Forbidden(PdfSource now, HashSet<string> signed, SignatureLock locked) =>
        from field in SignatureFields.Of(now)
        where field.Value is not null && !signed.Contains(field.Name) && locked.Forbids(field.Name)
        select locked.IsFinal
            ? $"Chữ ký này đã khóa văn bản, không cho ai ký thêm, nhưng sau đó vẫn có chữ ký ở ô “{field.Name}”."
            : $"Chữ ký này đã khóa ô “{field.Name}”, nhưng sau đó ô ấy vẫn được ký.";

    // A form may be written inside the catalogue; Perms names the signature that certifies the document (ISO 32000-1, 12.8.4).
    private static string[] InCatalogue(PdfSource now, bool isFirst)
    {
        List<string> keys = [.. OfCatalogue];
        if (now.Root["AcroForm"] is not PdfReference) keys.Add("AcroForm");
        if (isFirst) keys.Add("Perms");
        return [.. keys];
    }

    private static bool IsCertified(PdfSource now) => now.Map(now.Root["Perms"])?.Entries.Keys.All(key => key == "DocMDP") == true;

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
