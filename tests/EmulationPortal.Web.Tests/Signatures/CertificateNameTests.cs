using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Signatures;

/// <summary>Names in certificates, and files that hold them.</summary>
public sealed class CertificateNameTests : IClassFixture<PortalHost>, IDisposable
{
    private const string Secret = "mat-khau-dai";

    private readonly PortalHost host;
    private readonly TestAuthority authority = new();

    public CertificateNameTests(PortalHost host)
    {
        this.host = host;
        SigningScene.Trust(host, authority);
    }

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData("Nguyễn Văn Ân", "Nguyễn Văn Ân", NameMatch.Same)]
    [InlineData("NGUYỄN  VĂN ÂN ", "Nguyễn Văn Ân", NameMatch.Same)]
    [InlineData("Hoà Thuý", "Hòa Thúy", NameMatch.Same)]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn Ân", NameMatch.Other)]
    [InlineData("Nguyen Van Ân", "Nguyễn Văn An", NameMatch.Other)]
    [InlineData("NGUYEN VAN AN", "Nguyễn Văn Ân", NameMatch.AccentsOnly)]
    [InlineData("Đỗ Dung", "Đỗ Dũng", NameMatch.Other)]
    [InlineData("Do Dung", "Đỗ Dung", NameMatch.AccentsOnly)]
    [InlineData("Nguyễn Văn Anh", "Nguyễn Văn An", NameMatch.Other)]
    [InlineData("Văn An", "Nguyễn Văn An", NameMatch.Other)]
    [InlineData("", "", NameMatch.Other)]
    public void Accents_are_part_of_a_name_and_case_and_spaces_are_not(string inCertificate, string person, NameMatch match)
    {
        Assert.Equal(match, CertificateName.Compare(inCertificate, person));
        Assert.Equal(match, CertificateName.Compare(inCertificate.Normalize(NormalizationForm.FormD), person));
    }

    [Fact]
    public async Task A_name_without_accents_is_kept_after_its_owner_has_compared_and_confirmed_it()
    {
        var director = await host.LogInAsync("giamdoc.hanoi");
        using var certificate = authority.Issue("GIAM DOC HA NOI");
        var asked = await UploadAsync(director, certificate.Export(X509ContentType.Pkcs12, Secret));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("GIAM DOC HA NOI", asked.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Giám đốc Hà Nội", asked.Text("dl"), StringComparison.Ordinal);
        Assert.Null(await KeptAsync("giamdoc.hanoi", certificate));

        var unsure = await asked.FormOf("Xác nhận và lưu").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Null(await KeptAsync("giamdoc.hanoi", certificate));
        // Another can't bring it back.
        var other = await host.LogInAsync("giamdoc.haiphong");
        using var stolen = new FormUrlEncodedContent(
        [
            new("Locked", unsure.FormOf("Xác nhận và lưu").Value("Locked")!), new("IsMine", "true"),
            new("__RequestVerificationToken", (await other.GetAsync("/chung-thu-so")).FormOf("Lưu chứng thư số").Value("__RequestVerificationToken")!),
        ]);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/chung-thu-so/xac-nhan", stolen)).Status);

        Assert.Equal(HttpStatusCode.OK, (await unsure.FormOf("Xác nhận và lưu").With("IsMine", "true").SubmitAsync()).Status);
        var kept = (await KeptAsync("giamdoc.hanoi", certificate))!;
        var entry = await host.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == kept.Id && entry.Act == "CertificateNameConfirmed"));
        Assert.Contains("xác nhận chứng thư số mang tên “GIAM DOC HA NOI” là của mình", entry.Sentence, StringComparison.Ordinal);

        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "hanoi");
        var done = await (await director.GetAsync(scene.Page)).FormOf("Ký số").With("Certificate", kept.Id.ToString()).With("Passphrase", Secret).With("HasRead", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("GIAM DOC HA NOI", (await scene.PlaceAsync("hanoi")).CertificateSubject);
    }

    [Fact]
    public async Task A_certificate_that_was_not_confirmed_under_the_present_name_does_not_sign()
    {
        var director = await host.LogInAsync("giamdoc.nghean");
        using var certificate = authority.Issue("Giám đốc Nghệ An");
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(director, certificate.Export(X509ContentType.Pkcs12, Secret))).Status);
        var kept = (await KeptAsync("giamdoc.nghean", certificate))!;
        await host.WithDbAsync(async db =>
        {
            var user = await db.Users.SingleAsync(user => user.Id == kept.UserId);
            user.FullName = "Giám đốc Nghệ Ân";
            return await db.SaveChangesAsync();
        });
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "nghean");
        await host.WithDbAsync(db => db.Set<Signatory>().Where(place => place.DocumentId == scene.Id).ExecuteUpdateAsync(set => set.SetProperty(place => place.PersonName, "Giám đốc Nghệ Ân")));
        var refused = await (await director.GetAsync(scene.Page)).FormOf("Ký số").With("Certificate", kept.Id.ToString()).With("Passphrase", Secret).With("HasRead", "true").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("mang tên “Giám đốc Nghệ An”", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(SignatoryState.Waiting, (await scene.PlaceAsync("nghean")).State);
    }

    [Fact]
    public async Task A_token_whose_name_has_no_accents_is_confirmed_side_by_side_and_the_trail_says_so()
    {
        var scene = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla", "dienbien");
        using var token = authority.Issue("GIAM DOC SON LA");
        var director = await host.LogInAsync("giamdoc.sonla");
        var asked = await scene.UploadAsync(director, await scene.SignedOutsideAsync(await scene.FileAsync(), "sonla", token));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("chỉ khác nhau ở dấu", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tên trên văn bảnGiám đốc Sơn La Tên trên chứng thư sốGIAM DOC SON LA", asked.Text("dl"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await asked.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync()).Status);
        var bound = (await KeptAsync("giamdoc.sonla", token))!;
        Assert.True(await host.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.SubjectId == bound.Id && entry.Act == "CertificateNameConfirmed")));

        // Once confirmed, it is not asked again; for somebody whose name differs it never is.
        var again = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla");
        Assert.Equal(HttpStatusCode.OK, (await again.UploadAsync(director, await again.SignedOutsideAsync(await again.FileAsync(), "sonla", token))).Status);
        var third = await SigningScene.IssueAsync(host, SigningOrder.Any, "sonla");
        await host.WithDbAsync(db => db.Set<Signatory>().Where(place => place.DocumentId == third.Id).ExecuteUpdateAsync(set => set.SetProperty(place => place.PersonName, "Giám đốc Sơn Lá")));
        var other = await third.UploadAsync(director, await third.SignedOutsideAsync(await third.FileAsync(), "sonla", token));
        Assert.Contains("có thể là hai người", other.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3.101.112", "Ed25519")]
    [InlineData("1.3.101.113", "Ed448")]
    public async Task A_kind_of_key_that_cannot_be_used_is_named_and_not_taken_for_a_wrong_password(string kind, string name)
    {
        var director = await host.LogInAsync("giamdoc.haiphong");
        var page = await UploadAsync(director, Edwards(kind));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"khóa loại {name} mà hệ thống chưa ký được", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("mật khẩu không đúng", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("mật khẩu không đúng", (await UploadAsync(director, Edwards(kind), "mat-khau-khac")).Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_key_is_called_so()
    {
        var director = await host.LogInAsync("giamdoc.haiphong");
        using var certificate = authority.Issue("Giám đốc Hải Phòng");
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        var page = await UploadAsync(director, bare.Export(X509ContentType.Pkcs12, Secret)!);
        Assert.Contains("không có đúng một khóa bí mật", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    // A PKCS#12 file as an authority writes it, with a key that .NET does not sign with.
    private byte[] Edwards(string kind)
    {
        var name = new X500DistinguishedName("CN=Giam doc Hai Phong");
        var key = new PublicKey(new Oid(kind), null, new AsnEncodedData(RandomNumberGenerator.GetBytes(32)));
        using var issuer = RSA.Create(2048);
        var certificate = new CertificateRequest(name, key, HashAlgorithmName.SHA256).Create(
            authority.Root.SubjectName, X509SignatureGenerator.CreateForRSA(issuer, RSASignaturePadding.Pkcs1),
            new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero), [1, 2, 3, 4]);
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2_000);
        var secret = new Pkcs8PrivateKeyInfo(new Oid(kind), null, (byte[])[4, 32, .. RandomNumberGenerator.GetBytes(32)]).Encrypt(Secret, encryption);
        var (keys, certificates) = (new Pkcs12SafeContents(), new Pkcs12SafeContents());
        var id = new Pkcs9LocalKeyId([1]);
        var bag = new Pkcs12ShroudedKeyBag(secret);
        bag.Attributes.Add(id);
        keys.AddSafeBag(bag);
        certificates.AddCertificate(certificate).Attributes.Add(id);
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(keys);
        builder.AddSafeContentsEncrypted(certificates, Secret, encryption);
        builder.SealWithMac(Secret, HashAlgorithmName.SHA256, 2_000);
        return builder.Encode();
    }

    private async Task<SigningCertificate?> KeptAsync(string userName, X509Certificate2 certificate)
    {
        var (user, thumbprint) = ((await SigningScene.ActorAsync(host, userName)).UserId, CertificateCheck.ThumbprintOf(certificate));
        return await host.WithDbAsync(db => db.SigningCertificates.FirstOrDefaultAsync(kept => kept.UserId == user && kept.Thumbprint == thumbprint));
    }

    private static async Task<PortalPage> UploadAsync(PortalClient client, byte[] file, string passphrase = Secret) =>
        await (await client.GetAsync("/chung-thu-so")).FormOf("Lưu chứng thư số").With("Passphrase", passphrase).WithFile("CertificateFile", "toi.p12", file).SubmitAsync();
}
