namespace EmulationPortal.Web.Features.Home;

/// <summary>How pressing a task is; the list is in this order.</summary>
public enum Urgency
{
    /// <summary>Past its deadline.</summary>
    Late = 1,

    /// <summary>Returned with a reason: others wait for it.</summary>
    Returned = 2,

    /// <summary>Due within three days.</summary>
    Soon = 3,

    /// <summary>To be done, with time left.</summary>
    Open = 4,
}

/// <summary>One thing to do, one click away.</summary>
/// <param name="Urgency">How pressing.</param>
/// <param name="Title">What, in one line.</param>
/// <param name="Detail">Why, until when, how far.</param>
/// <param name="Link">Local path of the page where it is done.</param>
/// <param name="Action">The words of the link.</param>
/// <param name="Days">Calendar days to the deadline; null without one.</param>
/// <param name="Parts">Where a task is several of a kind: a link to each.</param>
public sealed record HomeTask(
    Urgency Urgency, string Title, string Detail, string Link, string Action, int? Days = null, IReadOnlyList<HomePart>? Parts = null);

/// <summary>One of several things of a kind.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Link">Local path of the page where it is done.</param>
public sealed record HomePart(string Text, string Link);

/// <summary>Something that waits for somebody else.</summary>
/// <param name="Text">What, and for whom it waits.</param>
/// <param name="Link">Where to look, or null.</param>
public sealed record HomeWait(string Text, string? Link);

/// <summary>“Việc của tôi”.</summary>
/// <param name="Tasks">What to do, the most pressing first.</param>
/// <param name="Waiting">What others have to do first.</param>
/// <param name="Nothing">What is said when there is nothing to do.</param>
public sealed record HomePage(IReadOnlyList<HomeTask> Tasks, IReadOnlyList<HomeWait> Waiting, string Nothing);
