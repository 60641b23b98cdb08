using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>How many are registered for one title.</summary>
/// <param name="Kind">The title.</param>
/// <param name="People">People.</param>
/// <param name="Collectives">Collectives.</param>
public sealed record TitleTotal(AwardKind Kind, int People, int Collectives)
{
    /// <summary>The totals of a list, in the order of the catalogue.</summary>
    public static IReadOnlyList<TitleTotal> Of(IEnumerable<ListedLine> lines) => [.. lines
        .GroupBy(line => line.Kind.Code)
        .Select(group => new TitleTotal(group.First().Kind, group.Count(line => line.IsPerson), group.Count(line => !line.IsPerson)))
        .OrderBy(total => !total.Kind.ForPersons).ThenBy(total => total.Kind.Position)];
}

/// <summary>The ceilings of the titles on a list.</summary>
/// <param name="Registration">The list.</param>
/// <param name="Meters">Its meters.</param>
public sealed record MeterBoard(Registration Registration, IReadOnlyList<QuotaMeter> Meters)
{
    /// <summary>The year of the list.</summary>
    public int Year => Registration.Year;
}

/// <summary>The check before a list is handed over for signing.</summary>
/// <param name="Opened">The registration.</param>
/// <param name="Director">Who will sign, or null.</param>
/// <param name="Obstacles">What keeps it from being issued.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Now">The moment, in UTC.</param>
/// <param name="Failure">Why the document could not be printed, or null.</param>
public sealed record SubmissionPage(FollowedRegistration Opened, string? Director, IReadOnlyList<string> Obstacles, SubmissionForm Form, DateTime Now, string? Failure)
{
    /// <summary>The meters of the titles on it.</summary>
    public IReadOnlyList<QuotaMeter> Meters { get; init; } = [];

    /// <summary>Numbers by title.</summary>
    public IReadOnlyList<TitleTotal> Totals => TitleTotal.Of(Opened.Lines);

    /// <summary>Lines to note: those that go out only with a reason, and those of which the list itself leaves something open.</summary>
    public IReadOnlyList<ListedLine> Noted => [.. Opened.Lines.Where(line => line.IsNoted)];

    /// <summary>Whether it is late already.</summary>
    public bool IsLate => Opened.Registration.IsLate(Now);

    /// <summary>Until when it is in time, in words.</summary>
    public string Due => VietnamTime.Show(Opened.Round.DueFor(Opened.Department.Id));
}

/// <summary>One step as a button.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="IsMain">Whether it is the main thing to do.</param>
/// <param name="WhyNot">Why it can't be done now; empty when it can.</param>
public sealed record RegistrationButton(string Title, string Path, bool IsMain, string WhyNot = "");

/// <summary>Where a registration stands, and what the reader can do with it now.</summary>
/// <param name="Opened">The registration.</param>
/// <param name="Buttons">The steps.</param>
/// <param name="Document">The list issued last, with its signatory; null before the first.</param>
/// <param name="Now">The moment, in UTC.</param>
/// <param name="IsOnReadPage">Whether it stands on the page on which the registration is read.</param>
public sealed record RegistrationStandingPage(FollowedRegistration Opened, IReadOnlyList<RegistrationButton> Buttons, IssuedDocument? Document, DateTime Now, bool IsOnReadPage)
{
    /// <summary>Whether it is later than due.</summary>
    public bool IsLate => Opened.Registration.IsLate(Now);

    /// <summary>Lines that the ministry returned.</summary>
    public IReadOnlyList<ListedLine> Returned => [.. Opened.Lines.Where(line => line.Line.ReturnReason.Length > 0)];

    /// <summary>The look of the state.</summary>
    public string Look => LookOf(Opened.Registration.State);

    /// <summary>The look of a state.</summary>
    public static string LookOf(RegistrationState state) => state switch
    {
        RegistrationState.Returned => "state state-returned",
        RegistrationState.Approved or RegistrationState.Settled => "state state-done",
        RegistrationState.Draft => "state",
        _ => "state state-waiting",
    };
}

/// <summary>A department's registration to be read.</summary>
/// <param name="Opened">The registration.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Changes">What changed since it was sent before; null when it was sent once at most.</param>
/// <param name="Sendings">How many times it was sent.</param>
/// <param name="Return">What an officer typed to return it.</param>
/// <param name="MayReturn">Whether the reader may return it.</param>
public sealed record RegistrationReadPage(
    FollowedRegistration Opened, RegistrationStandingPage Standing, IReadOnlyList<LineChange>? Changes, int Sendings, ReturnForm Return, bool MayReturn)
{
    /// <summary>The meters of the titles on it.</summary>
    public IReadOnlyList<QuotaMeter> Meters { get; init; } = [];

    /// <summary>Numbers by title.</summary>
    public IReadOnlyList<TitleTotal> Totals => TitleTotal.Of(Opened.Lines);

    /// <summary>How many lines it has, and how many to look at twice; a list that was never issued has not been examined.</summary>
    public string Caption => $"{Opened.Lines.Count} dòng, {(Opened.Registration.WasIssued ? $"{Opened.Lines.Count(line => line.IsNoted)} dòng cần lưu ý" : "chưa xét điều kiện, chỉ tiêu")}";

    /// <summary>Whether results were entered.</summary>
    public bool HasResults => Opened.Lines.Any(line => line.Line.Result is not null);

    /// <summary>What was typed for a line, or else what stands there; the reason of a line that was corrected since is not given again.</summary>
    public string ReasonOf(ListedLine line) => Return.Lines.Find(one => one.Id == line.Line.Id)?.Reason ?? (line.Line.IsCorrected ? string.Empty : line.Line.ReturnReason);
}

/// <summary>A page that asks for a reason before a step.</summary>
/// <param name="Opened">The registration.</param>
/// <param name="Title">The step.</param>
/// <param name="Warning">What it means.</param>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Form">What was typed.</param>
public sealed record RegistrationReasonPage(FollowedRegistration Opened, string Title, string Warning, string Slug, RegistrationReasonForm Form);
