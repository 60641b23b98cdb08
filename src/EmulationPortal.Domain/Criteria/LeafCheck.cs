using static EmulationPortal.Domain.Text.NumberText;

namespace EmulationPortal.Domain.Criteria;

/// <summary>Finds what is wrong with the figures of one scored line.</summary>
internal static class LeafCheck
{
    public static IEnumerable<CriteriaProblem> Of(CriterionNode leaf) =>
        Sentences(leaf).Select(sentence => new CriteriaProblem(leaf.Id, sentence));

    private static IEnumerable<string> Sentences(CriterionNode leaf) => Figures(leaf).Concat(leaf.Kind switch
    {
        LeafKind.Manual or LeafKind.Bonus or LeafKind.Penalty => Steps(leaf),
        LeafKind.PercentBands or LeafKind.DaysLateBands => Bands(leaf),
        LeafKind.LinearRatio => Ratio(leaf),
        LeafKind.RelativeToBest => Target(leaf),
        LeafKind.PerOccurrence => Occurrences(leaf),
        _ => [],
    });

    private static IEnumerable<string> Figures(CriterionNode leaf)
    {
        if (leaf.Kind == LeafKind.Disqualifier)
        {
            if (leaf.MaxPoints != 0) yield return $"Mục {leaf.Code} là điều kiện không xét nên không có điểm; hãy để điểm tối đa là 0.";
            yield break;
        }
        if (leaf.MaxPoints <= 0) yield return $"Điểm tối đa của mục {leaf.Code} phải lớn hơn 0.";
        if (decimal.Round(leaf.MaxPoints, 3) != leaf.MaxPoints) yield return $"Điểm tối đa của mục {leaf.Code} có quá 3 chữ số thập phân.";
    }

    private static IEnumerable<string> Steps(CriterionNode leaf)
    {
        if (leaf.Step < 0) yield return $"Bước điểm của mục {leaf.Code} không được nhỏ hơn 0.";
        if (decimal.Round(leaf.Step, 3) != leaf.Step) yield return $"Bước điểm của mục {leaf.Code} có quá 3 chữ số thập phân.";
        if (leaf.Step > 0 && leaf.MaxPoints % leaf.Step != 0)
            yield return $"Mục {leaf.Code}: điểm tối đa {Points(leaf.MaxPoints)} không chia hết cho bước {Points(leaf.Step)}.";
    }

    private static IEnumerable<string> Bands(CriterionNode leaf)
    {
        var table = BandTable.Of(leaf)!;
        foreach (var problem in table.Problems()) yield return $"Mục {leaf.Code}: {problem}";
        foreach (var band in table.Bands)
        {
            if (band.Points > leaf.MaxPoints)
                yield return $"Mục {leaf.Code}: bậc “{band.Show(table.Measure)}” được {Points(band.Points)}, quá điểm tối đa {Points(leaf.MaxPoints)}.";
            if (band.Points < 0) yield return $"Mục {leaf.Code}: bậc “{band.Show(table.Measure)}” có điểm nhỏ hơn 0.";
        }
        if (table.Bands.Count > 0 && table.Bands.Max(band => band.Points) < leaf.MaxPoints)
            yield return $"Mục {leaf.Code}: không bậc nào đạt điểm tối đa {Points(leaf.MaxPoints)}.";
    }

    private static IEnumerable<string> Ratio(CriterionNode leaf)
    {
        foreach (var problem in Target(leaf)) yield return problem;
        var rule = leaf.Rule;
        if (rule.OverAchievementCapPercent is not { } cap) yield break;
        if (!rule.OverAchievement) yield return $"Mục {leaf.Code} có trần vượt mức nhưng không cho tính vượt mức; hãy bỏ một trong hai.";
        else if (cap <= 100) yield return $"Mục {leaf.Code}: trần vượt mức phải lớn hơn 100 %.";
    }

    private static IEnumerable<string> Target(CriterionNode leaf)
    {
        if (leaf.Rule.Target <= 0) yield return $"Mục {leaf.Code}: chỉ tiêu phải lớn hơn 0; hãy để trống nếu mỗi đơn vị có chỉ tiêu riêng.";
    }

    private static IEnumerable<string> Occurrences(CriterionNode leaf)
    {
        if (leaf.Rule.PointsPerOccurrence is not { } each || each <= 0)
            yield return $"Mục {leaf.Code} chưa có điểm cho mỗi lần; hãy nhập số lớn hơn 0.";
        else if (each > leaf.MaxPoints)
            yield return $"Mục {leaf.Code}: điểm mỗi lần {Points(each)} quá điểm tối đa {Points(leaf.MaxPoints)}.";
    }
}
