using System.Net;
using System.Text;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Pictures;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Certificates;

public sealed class LayoutEditorTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void The_layouts_that_come_with_the_portal_stay_on_their_paper() => Assert.All(CertificateSeeds.Layouts(), layout => Assert.Empty(layout.Problems()));

    [Fact]
    public async Task A_moved_field_is_saved_drawn_and_told_in_the_history()
    {
        var (officer, layout) = await OpenAsync("GK_CO_SO");
        var shown = await (await officer.GetAsync($"/in-bang/mau/{layout}/sua")).FormOf("Lưu mẫu").With("Fields[6].X", "41,5").With("Fields[6].Size", "22").With("Name", "Giấy khen của Sở").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var field = await FieldAsync(layout, 7);
        Assert.Equal((41.5m, 22m), (field.X, field.Size));
        Assert.Contains(shown.Document.QuerySelectorAll("svg.certificate text"), line => line.GetAttribute("x") == "156.5");

        var history = await officer.GetAsync($"/nhat-ky/CertificateLayout/{layout}");
        Assert.Contains("ngang 41,5", history.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Giấy khen của Sở", history.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_the_paper_or_is_no_number_is_said_at_its_field_and_what_was_typed_stays()
    {
        var (officer, layout) = await OpenAsync("CSTDCS");
        var page = await (await officer.GetAsync($"/in-bang/mau/{layout}/sua")).FormOf("Lưu mẫu").With("Fields[6].X", "280").With("Fields[7].MinSize", "4").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Vượt mép phải", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("khó đọc", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("280", page.Document.GetElementById("Fields_6__X")!.GetAttribute("value"));

        page = await page.FormOf("Lưu mẫu").With("Fields[6].X", "xa lắm").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Không đọc được “xa lắm”", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(33.5m, (await FieldAsync(layout, 7)).X);
    }

    [Fact]
    public async Task What_is_typed_is_drawn_without_being_saved()
    {
        var (officer, layout) = await OpenAsync("CO_BO_TINH");
        var typed = (await officer.GetAsync($"/in-bang/mau/{layout}/sua")).FormOf("Lưu mẫu").With("Fields[4].Y", "131").With("Mode", "Overprint");
        var page = await officer.PostAsync($"/in-bang/mau/{layout}/sua/ve", typed.Content());
        Assert.Equal(2, page.Document.QuerySelectorAll("svg.certificate").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll("g.place[data-position='5'] .frame"));
        Assert.Contains(page.Document.QuerySelectorAll("g.place[data-position='5'] text"), line => line.GetAttribute("y") == "131");
        Assert.Equal(128, (await FieldAsync(layout, 5)).Y);

        var plain = await officer.PostAsync($"/in-bang/mau/{layout}/sua/xem", typed.With("Fields[4].Y", "132").Content());
        Assert.Equal("132", plain.Document.GetElementById("Fields_4__Y")!.GetAttribute("value"));
        Assert.Equal(128, (await FieldAsync(layout, 5)).Y);
    }

    [Fact]
    public async Task A_layout_that_a_run_has_used_stays_and_its_next_version_prints_later_decisions()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.ProofedAsync(host, decision, "sonla");
        Assert.Equal(HttpStatusCode.OK, (await CertificateScene.PrintAsync(host, decision)).Status);

        var (officer, layout) = await OpenAsync("BK_BO_TINH");
        var editor = await officer.GetAsync($"/in-bang/mau/{layout}/sua");
        var refused = await editor.FormOf("Lưu mẫu").With("Fields[6].X", "50").With("NewFrom", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("đã dùng in", refused.Text(".error-summary"), StringComparison.Ordinal);
        var early = await editor.FormOf("Lưu mẫu").With("Fields[6].X", "50").With("NewFrom", "01/01/2019").SubmitAsync();
        Assert.Contains("phải bắt đầu sau", early.Text(".error-summary"), StringComparison.Ordinal);
        var next = await editor.FormOf("Lưu mẫu").With("Fields[6].X", "50").With("NewFrom", "01/03/2023").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, next.Status);

        Assert.Equal(45.2m, (await FieldAsync(layout, 7)).X);
        var versions = await host.WithDbAsync(db => db.CertificateLayouts.AsNoTracking().Include(candidate => candidate.Fields).Where(candidate => candidate.KindCode == "BK_BO_TINH").ToListAsync());
        Assert.Equal((2, layout), (versions.Max(version => version.Number), versions.Single(version => version.Number == 2).SupersedesId));
        Assert.Equal(1, CertificateLayout.On(versions, "BK_BO_TINH", new DateOnly(2023, 2, 28))!.Number);
        Assert.Equal(50, CertificateLayout.On(versions, "BK_BO_TINH", new DateOnly(2023, 3, 1))!.Fields.Single(field => field.Position == 7).X);

        // The old page still knows what was typed when it comes too late.
        var late = await editor.FormOf("Lưu mẫu").With("Fields[6].X", "51").With("NewFrom", "01/04/2023").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("51", late.Document.GetElementById("Fields_6__X")!.GetAttribute("value"));
        await CertificateScene.RunQueueAsync(host);
    }

    [Fact]
    public async Task A_stale_form_keeps_what_was_typed_beside_what_is_stored()
    {
        var (officer, layout) = await OpenAsync("TTLDXS");
        var stale = await officer.GetAsync($"/in-bang/mau/{layout}/sua");
        await (await officer.GetAsync($"/in-bang/mau/{layout}/sua")).FormOf("Lưu mẫu").With("Fields[6].Y", "141").SubmitAsync();

        var page = await stale.FormOf("Lưu mẫu").With("Fields[6].Y", "142").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("142", page.Document.GetElementById("Fields_6__Y")!.GetAttribute("value"));
        Assert.Contains("dọc 141", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(141, (await FieldAsync(layout, 7)).Y);
        Assert.Equal(HttpStatusCode.OK, (await page.FormOf("Lưu mẫu").SubmitAsync()).Status);
        Assert.Equal(142, (await FieldAsync(layout, 7)).Y);
    }

    [Fact]
    public async Task A_scan_of_the_stock_lies_under_the_fields_without_the_notes_of_its_scanner()
    {
        var (officer, layout) = await OpenAsync("CSTD_BO_TINH");
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(officer, layout, "phoi.png", Encoding.ASCII.GetBytes("GIF89a"))).Status);
        var upright = await UploadAsync(officer, layout, "phoi.png", StockPictures.Png(300, 400));
        Assert.Contains("không cùng tỷ lệ", upright.Text(".error-summary"), StringComparison.Ordinal);
        var page = await UploadAsync(officer, layout, "phoi.png", StockPictures.Png(800, 600, "Ha Noi 21.0,105.8"));
        Assert.Equal(HttpStatusCode.OK, page.Status);

        var editor = await officer.GetAsync($"/in-bang/mau/{layout}/sua");
        var picture = editor.Document.QuerySelector("svg.certificate image")!.GetAttribute("href")!;
        var answer = await officer.Http.GetAsync(new Uri(picture, UriKind.Relative));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("Ha Noi", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await host.LogInAsync("so.sonla")).GetAsync(picture)).Status);

        page = await (await officer.GetAsync($"/in-bang/mau/{layout}")).FormOf("Bỏ ảnh phôi").SubmitAsync();
        Assert.Empty(page.Document.QuerySelectorAll("svg.certificate image"));
    }

    [Fact]
    public void A_picture_that_is_not_whole_is_refused_and_a_cameras_notes_are_left_out()
    {
        var png = StockPictures.Png(400, 300);
        Assert.Throws<InvalidDataException>(() => PlainPicture.Read(png[..^40], PictureLimits.Stock));
        Assert.Throws<InvalidDataException>(() => PlainPicture.Read(StockPictures.Png(50, 40), PictureLimits.Stock));
        var jpeg = PlainPicture.Read(StockPictures.Jpeg(400, 300), PictureLimits.Stock);
        Assert.Equal(("image/jpeg", 400, 300), (jpeg.ContentType, jpeg.Width, jpeg.Height));
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(jpeg.Bytes), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => PlainPicture.Read(StockPictures.Jpeg(400, 300)[..^2], PictureLimits.Stock));
    }

    private static async Task<PortalPage> UploadAsync(PortalClient officer, Guid layout, string name, byte[] bytes) =>
        await (await officer.GetAsync($"/in-bang/mau/{layout}")).FormOf("Tải ảnh lên").WithFile("Picture", name, bytes).SubmitAsync();

    private async Task<(PortalClient Officer, Guid Layout)> OpenAsync(string kind) => (
        await host.LogInAsync("canbo.bo"), await host.WithDbAsync(db => db.CertificateLayouts.Where(layout => layout.KindCode == kind && layout.Number == 1).Select(layout => layout.Id).SingleAsync()));

    private Task<LayoutField> FieldAsync(Guid layout, int position) => host.WithDbAsync(db => db.CertificateLayouts.Where(candidate => candidate.Id == layout).SelectMany(candidate => candidate.Fields).AsNoTracking().SingleAsync(field => field.Position == position));
}
