using System.Net;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Printing;

/// <summary>Takes exported workbooks as a browser does.</summary>
internal static class WorkbookDownload
{
    /// <summary>A workbook with its file name; fails when it is refused or not sound.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this PortalClient client, string address)
    {
        var answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        XlsxFile.AssertValid(bytes);
        return (disposition.FileNameStar ?? disposition.FileName!.Trim('"'), bytes);
    }
}
