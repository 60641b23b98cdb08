using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Web.Operators;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Audit;

/// <summary>Tampering past the portal, straight in the database, shows; each test has a database of its own.</summary>
public sealed class VerificationTests : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task An_untouched_trail_passes()
    {
        await WriteChainAsync();
        var report = await VerifyAsync();
        Assert.Empty(report.Problems);
        Assert.True(report.Entries >= 4);
        Assert.Equal(0, await RunVerbAsync());
    }

    [Theory]
    [InlineData("Sentence")]
    [InlineData("ActorName")]
    [InlineData("Reason")]
    [InlineData("Changes")]
    [InlineData("At")]
    public async Task A_changed_row_is_named(string column)
    {
        var subject = await WriteChainAsync();
        var value = column switch
        {
            "Changes" => """[{"Name":"Điểm","Before":"1","After":"9"}]""",
            "At" => "2026-11-09 00:00:00",
            _ => "đã sửa",
        };
        var text = string.Concat("UPDATE AuditEntries SET ", column, " = {0} WHERE SubjectId = {1} AND Sequence = 2");
        Assert.Equal(1, await host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(text, value, subject)));
        await AssertFoundAsync(subject, 2, "đã bị sửa");
    }

    [Fact]
    public async Task A_removed_middle_row_is_named()
    {
        var subject = await WriteChainAsync();
        await DeleteAsync(subject, 2, 2);
        await AssertFoundAsync(subject, 3, "Thiếu mục giữa số 1 và số 3");
    }

    [Fact]
    public async Task A_removed_last_row_is_named()
    {
        var subject = await WriteChainAsync();
        await DeleteAsync(subject, 3, 3);
        await AssertFoundAsync(subject, 2, "khác với mốc cuối");
    }

    [Fact]
    public async Task A_wholly_removed_chain_is_named()
    {
        var subject = await WriteChainAsync();
        await DeleteAsync(subject, 1, 3);
        await AssertFoundAsync(subject, 3, "Toàn bộ nhật ký");
    }

    [Fact]
    public async Task A_row_changed_with_its_hash_recomputed_no_longer_fits_the_next()
    {
        var subject = await WriteChainAsync();
        await host.WithDbAsync(async db =>
        {
            var entry = await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.SubjectId == subject && entry.Sequence == 2);
            var forged = new AuditEntry
            {
                SubjectKind = entry.SubjectKind,
                SubjectId = subject,
                At = entry.At,
                ActorId = entry.ActorId,
                ActorName = entry.ActorName,
                Act = entry.Act,
                Sentence = "Câu đã sửa.",
            };
            forged.Seal(2, entry.PreviousHash);
            return await db.AuditEntries.Where(row => row.Id == entry.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Sentence, forged.Sentence)
                .SetProperty(row => row.Hash, forged.Hash));
        });
        await AssertFoundAsync(subject, 3, "không nối với mục trước");
    }

    [Theory]
    [InlineData("EmulationYear", "YearOpened")]
    [InlineData("CriteriaSet", "CriteriaLocked")]
    [InlineData("PortalUser", "AccountCreated")]
    [InlineData("Bloc", "BlocFounded")]
    public async Task A_trail_removed_together_with_its_end_shows_while_its_record_stands(string kind, string act)
    {
        var subject = await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectKind == kind).Select(entry => entry.SubjectId).FirstAsync());
        await ForgetAsync(subject);
        await AssertFoundAsync(subject, 0, act);
    }

    [Fact]
    public async Task A_submitted_sheet_and_a_department_added_later_must_have_a_trail()
    {
        var (sheet, department) = await host.WithDbAsync(async db =>
        {
            var submitted = await db.ScoreSheets.FirstAsync();
            await db.ScoreSheets.Where(found => found.Id == submitted.Id).ExecuteUpdateAsync(set => set
                .SetProperty(found => found.State, Domain.Scoring.SheetState.Submitted)
                .SetProperty(found => found.SubmittedAt, TestTime.Beginning.UtcDateTime));
            var added = new Domain.Organisation.Department { Name = "Sở thử", Province = "Thử", ProvinceCode = "00", Slug = "thu" };
            db.Departments.Add(added);
            await db.SaveChangesAsync();
            return (submitted.Id, added.Id);
        });
        var problems = (await VerifyAsync()).Problems;
        Assert.Equal(new[] { department, sheet }.Order(), problems.Select(problem => problem.SubjectId).Order());
    }

    [Fact]
    public async Task An_end_without_entries_and_entries_without_an_end_are_both_named()
    {
        var subject = await WriteChainAsync();
        await host.WithDbAsync(db => db.AuditHeads.Where(head => head.SubjectId == subject).ExecuteDeleteAsync());
        await AssertFoundAsync(subject, 3, "(không có)");
    }

    public void Dispose() => host.Dispose();

    private Task<int> ForgetAsync(Guid subject) => host.WithDbAsync(async db =>
    {
        await db.AuditEntries.Where(entry => entry.SubjectId == subject).ExecuteDeleteAsync();
        return await db.AuditHeads.Where(head => head.SubjectId == subject).ExecuteDeleteAsync();
    });

    private async Task AssertFoundAsync(Guid subject, int sequence, string said)
    {
        var report = await VerifyAsync();
        Assert.Contains(report.Problems, problem => problem.SubjectId == subject && problem.Sequence == sequence && problem.Problem.Contains(said, StringComparison.Ordinal));
        Assert.All(report.Problems, problem => Assert.Equal(subject, problem.SubjectId));
        Assert.Equal(1, await RunVerbAsync());
    }

    private async Task<Guid> WriteChainAsync() => await host.WithDbAsync(async db =>
    {
        var department = await db.Departments.FirstAsync();
        for (var number = 1; number <= 3; number++)
        {
            db.Record(Actor.Portal, TestTime.Beginning.UtcDateTime, department, "Tested", $"Việc thứ {number}.");
        }

        await db.SaveChangesAsync();
        return department.Id;
    });

    private Task DeleteAsync(Guid subject, int first, int last) => host.WithDbAsync(db => db.AuditEntries
        .Where(entry => entry.SubjectId == subject && entry.Sequence >= first && entry.Sequence <= last).ExecuteDeleteAsync());

    private Task<AuditReport> VerifyAsync() => host.WithDbAsync(db => AuditVerification.VerifyAsync(db));

    private Task<int> RunVerbAsync() => Verb.Named(["verify-audit"])!.RunAsync(host.Services, []);
}
