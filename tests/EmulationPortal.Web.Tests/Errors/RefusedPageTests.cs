using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Errors;

namespace EmulationPortal.Web.Tests.Errors;

public sealed class RefusedPageTests
{
    private const string Key = "0193a5a0-0000-7000-8000-000000000001";

    [Theory]
    [InlineData($"/tieu-chi/{Key}/khoa", $"/tieu-chi/{Key}")]
    [InlineData($"/to-chuc/cum/{Key}/thanh-vien/bo", $"/to-chuc/cum/{Key}")]
    [InlineData($"/ket-qua/2026/{Key}/cong-bo", $"/ket-qua/2026/{Key}")]
    [InlineData("/nam-thi-dua/2026/mo", "/nam-thi-dua/2026")]
    [InlineData($"/cham-diem/{Key}/minh-chung/{Key}/tai-len", $"/cham-diem/{Key}")]
    [InlineData($"/tieu-chi/{Key}", null)]
    [InlineData("/tieu-chi/them", null)]
    public void Without_a_page_that_one_came_from_it_leads_back_to_the_record(string path, string? expected) =>
        Assert.Equal(expected, RefusedPage.Of(Verdict.NotNow("Chưa được."), "", "localhost", path).BackTo);

    [Theory]
    [InlineData("https://localhost/tieu-chi?x=1", "/tieu-chi?x=1")]
    [InlineData("https://evil.example/tieu-chi", "/nam-thi-dua/2026")]
    public void The_page_one_came_from_goes_first_but_never_that_of_another_site(string referer, string expected) =>
        Assert.Equal(expected, RefusedPage.Of(Verdict.NotNow("Chưa được."), referer, "localhost", "/nam-thi-dua/2026/mo").BackTo);
}
