using EmulationPortal.Data.Obligations;
using EmulationPortal.Domain.Obligations;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>The queries of obligations translate on SQL Server, too.</summary>
public sealed class ObligationTranslationTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData(ObligationKind.SelfScore)]
    [InlineData(ObligationKind.Registration)]
    [InlineData(ObligationKind.MovementJoin)]
    [InlineData(ObligationKind.PledgeSigned)]
    [InlineData(ObligationKind.Meeting)]
    [InlineData(ObligationKind.Proposal)]
    [InlineData(ObligationKind.NameProof)]
    public async Task What_a_kind_reads_translates_for_all_and_for_one_department(ObligationKind kind)
    {
        var rule = ObligationRules.All.Single(candidate => candidate.Kind == kind);
        foreach (var scope in new[] { ObligationScope.All, new ObligationScope([Guid.CreateVersion7()]) })
        {
            var server = new SqlServerDouble();
            await using var db = server.NewDb();
            try
            {
                await db.ObligationsAsync(2026, scope, Today, [rule]);
            }
            catch (Exception unreadable) when (unreadable is not InvalidOperationException { Message: var message } || !message.Contains("could not be translated", StringComparison.Ordinal))
            {
                // The double's rows mean nothing; what was asked is what counts.
                Assert.NotNull(unreadable);
            }

            Assert.Contains(server.Texts, text => text.Contains(Table(kind), StringComparison.Ordinal));
        }
    }

    private static string Table(ObligationKind kind) => kind switch
    {
        ObligationKind.SelfScore => "[ScoreSheets]",
        ObligationKind.Registration => "[RegistrationRounds]",
        ObligationKind.MovementJoin => "[Participations]",
        ObligationKind.PledgeSigned => "[ClauseResults]",
        ObligationKind.Meeting => "[MeetingPapers]",
        ObligationKind.Proposal => "[Proposals]",
        _ => "[NameProofs]",
    };
}
