using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Signatures;

/// <summary>A document issued through the portal's desk, and the people around it.</summary>
public sealed record SigningScene(PortalHost Host, Guid Id, IReadOnlyList<string> Slugs)
{
    /// <summary>The passphrase of the demo's certificates.</summary>
    public const string Passphrase = "KySo@2026";

    /// <summary>The font of signatures.</summary>
    public static SignatureFont Font { get; } = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

    /// <summary>The document's page.</summary>
    public string Page => $"/ky/{Id}";

    /// <summary>Issues a pledge in the name of the first department, to be signed by all of them.</summary>
    public static async Task<SigningScene> IssueAsync(PortalHost host, SigningOrder order, params string[] slugs)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var wanted = await WantedAsync(db, slugs);
        var document = await scope.ServiceProvider.GetRequiredService<SigningDesk>().IssueAsync(
            await ActorAsync(host, $"so.{slugs[0]}"),
            new IssueOrder
            {
                Kind = IssuedDocumentKind.Pledge,
                SubjectId = Guid.CreateVersion7(),
                SubjectLink = "/ky",
                IssuerDepartmentId = wanted[0].DepartmentId,
                Text = TextOf(wanted),
                Signatories = wanted,
                SigningOrder = order,
                SignBy = new DateOnly(2026, 11, 17),
            },
            default);
        await db.SaveChangesAsync();
        return new(host, document.Id, slugs);
    }

    /// <summary>Who acts in the name of an account.</summary>
    public static async Task<Actor> ActorAsync(PortalHost host, string userName)
    {
        ArgumentNullException.ThrowIfNull(host);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var id = await db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync();
        return (await db.AccountStateAsync(id, scope.ServiceProvider.GetRequiredService<PortalClock>().Today))!.Actor;
    }

    /// <summary>The document as it is stored.</summary>
    public Task<IssuedDocument> StoredAsync() =>
        Host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Include(document => document.Signatories).SingleAsync(document => document.Id == Id));

    /// <summary>The file with the signatures so far.</summary>
    public async Task<byte[]> FileAsync() => await Host.Services.GetRequiredService<IssuedFiles>().ReadAsync((await StoredAsync()).CurrentSha256, default);

    /// <summary>The place of a department's director.</summary>
    public async Task<Signatory> PlaceAsync(string slug) => (await StoredAsync()).InOrder.ElementAt(Slugs.ToList().IndexOf(slug));

    /// <summary>Signs for a department as its director, with the demo's certificate, through the portal's services.</summary>
    public async Task<SigningOutcome> SignAsync(string slug, string passphrase = Passphrase)
    {
        var actor = await ActorAsync(Host, $"giamdoc.{slug}");
        var place = await PlaceAsync(slug);
        await using var scope = Host.Services.CreateAsyncScope();
        var certificate = (await scope.ServiceProvider.GetRequiredService<KeptCertificates>().OfAsync(actor.UserId, default)).Single(kept => kept.Place == KeyPlace.Portal);
        return await scope.ServiceProvider.GetRequiredService<PortalSigning>().SignAsync(actor, Id, place.Id, certificate.Id, passphrase, default);
    }

    /// <summary>Signs bytes as a program outside does.</summary>
    public async Task<byte[]> SignedOutsideAsync(byte[] file, string slug, X509Certificate2 certificate, DateTime? at = null)
    {
        var place = await PlaceAsync(slug);
        return PdfSigner.Sign(
            file, new SignatureOrder(place.PlaceName, certificate, [], at ?? Host.Time.GetUtcNow().UtcDateTime, place.PersonName, "Ký", [$"Đã ký số: {place.PersonName}"]), Font);
    }

    /// <summary>Trusts an authority on this host.</summary>
    public static void Trust(PortalHost host, TestAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(authority);
        host.Services.GetRequiredService<TrustStore>().Add(authority.Root.Export(X509ContentType.Cert));
    }

    /// <summary>Uploads a signed file on the document's page.</summary>
    public async Task<PortalPage> UploadAsync(PortalClient client, byte[] file)
    {
        ArgumentNullException.ThrowIfNull(client);
        return await (await client.GetAsync(Page)).FormOf("Nộp tệp đã ký").WithFile("SignedFile", "da-ky.pdf", file).SubmitAsync();
    }

    private static async Task<List<InvitedSignatory>> WantedAsync(PortalDb db, string[] slugs)
    {
        var departments = await db.Departments.Where(department => slugs.Contains(department.Slug)).ToListAsync();
        return [.. slugs.Select((slug, index) =>
        {
            var department = departments.Single(candidate => candidate.Slug == slug);
            return new InvitedSignatory(department.Id, $"Giám đốc {department.Province}", "Giám đốc", department.Name, $"ky-{index + 1}");
        })];
    }

    private static OfficialDocument TextOf(IReadOnlyList<InvitedSignatory> signatories) => new()
    {
        Kind = "BẢN GIAO ƯỚC",
        Title = "Thi đua năm 2026",
        IssuingBodies = ["Cụm thi đua"],
        Place = "Sơn La",
        On = new DateOnly(2026, 11, 10),
        Body = [Paragraph.Of("Các đơn vị cùng nhau thực hiện tốt nhiệm vụ năm 2026.")],
        Signatures = [.. signatories.Select(person => new SignatureBlock(person.PlaceName, null, person.Organisation, person.Title, person.PersonName))],
    };
}
