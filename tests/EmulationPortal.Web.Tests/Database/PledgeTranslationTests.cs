using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>The queries of pledges translate on SQL Server, too.</summary>
public sealed class PledgeTranslationTests
{
    private static readonly Guid Some = Guid.CreateVersion7();
    private readonly SqlServerDouble server = new();

    [Theory]
    [InlineData(Role.MinistryOfficer, false)]
    [InlineData(Role.CouncilMember, false)]
    [InlineData(Role.DepartmentStaff, false)]
    [InlineData(Role.DepartmentDirector, true)]
    public void The_pledges_an_actor_may_see(Role role, bool leads)
    {
        using var db = server.NewDb();
        var isOfDepartment = role is Role.DepartmentStaff or Role.DepartmentDirector;
        var actor = new Actor(Some, "Ai đó", isOfDepartment ? Some : null, new HashSet<Role> { role }, leads ? [new(Some, 2026, AppointmentDuty.Leader, Some)] : []);
        var text = db.Pledges.VisibleTo(actor).Whole().OrderBy(pledge => pledge.Id).ToQueryString();
        Assert.Contains("FROM [Pledges]", text, StringComparison.Ordinal);
        Assert.Equal(role != Role.MinistryOfficer, text.Contains("WHERE", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pledges_of_a_cluster_and_those_that_bind_a_department()
    {
        using var db = server.NewDb();
        Assert.Contains("[FirstYear]", db.Pledges.StandingIn(Some, 2026, 2027).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("EXISTS", db.Pledges.Binding(Some, 2026).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("ClauseResults", db.Pledges.Binding(Some, 2026).Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Results.Where(result => result.Year == 2026)).AsSingleQuery().ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_a_pledge_that_still_holds()
    {
        using var db = server.NewDb();
        Assert.Contains("[State] = 1", db.CurrentlyIssuedOf(Some).ToQueryString(), StringComparison.Ordinal);
    }
}
