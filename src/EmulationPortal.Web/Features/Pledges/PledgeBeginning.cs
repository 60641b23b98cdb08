using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Begins pledges: from a template, from an earlier one, or in the place of one.</summary>
public sealed class PledgeBeginning(PortalDb db, PortalClock clock)
{
    /// <summary>The page with what the reader can choose.</summary>
    public async Task<NewPledgePage> PageAsync(Actor actor, NewPledgeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var leads = actor.Duties.Any(duty => duty.Duty == AppointmentDuty.Leader);
        var kinds = Enum.GetValues<PledgeKind>().Where(kind => kind != PledgeKind.Cluster || leads).Select(kind => new Choice(kind.ToString(), PledgeKindText.Name(kind)));
        var others = await db.Departments.AsNoTracking().Where(department => department.Id != actor.DepartmentId && department.ValidTo == null)
            .OrderBy(department => department.SortKey).ToListAsync(cancellation);
        var sources = await db.Pledges.AsNoTracking().VisibleTo(actor).Where(pledge => pledge.Clauses.Count > 0)
            .OrderByDescending(pledge => pledge.FirstYear).ThenBy(pledge => pledge.Kind).ThenBy(pledge => pledge.Id).Take(100).ToListAsync(cancellation);
        return new(
            form,
            [new("", "Hãy chọn"), .. kinds],
            [new("", "Không"), .. others.Select(department => new Choice(department.Id.ToString(), department.Name))],
            [new("", "Mẫu chung"), .. sources.Select(pledge => new Choice(pledge.Id.ToString(), Cut($"{pledge.Years}: {pledge.Title}")))]);
    }

    /// <summary>The standing pledge of the cluster in those years, or null.</summary>
    public Task<Pledge?> StandingAsync(Guid clusterId, int firstYear, int lastYear, CancellationToken cancellation) =>
        db.Pledges.AsNoTracking().StandingIn(clusterId, firstYear, lastYear).FirstOrDefaultAsync(cancellation);

    /// <summary>A new pledge of the actor's, tracked; the caller has asked whether it may be and saves.</summary>
    public async Task<Pledge> BeginAsync(Actor actor, PledgeKind kind, (int First, int Last) years, (Guid? Cluster, Guid? With) whose, Pledge? source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var isCluster = kind == PledgeKind.Cluster;
        var pledge = new Pledge
        {
            Kind = kind,
            ClusterId = isCluster ? whose.Cluster : null,
            DepartmentId = isCluster ? null : actor.DepartmentId,
            FirstYear = years.First,
            LastYear = years.Last,
            PreviousId = source?.Id,
        };
        await AddPartiesAsync(pledge, whose.With, cancellation);
        var named = await NameAsync(pledge, cancellation);
        Write(pledge, source is null ? PledgeTemplate.Of(kind, named, pledge.Years) : Carried(source, pledge), actor);
        return pledge;
    }

    /// <summary>A new pledge with the same parties and text that shall take the place of <paramref name="old"/>, tracked; the caller saves.</summary>
    public Pledge Replace(Actor actor, Pledge old, string reason)
    {
        ArgumentNullException.ThrowIfNull(old);
        var pledge = new Pledge
        {
            Kind = old.Kind,
            ClusterId = old.ClusterId,
            DepartmentId = old.DepartmentId,
            FirstYear = old.FirstYear,
            LastYear = old.LastYear,
            PreviousId = old.Id,
            ReplacesId = old.Id,
            ReplaceReason = reason,
            Place = old.Place,
        };
        foreach (var party in old.Signing)
        {
            pledge.AddParty(party.DepartmentId, party.Organisation, party.Title, party.PersonName, party.IsUnion).UserId = party.UserId;
        }

        Write(pledge, Carried(old, pledge), actor);
        return pledge;
    }

    private void Write(Pledge pledge, PledgeContent content, Actor actor)
    {
        pledge.Rewrite(content.Words, content.Lines);
        db.Pledges.Add(pledge);
        db.PledgeRevisions.Add(pledge.Freeze(actor, clock.Now));
    }

    // The words of the years before become those of the new years; everything else is for the writer to see to.
    private static PledgeContent Carried(Pledge source, Pledge pledge)
    {
        var words = source.Words with { Title = Anew(source.Title), Opening = Anew(source.Opening), Closing = Anew(source.Closing) };
        return new(words, [.. source.InOrder.Select(clause => clause.Line with { Id = null })]);

        string Anew(string text) => source.Years == pledge.Years ? text : text.Replace(source.Years, pledge.Years, StringComparison.Ordinal);
    }

    private async Task AddPartiesAsync(Pledge pledge, Guid? with, CancellationToken cancellation)
    {
        var departments = pledge.Kind == PledgeKind.Cluster
            ? await MembersAsync(pledge.ClusterId!.Value, pledge.FirstYear, cancellation)
            : await db.Departments.AsNoTracking().Where(department => department.Id == pledge.DepartmentId || (pledge.Kind == PledgeKind.Bilateral && department.Id == with)).ToListAsync(cancellation);
        var directors = await DirectorsAsync([.. departments.Select(department => department.Id)], cancellation);
        foreach (var department in pledge.Kind == PledgeKind.Bilateral ? departments.OrderBy(department => department.Id != pledge.DepartmentId) : departments.AsEnumerable())
        {
            pledge.AddParty(department.Id, department.Name, "Giám đốc", directors.GetValueOrDefault(department.Id, string.Empty));
        }

        if (pledge.Kind == PledgeKind.Department)
        {
            pledge.AddParty(departments[0].Id, Cut($"Công đoàn {departments[0].Name}"), "Chủ tịch Công đoàn", isUnion: true);
        }
    }

    // A year to come may have no members yet: then those of the year before sign, at whose meeting it is.
    private async Task<List<Department>> MembersAsync(Guid clusterId, int year, CancellationToken cancellation)
    {
        var members = await db.ClusterMemberships.AsNoTracking().Include(member => member.Department)
            .Where(member => member.ClusterId == clusterId && (member.Year == year || member.Year == year - 1))
            .OrderBy(member => member.Position).ToListAsync(cancellation);
        var of = members.Exists(member => member.Year == year) ? year : year - 1;
        return [.. members.Where(member => member.Year == of).Select(member => member.Department!).Where(department => OrganisationRules.MayTakePartIn(department, year).IsAllowed)];
    }

    private async Task<Dictionary<Guid, string>> DirectorsAsync(IReadOnlyCollection<Guid> departments, CancellationToken cancellation)
    {
        var directors = (await db.PeopleWithAsync(Role.DepartmentDirector, cancellation)).Select(person => person.UserId).ToHashSet();
        return (await db.PeopleOfAsync(departments, clock.Today, cancellation))
            .Where(person => directors.Contains(person.UserId))
            .GroupBy(person => person.DepartmentId!.Value)
            .ToDictionary(group => group.Key, group => group.First().FullName);
    }

    private async Task<string> NameAsync(Pledge pledge, CancellationToken cancellation) => pledge.Kind switch
    {
        PledgeKind.Cluster => (await db.Clusters.AsNoTracking().SingleAsync(cluster => cluster.Id == pledge.ClusterId, cancellation)).Name,
        PledgeKind.Department => pledge.Parties[0].Organisation,
        _ => string.Join(" và ", pledge.Parties.Select(party => party.Organisation)),
    };

    private static string Cut(string text) => text.Length <= 150 ? text : text[..149] + "…";
}
