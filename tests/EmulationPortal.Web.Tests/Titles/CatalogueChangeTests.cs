using System.Net;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Titles;

public sealed class CatalogueChangeTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_new_form_is_added_between_two_others_and_can_be_recorded_for_a_person()
    {
        var client = await host.LogInAsync("quantri");
        var form = await client.GetAsync("/danh-hieu/them");
        var wrong = await form.FormOf("Thêm vào danh mục").With("Code", "knc khcn").With("Name", "Giấy khen").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Mã gồm 2 đến 30 chữ in hoa", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Danh mục đã có Giấy khen", wrong.Text(".error-summary"), StringComparison.Ordinal);
        var page = await wrong.FormOf("Thêm vào danh mục").With("Code", "KNC_KHCN").With("Name", "Kỷ niệm chương Vì sự nghiệp khoa học").With("ShortName", "KNC KH").With("Nature", nameof(AwardNature.Form))
            .With("Level", nameof(AwardLevel.MinistryProvince)).With("Authority", "Bộ trưởng").With("LegalBasis", "Thông tư 1/2026/TT").With("ValidFrom", "01/01/2026").With("After", "KNC_BO_TINH").SubmitAsync();
        Assert.Contains("Đã thêm Kỷ niệm chương Vì sự nghiệp khoa học", page.Text("[role=status]"), StringComparison.Ordinal);
        var order = await host.WithDbAsync(db => db.AwardKinds.Where(kind => kind.Nature == AwardNature.Form).OrderBy(kind => kind.Position).Select(kind => kind.Code).ToListAsync());
        Assert.Equal("KNC_BO_TINH", order[order.IndexOf("KNC_KHCN") - 1]);
        Assert.Contains("Lịch sử thay đổi", (await (await host.LogInAsync("canbo.bo")).GetAsync("/danh-hieu/KNC_KHCN")).Text("main"), StringComparison.Ordinal);
        var twice = await (await client.GetAsync("/danh-hieu/them")).FormOf("Thêm vào danh mục").With("Code", "KNC_KHCN").SubmitAsync();
        Assert.Contains("Mã KNC_KHCN đã dùng", twice.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coefficient_takes_the_place_of_the_old_one_from_a_day_and_the_old_one_stays()
    {
        var client = await host.LogInAsync("canbo.bo");
        var form = await client.GetAsync("/danh-hieu/LDTT/he-so");
        var past = await form.FormOf("Đặt hệ số").With("Recipient", nameof(RecipientKind.Person)).With("From", "01/01/2018").With("Value", "0,4").With("LegalBasis", "Nghị định X").SubmitAsync();
        Assert.Contains("hệ số đã có hiệu lực không sửa được", past.Text(".error-summary"), StringComparison.Ordinal);
        var foreign = await past.FormOf("Đặt hệ số").With("Recipient", nameof(RecipientKind.Collective)).With("From", "01/01/2027").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
        var unread = await past.FormOf("Đặt hệ số").With("From", "01/01/2027").With("Value", "nhiều").SubmitAsync();
        Assert.Contains("Hãy nhập hệ số lớn hơn 0", unread.Text(".error-summary"), StringComparison.Ordinal);
        var page = await unread.FormOf("Đặt hệ số").With("Value", "0,4").SubmitAsync();
        Assert.Contains("hệ số 0,4 từ ngày 01/01/2027", page.Text("[role=status]"), StringComparison.Ordinal);
        var kind = await host.WithDbAsync(db => db.AwardKinds.Include(stored => stored.Coefficients).SingleAsync(stored => stored.Code == "LDTT"));
        Assert.Equal(0.4m, kind.CoefficientOn(new DateOnly(2027, 1, 1), RecipientKind.Person)!.Value);
        Assert.NotEqual(0.4m, kind.CoefficientOn(new DateOnly(2026, 12, 31), RecipientKind.Person)!.Value);

        var again = await (await client.GetAsync("/danh-hieu/LDTT/he-so")).FormOf("Đặt hệ số").With("Recipient", nameof(RecipientKind.Person)).With("From", "01/01/2027").With("Value", "0.5").With("LegalBasis", "Nghị định X").SubmitAsync();
        Assert.Contains("hệ số 0,5", again.Text("[role=status]"), StringComparison.Ordinal);
        var replaced = await host.WithDbAsync(db => db.AwardKinds.Include(stored => stored.Coefficients).SingleAsync(stored => stored.Code == "LDTT"));
        Assert.Equal(kind.Coefficients.Count, replaced.Coefficients.Count);
        Assert.Equal(0.5m, replaced.CoefficientOn(new DateOnly(2027, 1, 1), RecipientKind.Person)!.Value);
    }

    [Fact]
    public async Task A_piece_of_a_dossier_is_demanded_from_a_day_and_until_a_day()
    {
        var client = await host.LogInAsync("canbo.bo");
        var page = await (await client.GetAsync("/danh-hieu/CSTDTQ/ho-so")).FormOf("Thêm thành phần").With("Text", "Phim tư liệu").With("From", "01/01/2026").With("LegalBasis", "Nghị định X").SubmitAsync();
        Assert.Contains("Phim tư liệu", page.Text("main ol"), StringComparison.Ordinal);
        var twice = await (await client.GetAsync("/danh-hieu/CSTDTQ/ho-so")).FormOf("Thêm thành phần").With("Text", "phim tư liệu").With("From", "01/02/2026").With("LegalBasis", "Nghị định X").SubmitAsync();
        Assert.Contains("đã có thành phần này", twice.Text(".error-summary"), StringComparison.Ordinal);
        var link = page.Document.QuerySelectorAll("main ol a")[^1].GetAttribute("href")!;
        var early = await (await client.GetAsync(link)).FormOf("Ghi ngày cuối").With("LastDay", "01/12/2025").With("LegalBasis", "Nghị định Y").SubmitAsync();
        Assert.Contains("có hiệu lực từ ngày 01/01/2026", early.Text(".error-summary"), StringComparison.Ordinal);
        await early.FormOf("Ghi ngày cuối").With("LastDay", "30/06/2026").SubmitAsync();
        var kind = await host.WithDbAsync(db => db.AwardKinds.Include(stored => stored.Dossier).SingleAsync(stored => stored.Code == "CSTDTQ"));
        Assert.Contains(kind.DossierOn(new DateOnly(2026, 6, 30)), item => item.Text == "Phim tư liệu");
        Assert.DoesNotContain(kind.DossierOn(new DateOnly(2026, 7, 1)), item => item.Text == "Phim tư liệu");
    }

    [Fact]
    public async Task Of_two_who_set_a_coefficient_the_second_is_told()
    {
        var client = await host.LogInAsync("canbo.bo");
        var (first, second) = (await client.GetAsync("/danh-hieu/BK_TTG/he-so"), await client.GetAsync("/danh-hieu/BK_TTG/he-so"));
        await first.FormOf("Đặt hệ số").With("Recipient", nameof(RecipientKind.Person)).With("From", "01/01/2027").With("Value", "4").With("LegalBasis", "Nghị định X").SubmitAsync();
        var conflict = await second.FormOf("Đặt hệ số").With("Recipient", nameof(RecipientKind.Person)).With("From", "01/02/2027").With("Value", "5").With("LegalBasis", "Nghị định X").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("5", conflict.FormOf("Đặt hệ số").Value("Value"));
    }

    [Theory]
    [InlineData("/danh-hieu/them")]
    [InlineData("/danh-hieu/LDTT/he-so")]
    [InlineData("/danh-hieu/LDTT/ho-so")]
    public async Task Only_the_administrator_and_officers_change_the_catalogue(string path)
    {
        foreach (var userName in new[] { "so.sonla", "giamdoc.sonla", "hoidong1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync(userName)).GetAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("quantri")).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("quantri")).GetAsync("/danh-hieu/KHONG_CO/he-so")).Status);
    }
}
