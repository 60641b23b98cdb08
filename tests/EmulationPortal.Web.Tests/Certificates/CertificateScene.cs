using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Certificates;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Certificates;

/// <summary>Decisions written by hand, as far as certificates need them.</summary>
internal static class CertificateScene
{
    private static int numbers = 100;

    /// <summary>A decision with one Bằng khen for each department named, for its collective of the whole department.</summary>
    public static Task<AwardDecision> DecisionAsync(PortalHost host, DecisionState state, params string[] provinces) => host.WithDbAsync(async db =>
    {
        var decision = new AwardDecision
        {
            Kind = DecisionKind.Award,
            Year = 2022,
            Title = "Tặng Bằng khen năm 2022",
            Notation = "QĐ-BKHCN",
            Authority = "Bộ trưởng Bộ Khoa học và Công nghệ",
            SignerTitle = "Bộ trưởng",
            SignerName = "Nguyễn Văn Bình",
            DecidedOn = new DateOnly(2023, 2, 20),
        };
        var ordinal = 0;
        foreach (var province in provinces)
        {
            var department = await db.Departments.SingleAsync(candidate => candidate.Province == province);
            var collective = await db.Collectives.FirstAsync(candidate => candidate.DepartmentId == department.Id && candidate.Kind == Domain.People.CollectiveKind.Department);
            decision.Lines.Add(new DecisionLine
            {
                DecisionId = decision.Id,
                CollectiveId = collective.Id,
                DepartmentId = department.Id,
                Recipient = RecipientKind.Collective,
                KindCode = AwardCodes.MinistryMerit,
                Ordinal = ++ordinal,
                Name = $"Tập thể {department.Name}",
                Merit = "Đã có thành tích xuất sắc năm 2022",
                Coefficient = 3,
                BaseSalary = 1_490_000,
                Money = 4_470_000,
                Code = state == DecisionState.Issued ? Guid.NewGuid().ToString("N")[..12].ToUpperInvariant() : string.Empty,
            });
        }

        db.AwardDecisions.Add(decision);
        var entry = db.Entry(decision);
        entry.Property(stored => stored.State).CurrentValue = state;
        if (state == DecisionState.Issued) entry.Property(stored => stored.StatedText).CurrentValue = StatedNumbers.Of(decision.Lines).Write();
        if (state == DecisionState.Issued) (entry.Property(stored => stored.Number).CurrentValue, entry.Property(stored => stored.NumberYear).CurrentValue) = (Interlocked.Increment(ref numbers), 2023);
        await db.SaveChangesAsync();
        return decision;
    });

    /// <summary>An issued decision that corrects the name of the first award of another, or does something else to it.</summary>
    public static Task<AwardDecision> CorrectionAsync(PortalHost host, AwardDecision original, string name, DecisionKind kind = DecisionKind.Correction) => host.WithDbAsync(async db =>
    {
        var first = await db.DecisionLines.AsNoTracking().OrderBy(line => line.Ordinal).FirstAsync(line => line.DecisionId == original.Id);
        var correction = new AwardDecision
        {
            Kind = kind,
            OriginalId = original.Id,
            Year = original.Year,
            Title = "Đính chính tên",
            Notation = original.Notation,
            Authority = original.Authority,
            SignerTitle = original.SignerTitle,
            SignerName = original.SignerName,
            DecidedOn = original.DecidedOn!.Value.AddDays(10),
        };
        correction.Lines.Add(new DecisionLine
        {
            DecisionId = correction.Id,
            OriginalLineId = first.Id,
            CollectiveId = first.CollectiveId,
            DepartmentId = first.DepartmentId,
            Recipient = first.Recipient,
            KindCode = first.KindCode,
            Ordinal = 1,
            Name = name,
            Merit = first.Merit,
            Code = Guid.NewGuid().ToString("N")[..12].ToUpperInvariant(),
        });
        db.AwardDecisions.Add(correction);
        var entry = db.Entry(correction);
        entry.Property(stored => stored.State).CurrentValue = DecisionState.Issued;
        (entry.Property(stored => stored.Number).CurrentValue, entry.Property(stored => stored.NumberYear).CurrentValue) = (Interlocked.Increment(ref numbers), 2023);
        await db.SaveChangesAsync();
        return correction;
    });

    /// <summary>Asks the departments and lets each confirm all its names.</summary>
    public static async Task ProofedAsync(PortalHost host, AwardDecision decision, params string[] slugs)
    {
        await OpenAsync(host, decision);
        foreach (var slug in slugs)
        {
            var page = await (await host.LogInAsync($"so.{slug}")).GetAsync($"/in-bang/{decision.Id}/ra-soat");
            await page.Form("form[action$='/ra-soat/dung']").SubmitAsync();
        }
    }

    /// <summary>Asks the departments.</summary>
    public static async Task<PortalPage> OpenAsync(PortalHost host, AwardDecision decision)
    {
        var officer = await host.LogInAsync("canbo.bo");
        return await (await officer.GetAsync($"/in-bang/{decision.Id}")).Form("form[action$='/ra-soat/mo']").With("DueOn", Domain.Text.DateText.Show(DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime).AddDays(7))).SubmitAsync();
    }

    /// <summary>Orders a run.</summary>
    public static async Task<PortalPage> PrintAsync(PortalHost host, AwardDecision decision, string serial = "", string mode = "FullPage", string kind = "")
    {
        var officer = await host.LogInAsync("canbo.bo");
        return await (await officer.GetAsync($"/in-bang/{decision.Id}")).FormOf("Đưa vào hàng chờ in").With("Mode", mode).With("FirstSerial", serial).With("KindCode", kind).SubmitAsync();
    }

    /// <summary>Works on the queue, as the background does.</summary>
    public static async Task RunQueueAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrintRunner>().RunDueAsync();
    }
}
