using EmulationPortal.Data;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>“Đã hứa / đã làm” of one department, or of all members side by side.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Pledge">The pledge with results.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Years">Years that the pledge covers.</param>
/// <param name="Members">Those who answer for it, in the order of signing.</param>
/// <param name="Chosen">The one shown; null for all.</param>
/// <param name="MayWrite">Whether the reader may write for that one.</param>
public sealed record PromisePage(
    PledgeHead Head, Pledge Pledge, int Year, IReadOnlyList<int> Years, IReadOnlyList<PromisedBy> Members, PromisedBy? Chosen, bool MayWrite)
{
    /// <summary>Address of the same in another form: “/in”, “/docx”.</summary>
    /// <param name="form">Last part of the address, or empty.</param>
    public string PathOf(string form) => $"{Head.Path}/da-hua-da-lam{form}?nam={Year}{(Chosen is null ? "" : $"&don-vi={Chosen.DepartmentId}")}";

    /// <summary>What a member says of a clause, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="member">The member.</param>
    public ClauseResult? ResultOf(PledgeClause clause, PromisedBy member)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(member);
        return clause.Results.Find(result => result.DepartmentId == member.DepartmentId && result.Year == Year);
    }
}

/// <summary>Builds what was promised beside what was done.</summary>
public sealed class PromisePages(PortalDb db, PledgePages pages, PortalClock clock)
{
    /// <summary>Whether the reader may see what has become of the pledge: those who sign or write it, and the ministry.</summary>
    public static Verdict MayRead(OpenedPledge opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (pledge, actor) = (opened.Pledge, opened.Actor);
        if (!actor.IsOfficer && !pledge.IsWho(PledgeWho.Party, actor) && !pledge.IsWho(PledgeWho.Drafter, actor)) return Verdict.Never("Chỉ các bên ký giao ước và cán bộ Bộ xem được kết quả thực hiện.");
        return pledge.State is PledgeState.Issued or PledgeState.Signed or PledgeState.Superseded
            ? Verdict.Allowed
            : Verdict.NotNow("Giao ước chưa được chốt nên chưa có kết quả thực hiện.");
    }

    /// <summary>The page; null when there is no such member or year.</summary>
    public async Task<PromisePage?> PageAsync(OpenedPledge opened, int? year, Guid? department, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (pledge, actor) = (opened.Pledge, opened.Actor);
        var of = year ?? Math.Clamp(clock.Today.Year, pledge.FirstYear, pledge.LastYear);
        var clauses = pledge.Clauses.Select(clause => clause.Id).ToList();
        await db.ClauseResults.Where(result => clauses.Contains(result.ClauseId)).LoadAsync(cancellation);
        var ids = opened.Departments.ToList();
        var departments = await db.Departments.AsNoTracking().Where(found => ids.Contains(found.Id)).ToDictionaryAsync(found => found.Id, cancellation);
        var members = ids.ConvertAll(id => new PromisedBy(id, departments[id].Province, departments[id].Name));
        var chosen = members.Find(member => member.DepartmentId == department);
        return !pledge.Covers(of) || (department is not null && chosen is null)
            ? null
            : new PromisePage(
                await pages.HeadAsync(opened, cancellation),
                pledge,
                of,
                [.. Enumerable.Range(pledge.FirstYear, pledge.LastYear - pledge.FirstYear + 1)],
                members,
                chosen,
                chosen is not null && pledge.MayWriteResult(actor, chosen.DepartmentId, of, isPublished: false).IsAllowed);
    }

    /// <summary>The same as a document to print.</summary>
    public static OfficialDocument Document(PromisePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Chosen is { } member
            ? PromiseReport.OfDepartment(page.Pledge, member, page.Year)
            : PromiseReport.OfAll(page.Pledge, page.Members, page.Year, page.Head.Whose);
    }
}
