using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A block copied from Excel, as typed.</summary>
public sealed class PasteForm
{
    /// <summary>The block.</summary>
    public string? Text { get; set; }

    /// <summary>The title for rows that name none.</summary>
    public string? DefaultKind { get; set; }

    /// <summary>The part of the department that is shown on the list, or null for all.</summary>
    public Guid? Unit { get; set; }

    /// <summary>Whether it is the whole list that comes back as a file: a title that it gives otherwise is a change, not another line.</summary>
    public bool ComesBack { get; set; }

    /// <summary>The version of the list that the preview was made of.</summary>
    public Guid Version { get; set; }
}

/// <summary>A filled-in template.</summary>
public sealed class RegistrationUploadForm
{
    /// <summary>The file.</summary>
    public IFormFile? Workbook { get; set; }

    /// <summary>The part of the department that is shown on the list, or null for all.</summary>
    public Guid? Unit { get; set; }
}

/// <summary>One row with what it is taken for.</summary>
/// <param name="Row">As read.</param>
/// <param name="Match">Whom it means, or null.</param>
/// <param name="Kind">Short name of the title, or empty.</param>
/// <param name="Candidates">People it may mean, when somebody must say which.</param>
/// <param name="Chosen">What was chosen among them.</param>
/// <param name="Problem">Why it can't be put on the list, or null.</param>
/// <param name="Line">The line it becomes, or null.</param>
public sealed record PastedLine(
    PastedRow Row, string? Match, string Kind, IReadOnlyList<KnownPerson> Candidates, string Chosen, string? Problem, RegistrationLine? Line)
{
    /// <summary>Whether it stands on the list as it is.</summary>
    public bool IsKept { get; init; }

    /// <summary>What it changes in a line that stands on the list, in words; empty otherwise.</summary>
    public string Change { get; init; } = string.Empty;

    /// <summary>The field that asks who is meant.</summary>
    public string Field => RegistrationPasting.FieldOf(Row.Number);

    /// <summary>Whether somebody must still say who is meant.</summary>
    public bool IsOpen => Candidates.Count > 0 && Chosen.Length == 0;

    /// <summary>Whether nobody of that name is recorded.</summary>
    public bool IsUnknown => Match is null && Candidates.Count == 0 && Row.Name.Length > 0;
}

/// <summary>The page that takes a block and shows how it was read.</summary>
/// <param name="Opened">Round, department and list.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Lines">The rows, in their order; empty before anything was pasted.</param>
/// <param name="Kinds">Titles for rows that name none.</param>
/// <param name="AsksNow">Whether open rows are shown as mistakes.</param>
/// <param name="Told">What was added just now, or null.</param>
public sealed record PastePage(OpenedRegistration Opened, PasteForm Form, IReadOnlyList<PastedLine> Lines, IReadOnlyList<Choice> Kinds, bool AsksNow = false, string? Told = null)
{
    /// <summary>Rows that would be added.</summary>
    public int Ready => Lines.Count(line => line.Line is not null || line.Change.Length > 0);

    /// <summary>Rows that stand on the list already.</summary>
    public int Kept => Lines.Count(line => line.IsKept);

    /// <summary>Rows that were neither taken nor left out on purpose.</summary>
    public IReadOnlyList<PastedLine> Left => [.. Lines.Where(line => line is { Line: null, IsKept: false, Change.Length: 0 } && line.Chosen != RegistrationPasting.Skipped)];
}

/// <summary>Finds whom the rows of a pasted block mean, and puts them on the list in memory.</summary>
public sealed class RegistrationPasting(PortalDb db, RegistrationEdits edits, PortalClock clock)
{
    // A row that says nothing of whom it means: its problem lies elsewhere.
    private const string NoMatch = "–";

    /// <summary>The choice to leave a row out.</summary>
    public const string Skipped = "bo-qua";

    /// <summary>Name of the field about a row.</summary>
    public static string FieldOf(int row) => "dong-" + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The page; the list in memory holds the rows that fit, and is not saved here.</summary>
    public async Task<PastePage> PageAsync(OpenedRegistration opened, PasteForm form, IFormCollection? chosen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(form);
        var registration = opened.Registration!;
        var book = await edits.BookAsync(cancellation);
        var kinds = RegistrationPages.KindsFor(book, Domain.Titles.RecipientKind.Person, registration.Year)
            .Concat(RegistrationPages.KindsFor(book, Domain.Titles.RecipientKind.Collective, registration.Year)).ToList();
        var rows = PastedBlock.Read(form.Text, book, clock.Today);
        if (rows.Count == 0) return new PastePage(opened, form, [], kinds);
        var department = opened.Department.Id;
        var matching = await PeopleImporting.MatchingAsync(db, department, cancellation);
        var people = await db.People.Where(person => person.DepartmentId == department).CandidatesAsync(cancellation);
        var collectives = (await db.Collectives.Where(unit => unit.DepartmentId == department).CandidatesAsync(db, cancellation)).Values.ToLookup(unit => VietnameseText.Fold(unit.Name));
        var whom = rows.Take(PastedBlock.MostRows).Select(Whom).ToList();
        // The titles that the rows name for each; what stands on the list otherwise may have been changed.
        var named = whom.Select((found, index) => (found.Candidate?.Id, KindOf(rows[index]))).ToHashSet();
        var lines = rows.Select((row, index) =>
        {
            if (index >= PastedBlock.MostRows) return new PastedLine(row, NoMatch, string.Empty, [], string.Empty, $"Mỗi lần thêm không quá {PastedBlock.MostRows} dòng; dòng này được giữ lại để thêm lần sau.", null);
            return LineOf(row, whom[index]);
        }).ToList();
        return new PastePage(opened, form, lines, kinds);

        string KindOf(PastedRow row) => row.KindCode.Length > 0 ? row.KindCode : form.DefaultKind ?? string.Empty;

        // Whom a row means; whom it may mean when somebody must say it, with what was said.
        (RegistrationCandidate? Candidate, IReadOnlyList<KnownPerson> Candidates, string Answer) Whom(PastedRow row)
        {
            if (row.Problem is not null || row.Name.Length == 0) return (null, [], string.Empty);
            var collective = collectives[VietnameseText.Fold(row.Name)].OrderBy(unit => unit.EndedOn is null ? 0 : 1).FirstOrDefault();
            var match = matching.Find(row.Name, row.BornOn, row.BornYear, string.Empty);
            var sure = match.Same ?? Certain(match, row.Name);
            if (sure is not null) return (people.GetValueOrDefault(sure.Id), [], string.Empty);
            if (collective is not null) return (collective, [], string.Empty);
            if (!match.IsDoubtful) match = OfThatName(matching, row);
            if (!match.IsDoubtful) return (null, [], string.Empty);
            var answer = chosen?[FieldOf(row.Number)].ToString() ?? string.Empty;
            return (match.Candidates.FirstOrDefault(candidate => candidate.Id.ToString() == answer) is { } said ? people[said.Id] : null, match.Candidates, answer);
        }

        PastedLine LineOf(PastedRow row, (RegistrationCandidate? Candidate, IReadOnlyList<KnownPerson> Candidates, string Answer) found)
        {
            var kind = KindOf(row);
            var shown = kind.Length > 0 ? book.NameOf(kind) : string.Empty;
            if (row.Problem is { } wrong) return new PastedLine(row, NoMatch, shown, [], string.Empty, $"{char.ToUpperInvariant(wrong[0])}{wrong[1..]} Hãy sửa ngày sinh rồi xem trước lại.", null);
            if (row.Name.Length == 0) return new PastedLine(row, null, shown, [], string.Empty, "Dòng này không có họ tên hoặc tên tập thể.", null);
            var (candidate, candidates, answer) = found;
            if (candidate is not null)
            {
                return Listed(row, candidate, kind, shown, candidates, answer)
                    ?? Retitled(row, candidate, kind, shown, candidates, answer)
                    ?? Done(row, candidate.Name, shown, candidates, answer, edits.Add(registration, candidate, kind, book, string.Empty));
            }

            return candidates.Count > 0
                ? new PastedLine(row, null, shown, candidates, answer == Skipped ? answer : string.Empty, null, null)
                : new PastedLine(row, null, shown, [], string.Empty, $"Chưa có hồ sơ tên “{row.Name}” trong đơn vị. Hãy thêm hồ sơ rồi xem trước lại, hoặc kiểm tra chính tả.", null);
        }

        // A list that comes back: who is registered for the title stays, with the remark and the reason that the row gives.
        PastedLine? Listed(PastedRow row, RegistrationCandidate candidate, string kind, string shown, IReadOnlyList<KnownPerson> candidates, string answer)
        {
            if (registration.Lines.Find(line => (line.PersonId ?? line.CollectiveId) == candidate.Id && line.KindCode == kind) is not { } line) return null;
            var (note, reason) = (row.Note.Length > 0 ? Cut(row.Note) : line.Note, row.Reason.Length > 0 ? Cut(row.Reason) : line.Reason);
            var change = edits.Rewrite(line, candidate.Name, note, reason);
            return new PastedLine(row, candidate.Name, shown, candidates, answer, null, null) { IsKept = change.Length == 0, Change = change };
        }

        // The only line of somebody that no row names any more has got the title of the row.
        PastedLine? Retitled(PastedRow row, RegistrationCandidate candidate, string kind, string shown, IReadOnlyList<KnownPerson> candidates, string answer)
        {
            if (!form.ComesBack) return null;
            var left = registration.Lines.FindAll(line => (line.PersonId ?? line.CollectiveId) == candidate.Id && !named.Contains((candidate.Id, line.KindCode)));
            if (left is not [var line]) return null;
            if (registration.WhyNot(candidate, kind, book, clock.Today, line) is { } why) return new PastedLine(row, candidate.Name, shown, candidates, answer, why, null);
            var changes = new[] { edits.Retitle(line, candidate.Name, kind, book), edits.Rewrite(line, candidate.Name, row.Note.Length > 0 ? Cut(row.Note) : line.Note, row.Reason.Length > 0 ? Cut(row.Reason) : line.Reason) };
            return new PastedLine(row, candidate.Name, shown, candidates, answer, null, null) { Change = string.Join("; ", changes.Where(change => change.Length > 0)) };
        }
    }

    private static PastedLine Done(PastedRow row, string match, string kind, IReadOnlyList<KnownPerson> candidates, string chosen, (RegistrationLine? Line, string? Problem) added)
    {
        if (added.Line is not null) (added.Line.Note, added.Line.Reason) = (Cut(row.Note), Cut(row.Reason));
        return new PastedLine(row, match, kind, candidates, chosen, added.Problem, added.Line);
    }

    private static string Cut(string text) => text.Length > RegistrationLine.TextLength ? text[..RegistrationLine.TextLength] : text;

    // A birth that is not theirs may be mistyped: better asked than recorded a second time.
    private static PersonMatch OfThatName(PersonMatching matching, PastedRow row)
    {
        var found = matching.Find(row.Name, null, null, string.Empty);
        return new PersonMatch(null, [.. found.Candidates.Where(candidate => PersonName.Compare(candidate.FullName, row.Name) >= NameLikeness.SameWithoutMarks)]);
    }

    // Without a birth one person of exactly that name is meant; two are namesakes, and somebody says which.
    private static KnownPerson? Certain(PersonMatch match, string name)
    {
        var same = match.Candidates.Where(candidate => PersonName.Compare(candidate.FullName, name) >= NameLikeness.SameSpelling).ToList();
        return same.Count == 1 ? same[0] : null;
    }
}
