using System.Text.Json;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>The queries that every page starts from translate on SQL Server, too; no server is needed to see that.</summary>
public sealed class TranslationTests
{
    private static readonly Guid Some = Guid.CreateVersion7();
    private static readonly DateTime Now = Hosting.TestTime.Beginning.UtcDateTime;
    private readonly SqlServerDouble server = new();

    public static TheoryData<string> Actors => [.. ActorsByName.Keys];

    private static Dictionary<string, Actor> ActorsByName { get; } = new()
    {
        ["officer"] = Of(null, Role.MinistryOfficer),
        ["administrator"] = Of(null, Role.Administrator),
        ["council"] = Of(null, Role.CouncilMember),
        ["nobody"] = Of(null),
        ["staff"] = Of(Some, Role.DepartmentStaff),
        ["leader"] = Of(Some, Role.DepartmentStaff) with { Duties = [new(Some, 2026, AppointmentDuty.Leader, Some), new(Some, 2025, AppointmentDuty.Deputy, Guid.CreateVersion7())] },
        ["deputy"] = Of(Some, Role.DepartmentDirector) with { Duties = [new(Some, 2026, AppointmentDuty.Deputy, Guid.CreateVersion7())] },
    };

    [Theory]
    [MemberData(nameof(Actors))]
    public void The_sheets_an_actor_may_see(string actor)
    {
        using var db = server.NewDb();
        var text = db.ScoreSheets.VisibleTo(ActorsByName[actor]).OrderBy(sheet => sheet.Id).ToQueryString();
        Assert.Contains("FROM [ScoreSheets]", text, StringComparison.Ordinal);
        Assert.Equal(actor != "officer", text.Contains("WHERE", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public async Task The_trail_and_the_histories_an_actor_may_see(string actor)
    {
        await using var db = server.NewDb();
        var trail = db.AuditVisibleTo(ActorsByName[actor]).By(db, "bình").WithWords("trả bảng");
        Assert.Contains("[AuditEntries]", DayRange.Read("01/11/2026", "30/11/2026").Of(trail, entry => entry.At).ToQueryString(), StringComparison.Ordinal);
        var history = await db.HistoryVisibleToAsync(ActorsByName[actor], nameof(ScoreSheet), Some);
        Assert.Contains("[AuditEntries]", history!.ToQueryString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_saving_cells_needs_is_one_question_that_reads_one_audit_chain(int criteria)
    {
        await using var db = server.NewDb();
        using var cache = new MemoryCache(new MemoryCacheOptions());
        Guid[] asked = [.. Enumerable.Range(0, criteria).Select(_ => Guid.CreateVersion7())];
        // The double's plain values can't be read as a criteria set, which is asked for next.
        await Assert.ThrowsAsync<JsonException>(() => new ScoringDesk(db, cache).OpenForCellsAsync(ActorsByName["officer"], Some, asked, default));
        Assert.Contains("LEFT JOIN [AuditHeads]", server.Texts[0], StringComparison.Ordinal);
        Assert.Contains("[ScoreCells]", server.Texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("ROW_NUMBER", server.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_request_needs_to_know_of_its_account()
    {
        await using var db = server.NewDb();
        var state = await db.AccountStateAsync(Some, new DateOnly(2026, 11, 10));
        Assert.True(state!.Actor.Is(Role.Administrator));
        Assert.Equal(4, server.Texts.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AccountCondition.Active)]
    [InlineData(AccountCondition.Invited)]
    [InlineData(AccountCondition.Locked)]
    [InlineData(AccountCondition.Deactivated)]
    public async Task Accounts_by_every_filter(AccountCondition? condition)
    {
        await using var db = server.NewDb();
        var filter = new AccountFilter("điện biên", Some, false, Role.DepartmentStaff, condition);
        var users = await db.FindAccountsAsync(filter, Now);
        Assert.Contains("ORDER BY [a].[SortKey]", users.ToQueryString(), StringComparison.Ordinal);
        Assert.Single(await db.AccountRowsAsync(users.Skip(50).Take(50), Now));
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public void The_meetings_an_actor_may_see(string actor)
    {
        using var db = server.NewDb();
        var text = db.Meetings.VisibleTo(ActorsByName[actor]).OrderBy(meeting => meeting.StartsAt).ToQueryString();
        Assert.Contains("FROM [Meetings]", text, StringComparison.Ordinal);
        Assert.Equal(actor != "officer", text.Contains("WHERE", StringComparison.Ordinal));
    }

    [Fact]
    public void What_meetings_and_handovers_ask()
    {
        using var db = server.NewDb();
        Assert.Contains("[AcclaimCandidate]", db.AcclaimedUnits(2026, Some).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("GROUP BY", db.WaitingAgreedScores().ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_that_must_have_a_trail()
    {
        using var db = server.NewDb();
        Assert.All(AuditCoverage.Of(db), demanded => Assert.Contains("NOT EXISTS", demanded.Missing.ToQueryString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Departments_by_the_words_of_their_names()
    {
        using var db = server.NewDb();
        var found = OrganisationQueries.WithWords(db.Departments, DepartmentWords.Of("STTTT dak lak"));
        Assert.Contains("[d].[Slug] LIKE", found.ToQueryString(), StringComparison.Ordinal);
    }

    private static Actor Of(Guid? department, params Role[] roles) => new(Guid.CreateVersion7(), "Người Thử", department, roles.ToHashSet(), []);
}
