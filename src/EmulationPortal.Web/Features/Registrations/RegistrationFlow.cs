using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Builds what the pages of a registration's way print.</summary>
public sealed class RegistrationFlow(PortalDb db, RegistrationExamination examination, PortalClock clock)
{
    /// <summary>Where it stands, and what the reader can do.</summary>
    public async Task<RegistrationStandingPage> StandingAsync(FollowedRegistration opened, bool isOnReadPage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var issued = opened.Registration.DocumentId;
        var document = await db.IssuedDocuments.AsNoTracking().Include(found => found.Signatories).FirstOrDefaultAsync(found => found.Id == issued, cancellation);
        return new(opened, [.. Buttons(opened, isOnReadPage)], document, clock.Now, isOnReadPage);
    }

    /// <summary>The page on which it is read.</summary>
    /// <param name="opened">The registration.</param>
    /// <param name="form">What an officer typed to return it, or null.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<RegistrationReadPage> ReadAsync(FollowedRegistration opened, ReturnForm? form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var registration = opened.Registration;
        var sendings = await db.RegistrationSendings.AsNoTracking().Where(sending => sending.RegistrationId == registration.Id).OrderByDescending(sending => sending.Number).Take(2).ToListAsync(cancellation);
        var before = sendings.Count > 1 ? sendings[1] : null;
        return new(
            opened,
            await StandingAsync(opened, true, cancellation),
            before is null ? null : RegistrationDiff.Between(before.Lines(), sendings[0].Lines()),
            sendings.Count == 0 ? 0 : sendings[0].Number,
            form ?? new ReturnForm { Version = registration.Version },
            registration.May(RegistrationStep.Return, opened.Actor).IsAllowed)
        {
            Meters = (await examination.ExamineAsync(registration, clock.Today, cancellation)).Meters,
        };
    }

    // The steps that have a page of their own, in the order of the table; those of the reader only.
    private static IEnumerable<RegistrationButton> Buttons(FollowedRegistration opened, bool isOnReadPage)
    {
        var registration = opened.Registration;
        foreach (var row in RegistrationWorkflow.Table.Transitions.Where(row => row.From.Contains(registration.State)))
        {
            if (!registration.May(row.Step, opened.Actor).IsAllowed || SlugOf(row.Step) is not { } slug) continue;
            if (row.Step is RegistrationStep.Edit && !isOnReadPage) continue;
            yield return new(row.Title, opened.Path + slug, row.Step is RegistrationStep.Issue or RegistrationStep.EnterResults);
        }
    }

    // Null for steps that stand as forms on the page itself, or that nobody does by hand.
    private static string? SlugOf(RegistrationStep step) => step switch
    {
        RegistrationStep.Edit => string.Empty,
        RegistrationStep.Issue => "/trinh-ky",
        RegistrationStep.Recall or RegistrationStep.Withdraw => "/rut-lai",
        RegistrationStep.Reopen => "/mo-lai",
        RegistrationStep.EnterResults => "/ket-qua",
        RegistrationStep.ReturnResults => "/tra-lai-ket-qua",
        _ => null,
    };
}
