using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Signatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>Approved awards and decisions about them, made in the database and carried on over HTTP.</summary>
internal static class DecisionScene
{
    /// <summary>The year that is honoured; the demo has nothing of it.</summary>
    public const int Year = 2021;

    /// <summary>A department's approved awards: the ministry's flag for the whole, a Bằng khen, or another form, for each of so many people.</summary>
    /// <returns>The keys of the lines.</returns>
    public static async Task<List<Guid>> ApproveAsync(this PortalHost host, string slug, int people = 1, string form = AwardCodes.MinistryMerit)
    {
        var department = await host.DepartmentIdAsync(slug);
        var names = new List<Guid>();
        for (var i = 0; i < people; i++) names.Add((await host.AddPersonAsync(slug, $"Trần Thị Mẫu {(char)('A' + i)}")).Id);
        return await host.WithDbAsync(async db =>
        {
            var proposal = new Proposal { Kind = ProposalKind.YearlyMerit, Year = Year, Title = $"Đề nghị khen thưởng năm {Year}", DepartmentId = department };
            var whole = await db.Collectives.Where(unit => unit.DepartmentId == department && unit.Kind == CollectiveKind.Department).Select(unit => unit.Id).SingleAsync();
            Add(proposal, department, null, whole, AwardCodes.MinistryFlag);
            foreach (var person in names) Add(proposal, department, person, null, form);
            db.Proposals.Add(proposal);
            await db.SaveChangesAsync();
            return proposal.Lines.ConvertAll(line => line.Id);
        });
    }

    /// <summary>The path of a draft of all that is approved, with a signer, made over HTTP.</summary>
    public static async Task<string> DraftAsync(this PortalClient officer, PortalHost host)
    {
        var draft = await (await officer.GetAsync($"/quyet-dinh/moi?nam={Year}")).FormOf("Soạn dự thảo").With("Title", $"tặng Cờ thi đua, Bằng khen năm {Year}").SubmitAsync();
        var signer = await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "hoidong1").Select(user => user.Id).SingleAsync());
        var form = (await officer.GetAsync($"{draft.Path}/sua")).FormOf("Lưu dự thảo").With("SignerId", signer.ToString()).With("SignerName", "Nguyễn Văn Ký");
        Assert.Equal(draft.Path, (await form.SubmitAsync()).Path);
        return draft.Path;
    }

    /// <summary>Gives the number.</summary>
    public static async Task<PortalPage> NumberAsync(this PortalClient officer, string path) =>
        await (await officer.GetAsync($"{path}/cap-so")).FormOf("Cấp số và trình ký").SubmitAsync();

    /// <summary>Hands in the scan of the signature.</summary>
    public static async Task SignAsync(this PortalHost host, string path)
    {
        var decision = await host.DecisionAsync(path);
        var document = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Include(found => found.Signatories).SingleAsync(found => found.Id == decision.DocumentId));
        var officer = await SigningScene.ActorAsync(host, "canbo.bo");
        await using var scope = host.Services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<DocumentActs>();
        Assert.True((await acts.HandInAsync(officer, document.Id, document.Signatories[0].Id, new UploadedFile("quet.png", SampleFiles.Png), default)).IsDone);
    }

    /// <summary>A decision in force that gives all that is approved.</summary>
    public static async Task<string> IssuedAsync(this PortalHost host, PortalClient officer)
    {
        var path = await officer.DraftAsync(host);
        await officer.NumberAsync(path);
        await host.SignAsync(path);
        Assert.Equal(DecisionState.Issued, (await host.DecisionAsync(path)).State);
        return path;
    }

    /// <summary>A decision as stored.</summary>
    public static Task<AwardDecision> DecisionAsync(this PortalHost host, string path) => host.WithDbAsync(db =>
        db.AwardDecisions.AsNoTracking().Include(found => found.Lines).Include(found => found.Bases).Include(found => found.Annexes).SingleAsync(found => found.Id == Guid.Parse(path.Split('/')[2])));

    private static void Add(Proposal proposal, Guid department, Guid? person, Guid? collective, string kind)
    {
        var line = new ProposalLine
        {
            ProposalId = proposal.Id,
            PersonId = person,
            CollectiveId = collective,
            DepartmentId = department,
            KindCode = kind,
            Position = proposal.Lines.Count + 1,
            Merit = $"Đã có thành tích xuất sắc trong phong trào thi đua năm {Year}",
        };
        Assert.True(line.Check(true, "").IsAllowed);
        Assert.True(line.Conclude(true, "").IsAllowed);
        proposal.Lines.Add(line);
    }
}
