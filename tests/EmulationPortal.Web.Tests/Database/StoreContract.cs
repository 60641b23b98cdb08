using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>What a store must do, asked of every database that is at hand. Each check works on a migrated store of its own.</summary>
internal static class StoreContract
{
    private static readonly DateTime Now = Hosting.TestTime.Beginning.UtcDateTime;

    public static async Task ReferenceDataComesInOnceAsync(Func<PortalDb> newDb)
    {
        for (var round = 1; round <= 2; round++)
        {
            await using var db = newDb();
            await ReferenceData.EnsureAsync(db, Now);
        }

        await using var read = newDb();
        Assert.Equal((8, 63), (await read.Set<Cluster>().CountAsync(), await read.Departments.CountAsync()));
        Assert.Equal("An Giang", await read.Departments.OrderBy(department => department.SortKey).Select(department => department.Province).FirstAsync());
    }

    public static async Task TheFirstOfTwoEditsWinsAsync(Func<PortalDb> newDb)
    {
        await using (var db = newDb())
        {
            await ReferenceData.EnsureAsync(db, Now);
        }

        await using var first = newDb();
        await using var second = newDb();
        (await first.Departments.OrderBy(department => department.SortKey).FirstAsync()).ProvinceCode = "X1";
        (await second.Departments.OrderBy(department => department.SortKey).FirstAsync()).ProvinceCode = "X2";
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    public static async Task OnlyABrokenUniqueIndexIsAUniqueViolationAsync(Func<PortalDb> newDb)
    {
        var bloc = new Bloc { Name = "Khối thử", DecisionNumber = "1/QĐ" };
        await using (var db = newDb())
        {
            db.Blocs.Add(bloc);
            db.EmulationYears.Add(new EmulationYear { BlocId = bloc.Id, Year = 2026 });
            await db.SaveChangesAsync();
        }

        Assert.True(await ViolatesAsync(new EmulationYear { BlocId = bloc.Id, Year = 2026 }), "a unique index");
        Assert.True(await ViolatesAsync(new Bloc { Id = bloc.Id, Name = "Cùng khóa", DecisionNumber = "2/QĐ" }), "a primary key");
        Assert.False(await ViolatesAsync(new EmulationYear { BlocId = Guid.CreateVersion7(), Year = 2027 }), "a foreign key");
        Assert.False(await ViolatesAsync(new EmulationYear { BlocId = bloc.Id, Year = 1700 }), "a check");

        async Task<bool> ViolatesAsync(object record)
        {
            await using var db = newDb();
            db.Add(record);
            return UniqueViolation.Is(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync()));
        }
    }

    public static async Task TimesComeBackInUtcAndTheTrailVerifiesAsync(Func<PortalDb> newDb)
    {
        var mail = new OutgoingMail { To = "a@b.example", Subject = "Thử", Body = "Nội dung", CreatedAt = Now, DueAt = Now };
        await using (var db = newDb())
        {
            db.OutgoingMails.Add(mail);
            db.Record(Actor.Portal, Now.AddTicks(7), mail, "MailWritten", "Viết thư thử.");
            db.Record(Actor.Portal, Now.AddTicks(9), mail, "MailChanged", "Sửa thư thử.");
            await db.SaveChangesAsync();
        }

        await using var read = newDb();
        var stored = await read.OutgoingMails.SingleAsync();
        Assert.Equal((Now, DateTimeKind.Utc), (stored.CreatedAt, stored.CreatedAt.Kind));
        var report = await AuditVerification.VerifyAsync(read);
        Assert.Empty(report.Problems);
        Assert.Equal(2, report.Entries);
    }
}
