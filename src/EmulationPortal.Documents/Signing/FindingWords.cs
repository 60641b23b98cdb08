using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>One signature in words.</summary>
/// <param name="Title">Whose field, who signed and when.</param>
/// <param name="IsValid">Whether it is valid.</param>
/// <param name="Verdict">The same as a word.</param>
/// <param name="Sentences">What was found, one after the other.</param>
public sealed record SignatureWords(string Title, bool IsValid, string Verdict, IReadOnlyList<string> Sentences);

/// <summary>What is found of a file, in the words that the public page and the operators' verb share.</summary>
/// <param name="Summary">All in one sentence.</param>
/// <param name="Signatures">Each signature.</param>
/// <param name="EmptyFields">Whose fields nobody has signed: the persons where they are known, else the fields' names.</param>
public sealed record FindingWords(string Summary, IReadOnlyList<SignatureWords> Signatures, IReadOnlyList<string> EmptyFields)
{
    /// <summary>Puts a finding into words.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="people">Whose each field is, by the field's name; empty for a file of which nothing is known.</param>
    public static FindingWords Of(PdfFinding finding, IReadOnlyDictionary<string, string>? people = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var named = people ?? new Dictionary<string, string>();
        return new(
            Summarise(finding),
            [.. finding.Signatures.Select(signature => Of(signature, named))],
            [.. finding.EmptyFields.Select(field => named.GetValueOrDefault(field, field))]);
    }

    private static string Summarise(PdfFinding finding)
    {
        var valid = finding.Signatures.Count(signature => signature.IsValid);
        return finding switch
        {
            { Problem: { } problem } => $"Không kiểm tra được: {problem}",
            { Signatures.Count: 0 } => "Tệp không có chữ ký nào.",
            { IsValid: true } => $"Cả {valid} chữ ký đều hợp lệ.",
            _ => $"{finding.Signatures.Count - valid} trong {finding.Signatures.Count} chữ ký không hợp lệ.",
        };
    }

    private static SignatureWords Of(SignatureFinding signature, IReadOnlyDictionary<string, string> people)
    {
        var when = signature.ClaimedAt is { } at ? $"ghi là ký lúc {VietnamTime.Show(at)}" : "không ghi thời điểm ký";
        var sentences = new List<string>
        {
            !signature.IsIntact ? "Nội dung được ký không còn nguyên hoặc không kiểm tra được."
                : signature.CoversAll ? "Nội dung được ký còn nguyên; chữ ký bao trùm toàn bộ tệp."
                : signature.Later.Count == 0 ? "Nội dung được ký còn nguyên; sau đó chỉ có thêm chữ ký khác."
                : "Nội dung được ký còn nguyên; sau đó tệp được ghi thêm.",
        };
        sentences.AddRange(signature.Problems.Concat(signature.Later));
        if (signature.Lock.IsFinal) sentences.Add("Chữ ký này khóa văn bản: không ai ký thêm được nữa.");
        sentences.Add(signature.Trust.IsTrusted ? $"Được {signature.Trust.Root} chứng thực (chưa hỏi danh sách thu hồi)." : signature.Trust.Problem);
        var name = signature.Signer.Length > 0 ? signature.Signer : "không rõ người ký";
        var title = people.TryGetValue(signature.Field, out var person) ? $"{person}: chứng thư số {name}, {when}" : $"Ô “{signature.Field}”: {name}, {when}";
        return new(title, signature.IsValid, signature.IsValid ? "HỢP LỆ" : "KHÔNG HỢP LỆ", sentences.ConvertAll(sentence => WithNames(sentence, people)));
    }

    private static string WithNames(string sentence, IReadOnlyDictionary<string, string> people) => people.Aggregate(
        sentence, (words, person) => words.Replace($"ô “{person.Key}”", $"ô của {person.Value}", StringComparison.Ordinal));
}
