using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.People;

/// <summary>What two records of one person hold, side by side and in words, so that whoever merges sees what comes together.</summary>
public static class MergeWords
{
    /// <summary>Each kind of record with the entries of the record kept and of the other.</summary>
    public static IEnumerable<(string Label, IReadOnlyList<string> Kept, IReadOnlyList<string> Other)> Rows(PersonPage kept, PersonPage other)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            Row("Số định danh", page => page.Person.IdentityEnding.Length > 0 ? [IdentityNumberText.Masked(page.Person.IdentityEnding)] : []),
            Row("Ngày vào ngành", page => page.Person.ServiceSince is { } since ? [DateText.Show(since)] : []),
            Row("Tên cũ", page => [.. page.Person.FormerNames.OrderBy(name => name.UntilOn).Select(name => $"{name.Name} (đến {DateText.Show(name.UntilOn)})")]),
            Row("Quá trình công tác", page => [.. page.Positions.Select(position => $"{DateText.Show(position.From)} – {(position.To is { } to ? DateText.Show(to) : "nay")}: {position.Title}, {position.Place}")]),
            Row("Khen thưởng", page => [.. page.Records.Awards.Select(line => $"{line.Award.Period}: {line.Name}{(line.Award.DecisionNumber.Length > 0 ? $" ({line.Award.DecisionNumber})" : "")}")]),
            Row("Xếp loại", page => [.. page.Records.Ratings.Select(rating => $"{rating.Year}: {TaskRatingText.Name(rating.Level)}")]),
            Row("Sáng kiến, đề tài", page => [.. page.Initiatives.Select(author => $"{author.Initiative!.Title} ({DateText.Show(author.Initiative.RecognisedOn)})")]),
            Row("Kỷ luật, xác minh", page => [.. page.Records.Disciplines.Select(record => $"{DisciplineText.Name(record.Kind)} từ {DateText.Show(record.From)}: {record.Note}")]),
        ];

        (string, IReadOnlyList<string>, IReadOnlyList<string>) Row(string label, Func<PersonPage, IReadOnlyList<string>> of) => (label, of(kept), of(other));
    }
}
