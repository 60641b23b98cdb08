using System.Net.Http.Json;
using System.Text.Json;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>What became of a cell that was sent.</summary>
public sealed record Answer(string Sent, string Name, string Result, string Sentence, string Shown, string Reason, string SavedBy);

/// <summary>Words for scoring in tests: sheets by province, cells by code.</summary>
public static class ScoringStory
{
    /// <summary>Key of a province's sheet.</summary>
    public static Task<Guid> SheetOfAsync(this PortalHost host, string province) => host.WithDbAsync(db =>
        db.ScoreSheets.Where(sheet => sheet.Department!.Province == province).Select(sheet => sheet.Id).SingleAsync());

    /// <summary>The sheet as stored, with its cells.</summary>
    public static Task<ScoreSheet> StoredAsync(this PortalHost host, Guid sheetId) => host.WithDbAsync(db =>
        db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Cells).SingleAsync(sheet => sheet.Id == sheetId));

    /// <summary>Field name of the cell with that code on the account's page of the sheet.</summary>
    public static async Task<string> CellNameAsync(this PortalClient client, Guid sheetId, string code)
    {
        var page = await client.GetAsync($"/cham-diem/{sheetId}");
        var name = page.Document.QuerySelector($"[data-cell='{code}']")?.GetAttribute("name");
        Assert.True(name is not null, $"No field for {code} at {page.Path}: {page.Text("main")}");
        return name;
    }

    /// <summary>Sends one cell as the grid does.</summary>
    public static async Task<Answer> TypeAsync(
        this PortalClient client, Guid sheetId, ScoreColumn column, string code, string typed, string? reason = null, string? explanation = null) =>
        await client.SendAsync(column, await client.CellNameAsync(sheetId, code), typed, reason, explanation);

    /// <summary>Sends one cell under a known name.</summary>
    public static async Task<Answer> SendAsync(
        this PortalClient client, ScoreColumn column, string name, string typed, string? reason = null, string? explanation = null)
    {
        using var response = await client.PostCellsAsync(column, new { name, typed, reason, explanation });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<List<Answer>>(JsonSerializerOptions.Web))!.Single();
    }

    /// <summary>Posts cells and gives the bare answer.</summary>
    public static async Task<HttpResponseMessage> PostCellsAsync(this PortalClient client, ScoreColumn column, params object[] cells)
    {
        var page = await client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cham-diem/o") { Content = JsonContent.Create(new { column = (int)column, cells }) };
        request.Headers.Add("X-Portal-Form", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value"));
        return await client.Http.SendAsync(request);
    }

    /// <summary>Fills every cell of the account's column through the plain form.</summary>
    public static async Task<PortalPage> FillAsync(this PortalClient client, Guid sheetId, Func<string, string>? typed = null)
    {
        var page = await client.GetAsync($"/cham-diem/{sheetId}");
        var form = page.FormOf("Lưu");
        foreach (var input in page.Document.QuerySelectorAll(".cell-input"))
        {
            var code = input.GetAttribute("data-cell")!;
            form.With(input.GetAttribute("name")!, typed?.Invoke(code) ?? Usual(code));
        }

        foreach (var words in page.Document.QuerySelectorAll("textarea[data-words='explanation']"))
        {
            form.With(words.GetAttribute("name")!, "Có báo cáo kèm theo.");
        }

        return await form.SubmitAsync();
    }

    /// <summary>Does a step through its page.</summary>
    public static async Task<PortalPage> StepAsync(this PortalClient client, Guid sheetId, string slug, string button, string? reason = null)
    {
        var page = await client.GetAsync($"/cham-diem/{sheetId}/buoc/{slug}");
        var form = page.FormOf(button);
        return await (reason is null ? form : form.With("Reason", reason)).SubmitAsync();
    }

    private static string Usual(string code) => code switch
    {
        "4.1" or "7.2" => "có",
        "4.2" => "96",
        "4.3" => "80,5",
        "1.2" => "90",
        "5.2" => "95",
        "2.2" or "6.1" => "4",
        "3.1" => "45/50",
        "T.1" or "T.2" or "P.1" or "K.1" => "",
        _ => "2,5",
    };
}
