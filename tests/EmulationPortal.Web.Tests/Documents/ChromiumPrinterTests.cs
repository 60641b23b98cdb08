using System.Net;
using System.Net.Sockets;
using System.Text;
using EmulationPortal.Documents.Pdf;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace EmulationPortal.Web.Tests.Documents;

[Collection("printer")]
public sealed class ChromiumPrinterTests(PrinterFixture fixture)
{
    [Fact]
    public async Task Nothing_is_fetched_from_the_network_while_printing()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        string html = Document($"""<img src="http://127.0.0.1:{port}/a.png" alt="ngoài"><link rel="stylesheet" href="http://127.0.0.1:{port}/b.css"><iframe src="http://127.0.0.1:{port}/c"></iframe>""");

        await fixture.Printer.PrintAsync(new PrintableHtml(html, "x"), default);

        Assert.False(listener.Pending(), "The browser opened a connection of its own.");
    }

    [Fact]
    public async Task Scripts_do_not_run()
    {
        byte[] bytes = await fixture.Printer.PrintAsync(
            new PrintableHtml(Document("<p id=\"p\">nguyên vẹn</p><script>document.getElementById('p').textContent = 'đã đổi'</script>"), "x"), default);

        using PdfFile pdf = new(bytes);
        Assert.Contains("nguyên vẹn", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_prints_at_once_each_get_their_own_document()
    {
        byte[][] files = await Task.WhenAll(Enumerable.Range(1, 12)
            .Select(number => fixture.Printer.PrintAsync(new PrintableHtml(Document($"<p>bản số {number} hết</p>"), "x"), default)));

        for (int number = 1; number <= files.Length; number++)
        {
            using PdfFile pdf = new(files[number - 1]);
            Assert.Contains($"bản số {number} hết", pdf.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_leaves_nothing_behind_for_the_next_one_of_the_same_tab()
    {
        await using ChromiumPrinter printer = new(new ChromiumSettings { Tabs = 1 }, PrinterFixture.Assets, NullLogger<ChromiumPrinter>.Instance);
        const string Upright = """<!DOCTYPE html><html lang="vi"><head><title>Đứng</title><link rel="stylesheet" href="print.css"></head><body><p>bản đứng</p></body></html>""";
        const string Lying = """<!DOCTYPE html><html lang="en"><head><title>Ngang</title><style>@page { size: A5 landscape } p { font-size: 30pt }</style></head><body><p>bản ngang</p></body></html>""";

        byte[] first = await printer.PrintAsync(new PrintableHtml(Upright, "x"), default);
        byte[] second = await printer.PrintAsync(new PrintableHtml(Lying, "x"), default);
        byte[] third = await printer.PrintAsync(new PrintableHtml(Upright, "x"), default);

        using PdfFile upright = new(first), lying = new(second), again = new(third);
        Assert.Equal(("bản ngang", "Ngang", "en"), (lying.Text().Trim(), lying.Info()["Title"], lying.Language()));
        Assert.NotEqual(upright.Info()["Page size"], lying.Info()["Page size"]);
        Assert.Equal(Facts(upright), Facts(again));

        static string Facts(PdfFile pdf) =>
            string.Join('|', [pdf.Text(), pdf.Language(), .. pdf.Fonts(), pdf.Info()["Title"], pdf.Info()["Page size"], pdf.Info()["File size"]]);
    }

    [Fact]
    public async Task A_browser_that_died_is_started_anew()
    {
        await using ChromiumPrinter printer = new(new ChromiumSettings(), PrinterFixture.Assets, NullLogger<ChromiumPrinter>.Instance);
        await printer.PrintAsync(new PrintableHtml(Document("<p>một</p>"), "x"), default);
        await CrashAsync(printer.Browser!);

        using PdfFile pdf = new(await printer.PrintAsync(new PrintableHtml(Document("<p>hai</p>"), "x"), default));

        Assert.Contains("hai", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_print_whose_browser_dies_in_the_middle_is_done_again()
    {
        await using ChromiumPrinter printer = new(new ChromiumSettings(), PrinterFixture.Assets, NullLogger<ChromiumPrinter>.Instance);
        await printer.PrintAsync(new PrintableHtml(Document("<p>một</p>"), "x"), default);
        string many = string.Concat(Enumerable.Range(1, 4_000).Select(number => $"<p>dòng {number}</p>"));

        Task<byte[]> printing = printer.PrintAsync(new PrintableHtml(Document(many), "x"), default);
        await CrashAsync(printer.Browser!);

        using PdfFile pdf = new(await printing);
        Assert.Contains("dòng 4000", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_under_way_and_those_that_wait_all_outlive_a_killed_browser()
    {
        await using ChromiumPrinter printer = new(new ChromiumSettings(), PrinterFixture.Assets, NullLogger<ChromiumPrinter>.Instance);
        await printer.PrintAsync(new PrintableHtml(Document("<p>một</p>"), "x"), default);
        string many = string.Concat(Enumerable.Range(1, 1_000).Select(number => $"<p>dòng {number}</p>"));

        Task<byte[]>[] printing = [.. Enumerable.Range(1, 6).Select(number => printer.PrintAsync(new PrintableHtml(Document($"{many}<p>bản số {number} hết</p>"), "x"), default))];
        await CrashAsync(printer.Browser!);

        byte[][] files = await Task.WhenAll(printing);
        for (int number = 1; number <= files.Length; number++)
        {
            using PdfFile pdf = new(files[number - 1]);
            Assert.Contains($"bản số {number} hết", pdf.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_print_that_was_called_off_gives_its_turn_back()
    {
        using CancellationTokenSource calledOff = new();
        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fixture.Printer.PrintAsync(new PrintableHtml(Document("<p>bỏ</p>"), "x"), calledOff.Token));

        Assert.NotEmpty(await fixture.Printer.PrintAsync(new PrintableHtml(Document("<p>tiếp</p>"), "x"), default));
    }

    [Fact]
    public async Task Without_a_browser_the_printer_says_so_and_offers_the_other_way()
    {
        await using ChromiumPrinter printer = new(
            new ChromiumSettings { BrowserPath = "/khong/co/trinh-duyet" }, PrinterFixture.Assets, NullLogger<ChromiumPrinter>.Instance);

        NoBrowserException refusal = await Assert.ThrowsAsync<NoBrowserException>(
            () => printer.PrintAsync(new PrintableHtml(Document(""), "x"), default));

        Assert.Null(printer.BrowserPath);
        Assert.Contains("bản sẵn sàng để in", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task CrashAsync(IBrowser browser)
    {
        TaskCompletionSource gone = new();
        browser.Disconnected += (_, _) => gone.SetResult();
        ICDPSession session = await browser.NewBrowserCDPSessionAsync();
        _ = session.SendAsync("Browser.crash"); // It is never answered: the one who should is gone.
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static string Document(string body) =>
        new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title></head><body>")
            .Append(body).Append("</body></html>").ToString();
}
