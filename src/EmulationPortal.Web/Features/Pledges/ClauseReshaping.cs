using System.Globalization;
using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>
/// What the buttons beside the clauses do to a form that is not saved yet: nothing typed is lost, and nothing is stored. They work
/// without a script, since each sends the whole form.
/// </summary>
internal static class ClauseReshaping
{
    /// <summary>Does what the button says; null when it is no such button. Otherwise a sentence that says what was done.</summary>
    public static string? Do(PledgeTextForm form)
    {
        var (act, place) = Parts(form.Act);
        var clauses = form.Clauses;
        if (act == "dan") return Paste(form);
        if (act == "lay-lai") return "Đã lấy lại nội dung đã nhập.";
        if (act == "them-cuoi")
        {
            clauses.Add(new ClauseForm { Level = "0" });
            return $"Đã thêm nội dung {Codes(clauses)[^1]} còn trống ở cuối.";
        }

        if (place < 0 || place >= clauses.Count) return null;
        var code = Codes(clauses)[place];
        return act switch
        {
            "len" => Move(clauses, place, up: true, code),
            "xuong" => Move(clauses, place, up: false, code),
            "vao" => Shift(clauses, place, inward: true, code),
            "ra" => Shift(clauses, place, inward: false, code),
            "them" => Add(clauses, place),
            "xoa" => Remove(clauses, place, code),
            "tach" => Split(clauses, place, code),
            _ => null,
        };
    }

    /// <summary>The codes of the clauses as they are typed.</summary>
    public static IReadOnlyList<string> Codes(IReadOnlyList<ClauseForm> clauses) => ClauseOutline.Codes(clauses.Select(clause => clause.LevelNumber));

    private static (string Act, int Place) Parts(string? act)
    {
        var parts = (act ?? string.Empty).Split(':');
        return (parts[0], parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1);
    }

    private static string Move(List<ClauseForm> clauses, int place, bool up, string code)
    {
        var now = ClauseOutline.Move(clauses, clause => clause.LevelNumber, place, up);
        return now == place
            ? $"Nội dung {code} đã ở {(up ? "đầu" : "cuối")} nhóm của nó."
            : $"Đã chuyển nội dung {code} {(up ? "lên" : "xuống")}; nay là nội dung {Codes(clauses)[now]}.";
    }

    private static string Shift(List<ClauseForm> clauses, int place, bool inward, string code)
    {
        var levels = clauses.ConvertAll(clause => clause.LevelNumber);
        var shifted = ClauseOutline.Shift(levels, place, inward);
        if (shifted.SequenceEqual(levels)) return $"Nội dung {code} không {(inward ? "thụt vào" : "lùi ra")} thêm được.";
        SetLevels(clauses, shifted);
        return $"Nội dung {code} nay là nội dung {Codes(clauses)[place]}.";
    }

    private static string Add(List<ClauseForm> clauses, int place)
    {
        clauses.Insert(place + 1, new ClauseForm { Level = clauses[place].Level });
        return $"Đã thêm nội dung {Codes(clauses)[place + 1]} còn trống.";
    }

    private static string Remove(List<ClauseForm> clauses, int place, string code)
    {
        clauses.RemoveAt(place);
        SetLevels(clauses, ClauseOutline.Settled(clauses.Select(clause => clause.LevelNumber)));
        return $"Đã bỏ nội dung {code}. Việc bỏ chỉ có hiệu lực khi bấm Lưu; muốn lấy lại, hãy tải lại trang.";
    }

    private static string Split(List<ClauseForm> clauses, int place, string code)
    {
        var read = ClauseList.Split(clauses[place].Text);
        if (read.Count < 2) return $"Nội dung {code} chỉ có một mục nên không tách. Để tách, mỗi mục phải ở một dòng riêng.";
        var level = clauses[place].LevelNumber;
        clauses[place].Text = read[0].Text;
        clauses.InsertRange(place + 1, read.Skip(1).Select(line => FormOf(line, level)));
        SetLevels(clauses, ClauseOutline.Settled(clauses.Select(clause => clause.LevelNumber)));
        return $"Đã tách nội dung {code} thành {read.Count} nội dung.";
    }

    private static string Paste(PledgeTextForm form)
    {
        var read = ClauseList.Split(form.Pasted);
        if (read.Count == 0) return "Ô dán còn trống.";
        form.Clauses.RemoveAll(clause => clause.IsEmpty);
        form.Clauses.AddRange(read.Select(line => FormOf(line, 0)));
        SetLevels(form.Clauses, ClauseOutline.Settled(form.Clauses.Select(clause => clause.LevelNumber)));
        form.Pasted = null;
        return $"Đã tách thành {read.Count} nội dung và thêm vào cuối. Hãy đọc lại rồi bấm Lưu.";
    }

    private static ClauseForm FormOf(ListedClause line, int level) => new()
    {
        Level = Math.Min(level + line.Level, ClauseOutline.Deepest).ToString(CultureInfo.InvariantCulture),
        Text = line.Text,
    };

    private static void SetLevels(List<ClauseForm> clauses, IReadOnlyList<int> levels)
    {
        for (var place = 0; place < clauses.Count; place++)
        {
            clauses[place].Level = levels[place].ToString(CultureInfo.InvariantCulture);
        }
    }
}
