using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>For whom a certificate of the test authority is issued.</summary>
public sealed class TestCertificateForm
{
    /// <summary>The account of the director.</summary>
    public Guid? Person { get; set; }
}

/// <summary>Demands the person.</summary>
public sealed class TestCertificateFormValidator : AbstractValidator<TestCertificateForm>
{
    /// <summary>The rules.</summary>
    public TestCertificateFormValidator() => RuleFor(form => form.Person).NotNull().WithMessage("Hãy chọn người được cấp.");
}

/// <summary>The page of test certificates.</summary>
/// <param name="People">The directors, those without a certificate first.</param>
/// <param name="Typed">Who was chosen.</param>
public sealed record TestCertificatePage(IReadOnlyList<Choice> People, string? Typed);

/// <summary>A certificate that was just issued.</summary>
/// <param name="Person">For whom.</param>
/// <param name="ValidUntil">Its last day.</param>
/// <param name="Passphrase">Its passphrase, shown this once.</param>
public sealed record TestCertificateIssuedPage(string Person, DateOnly ValidUntil, string Passphrase);

/// <summary>In the demo only: the administrator issues certificates of the portal's own test authority to directors.</summary>
[OnlyFor(Role.Administrator)]
public sealed class TestCertificatesController(PortalDb db, DemoAuthority authority, KeptCertificates certificates) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/quan-tri/chung-thuc/cap-thu")]
    public async Task<IActionResult> Show() => authority.IsOpen ? View("TestCertificate", await PageAsync(null)) : NotFound();

    /// <summary>Issues one; shows its passphrase, this once.</summary>
    [HttpPost("/quan-tri/chung-thuc/cap-thu")]
    public async Task<IActionResult> Issue(TestCertificateForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!authority.IsOpen)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await Directors().FirstOrDefaultAsync(user => user.Id == form.Person, Gone) is { } person)
        {
            Response.Headers.CacheControl = "no-store";
            return View("TestCertificateIssued", await IssueAsync(person));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Person), "Người này không phải lãnh đạo đơn vị đang hoạt động. Hãy chọn người trong danh sách.");
        }

        return Invalid("TestCertificate", await PageAsync(form.Person));
    }

    private async Task<TestCertificateIssuedPage> IssueAsync(PortalUser person)
    {
        var passphrase = OneTimePassword.New();
        var (certificate, file) = authority.Issue(person.FullName, passphrase);
        using (certificate)
        {
            var kept = certificates.Keep(Actor, person.Id, certificate, file, isTest: true);
            db.Record(Actor, Clock.Now, kept, "TestCertificateIssued", $"{Actor.Name} cấp chứng thư số thử nghiệm cho {person.FullName}.");
            db.Announce(
                [new Recipient(person.Id, person.FullName, string.Empty, null)],
                $"{Actor.Name} đã cấp cho ông/bà một chứng thư số thử nghiệm. Hãy hỏi {Actor.Name} mật khẩu của chứng thư số.",
                "/chung-thu-so",
                Clock.Now);
            await db.SaveChangesAsync(Gone);
            return new(person.FullName, VietnamTime.DateOf(kept.NotAfter), passphrase);
        }
    }

    private IQueryable<PortalUser> Directors()
    {
        var director = RoleNames.Of(Role.DepartmentDirector);
        return db.Users.AsNoTracking().Where(user => user.DeactivatedAt == null
            && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == director)));
    }

    private async Task<TestCertificatePage> PageAsync(Guid? typed)
    {
        var people = await Directors()
            .OrderBy(user => user.SortKey)
            .Select(user => new
            {
                user.Id,
                user.FullName,
                user.UserName,
                Certificates = db.SigningCertificates.Count(certificate => certificate.UserId == user.Id && certificate.RemovedAt == null),
            })
            .ToListAsync(Gone);
        return new(
            [.. people.OrderBy(person => person.Certificates > 0).Select(person => new Choice(
                person.Id.ToString(),
                $"{person.FullName} ({person.UserName}), {(person.Certificates == 0 ? "chưa có chứng thư số" : $"đã có {person.Certificates}")}"))],
            typed?.ToString());
    }
}
