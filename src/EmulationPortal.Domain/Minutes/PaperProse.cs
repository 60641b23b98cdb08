using System.Text.RegularExpressions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Minutes;

/// <summary>A piece of prose: words, or the name of a figure.</summary>
/// <param name="Text">The words, or the name without its braces.</param>
/// <param name="IsFigure">Whether it names a figure.</param>
public sealed record ProsePiece(string Text, bool IsFigure);

/// <summary>
/// Prose in which figures stand in braces: “có {số đơn vị dự} đơn vị dự”. Nobody types a figure that a record knows, so no
/// paper disagrees with the records.
/// </summary>
public static partial class PaperProse
{
    /// <summary>The figures that prose may name.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        Cluster, Year, Members, Present, Day, Place, Chair, Secretary, Settled, Leading, Flagged, Commended, HighestTotal,
    ];

    /// <summary>Stands where a figure is not known yet.</summary>
    public const string Gap = "…………";

    /// <summary>The cluster's name.</summary>
    public const string Cluster = "cụm";

    /// <summary>The emulation year.</summary>
    public const string Year = "năm";

    /// <summary>How many members there are.</summary>
    public const string Members = "số đơn vị";

    /// <summary>How many members were present.</summary>
    public const string Present = "số đơn vị dự";

    /// <summary>Day of the meeting.</summary>
    public const string Day = "ngày họp";

    /// <summary>Place of the meeting.</summary>
    public const string Place = "nơi họp";

    /// <summary>The chair.</summary>
    public const string Chair = "chủ trì";

    /// <summary>The secretary.</summary>
    public const string Secretary = "thư ký";

    /// <summary>How many scores were settled.</summary>
    public const string Settled = "số nội dung thống nhất";

    /// <summary>The unit acclaimed as leading.</summary>
    public const string Leading = "đơn vị dẫn đầu";

    /// <summary>The units for which a flag is proposed: as voted, else the leading unit, to which the ministry's flag of the year goes (Circular 17/2024/TT-BTTTT, article 6).</summary>
    public const string Flagged = "đơn vị đề nghị tặng cờ";

    /// <summary>The units for which a commendation is proposed.</summary>
    public const string Commended = "đơn vị đề nghị tặng bằng khen";

    /// <summary>The highest total of the ranking.</summary>
    public const string HighestTotal = "điểm cao nhất";

    /// <summary>What a figure is, in a few words for whoever writes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such figure.</exception>
    public static string Meaning(string figure) => figure switch
    {
        Cluster => "tên cụm",
        Year => "năm thi đua được tổng kết",
        Members => "tổng số đơn vị thành viên của cụm",
        Present => "số đơn vị có mặt tại hội nghị",
        Day => "ngày họp, viết bằng chữ",
        Place => "địa điểm họp",
        Chair => "họ tên, chức vụ người chủ trì",
        Secretary => "họ tên, chức vụ thư ký",
        Settled => "số điểm hội nghị đã thống nhất",
        Leading => "đơn vị được suy tôn dẫn đầu, theo lần biểu quyết cuối",
        Flagged => "đơn vị được biểu quyết đề nghị tặng Cờ thi đua; không có biểu quyết riêng thì là đơn vị dẫn đầu",
        Commended => "đơn vị được biểu quyết đề nghị tặng Bằng khen",
        HighestTotal => "tổng điểm cao nhất của bảng xếp hạng",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
    };

    /// <summary>“{đơn vị dẫn đầu} (đơn vị được suy tôn dẫn đầu…)”: a figure as it is typed, and what it is.</summary>
    public static string Explained(string figure) => Figures.Contains(figure) ? $"{{{figure}}} ({Meaning(figure)})" : $"{{{figure}}}";

    /// <summary>A text as it is printed: each figure by its value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">The value of a figure; null while no record knows it, which leaves a gap.</param>
    public static string Printed(string text, Func<string, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return string.Join('\n', Paragraphs(text).Select(pieces => string.Concat(pieces.Select(piece => piece.IsFigure ? valueOf(piece.Text) ?? Gap : piece.Text))));
    }

    /// <summary>Whether a text names a department in typed words: by its name, or as “Sở TT&amp;TT Sơn La”, “Sở Sơn La”; not by the province alone.</summary>
    public static bool NamesDepartment(string text, Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        var words = string.Join('\n', Paragraphs(text).Select(pieces => string.Concat(pieces.Select(piece => piece.IsFigure ? " " : VietnameseText.Normalise(piece.Text)))));
        return words.Contains(department.Name, StringComparison.OrdinalIgnoreCase) || Regex.IsMatch(
            words, $@"\bSở\s+(?:(?:Thông tin và Truyền thông|TT&TT|TTTT)\s+)?(?:(?:tỉnh|thành phố|TP\.?)\s+)?{Regex.Escape(department.Province)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The paragraphs of a text, each in its pieces; blank lines are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<ProsePiece>> Paragraphs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Pieces)];
    }

    /// <summary>The figures that a text names, each once and in order.</summary>
    public static IReadOnlyList<string> Named(string text) =>
        [.. Paragraphs(text).SelectMany(pieces => pieces).Where(piece => piece.IsFigure).Select(piece => piece.Text).Distinct()];

    /// <summary>What is wrong with a text, in a sentence; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        var unknown = Named(text).Where(name => !Figures.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            return $"Không có số liệu tên {string.Join(", ", unknown.Select(name => $"{{{name}}}"))}. Các tên dùng được: {string.Join(", ", Figures.Select(name => $"{{{name}}}"))}.";
        }

        return Figure().Replace(text, string.Empty).AsSpan().IndexOfAny('{', '}') >= 0
            ? "Có dấu { hoặc } đứng lẻ. Tên số liệu phải nằm giữa { và }, ví dụ {đơn vị dẫn đầu}."
            : null;
    }

    /// <summary>
    /// What a text says in typed digits of votes and points (“5 phiếu”, “8,5 điểm”, “6/7”), each once and in order: no record is asked
    /// about these. Days and numbers of documents are none.
    /// </summary>
    public static IReadOnlyList<string> TypedFigures(string text) =>
        [.. Paragraphs(text).SelectMany(pieces => pieces).Where(piece => !piece.IsFigure)
            .SelectMany(piece => Typed().Matches(VietnameseText.Normalise(piece.Text))).Select(match => match.Value).Distinct()];

    private static List<ProsePiece> Pieces(string line)
    {
        var pieces = new List<ProsePiece>();
        var at = 0;
        foreach (Match match in Figure().Matches(line))
        {
            Add(line[at..match.Index], isFigure: false);
            Add(VietnameseText.Normalise(match.Groups[1].Value).ToLowerInvariant(), isFigure: true);
            at = match.Index + match.Length;
        }

        Add(line[at..], isFigure: false);
        return pieces;

        void Add(string text, bool isFigure)
        {
            if (text.Length > 0 || isFigure)
            {
                pieces.Add(new ProsePiece(text, isFigure));
            }
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:\d+\s*/\s*)?\d[\d.,]*\s*(?:phiếu|điểm)\b|(?<!\b(?:ngày|tháng|quý)\s+)(?<![\d/.,])\d+\s*/\s*\d+(?![\d/]|-\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
