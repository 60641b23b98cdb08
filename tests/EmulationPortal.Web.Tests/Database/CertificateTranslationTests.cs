using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>The queries of certificates translate on SQL Server, too.</summary>
public sealed class CertificateTranslationTests
{
    private static readonly Guid Some = Guid.CreateVersion7();
    private readonly SqlServerDouble server = new();

    [Theory]
    [InlineData(Role.MinistryOfficer, ProofFilter.All)]
    [InlineData(Role.MinistryOfficer, ProofFilter.Wrong)]
    [InlineData(Role.DepartmentStaff, ProofFilter.Waiting)]
    [InlineData(Role.CouncilMember, ProofFilter.All)]
    public void The_names_an_actor_may_proof(Role role, ProofFilter filter)
    {
        using var db = server.NewDb();
        var actor = ActorOf(role);
        Assert.Contains("FROM [NameProofs]", db.NameProofs.VisibleTo(actor).ToQueryString(), StringComparison.Ordinal);
        var text = db.ProofsOf(actor, Some, Some, filter).Skip(40).Take(40).ToQueryString();
        Assert.Contains("OFFSET", text, StringComparison.Ordinal);
        Assert.Equal(filter != ProofFilter.All, text.Split("WHERE")[1].Contains("[State]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_awards_of_a_decision_with_their_proofs_and_sheets()
    {
        await using var db = server.NewDb();
        var decision = new AwardDecision { Kind = DecisionKind.Correction, OriginalId = Some, Year = 2022, Title = "", Notation = "QĐ-BKHCN", Authority = "", SignerTitle = "", SignerName = "" };
        await AskAsync(() => db.CertificateAwardsAsync(decision, default));
        await AskAsync(() => db.CertificateAwardsAsync(decision, db.DecisionLines.Where(line => line.Id == Some), default));
        await AskAsync(() => db.CertificateAwardAsync(Some, default));
        Assert.Contains(server.Texts, text => text.Contains("[NameProofs]", StringComparison.Ordinal));
        Assert.Contains(server.Texts, text => text.Contains("[PrintedCertificates]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_layouts_of_a_day()
    {
        await using var db = server.NewDb();
        await AskAsync(() => db.LayoutsOnAsync(new DateOnly(2026, 11, 10), default));
        Assert.Contains("[CertificateLayouts]", server.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_of_print_runs()
    {
        await using var db = server.NewDb();
        await AskAsync(() => db.OpenPartsAsync(Some, default));
        Assert.Contains("[StoredFileId] IS NULL", server.Texts[^1], StringComparison.Ordinal);
        var now = Hosting.TestTime.Beginning.UtcDateTime;
        Assert.Contains("[ClaimedUntil]", db.PrintRuns.DueAt(now).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rounds_that_a_decision_has()
    {
        using var db = server.NewDb();
        Assert.Contains("[NameProofs]", db.ProofRounds.Include(round => round.Proofs).Where(round => round.DecisionId == Some).AsSingleQuery().ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("[Serial]", db.PrintedCertificates.Where(sheet => sheet.KindCode == "BK" && new List<string> { "1", "2" }.Contains(sheet.Serial) && sheet.State == PrintedState.Good).ToQueryString(), StringComparison.Ordinal);
    }

    // What is read of the double's plain values does not matter.
    private static async Task AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception unreadable) when (unreadable is not InvalidOperationException { Message: var message } || !message.Contains("could not be translated", StringComparison.Ordinal))
        {
            Assert.NotNull(unreadable);
        }
    }

    private static Actor ActorOf(Role role) => new(Some, "Ai đó", role == Role.DepartmentStaff ? Some : null, new HashSet<Role> { role }, []);
}
