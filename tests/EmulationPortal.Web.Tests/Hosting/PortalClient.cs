using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A visitor with cookies who reads pages and submits their real forms.</summary>
public sealed class PortalClient(HttpClient http)
{
    /// <summary>The client underneath, for answers that are no pages.</summary>
    public HttpClient Http => http;

    /// <summary>Logs in through the login page.</summary>
    public async Task LogInAsync(string userName, string password = "ThiDua@2026")
    {
        var page = await GetAsync("/dang-nhap");
        var after = await page.Form("main form").With("UserName", userName).With("Password", password).SubmitAsync();
        Assert.True(after.Status == HttpStatusCode.OK, $"Đăng nhập {userName} không được: {after.Text("main")}");
        Assert.Null(after.Document.QuerySelector("form[action='/dang-nhap']"));
    }

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<PortalPage> GetAsync(string path) => await ReadAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Posts fields, following redirects.</summary>
    public async Task<PortalPage> PostAsync(string path, HttpContent content) =>
        await ReadAsync(await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));

    /// <summary>Reads an answer, following redirects.</summary>
    public async Task<PortalPage> ReadAsync(HttpResponseMessage answer)
    {
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 5; hops++)
        {
            answer = await http.GetAsync(answer.Headers.Location);
        }

        var source = await answer.Content.ReadAsStringAsync();
        var document = await new HtmlParser().ParseDocumentAsync(source);
        return new PortalPage(this, answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, document) { Source = source };
    }
}

/// <summary>A page as it was answered.</summary>
/// <param name="Client">Whose page.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Path">Path and query after redirects.</param>
/// <param name="Document">The parsed page.</param>
public sealed record PortalPage(PortalClient Client, HttpStatusCode Status, string Path, IHtmlDocument Document)
{
    /// <summary>The page as it was sent.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The text of the first element that matches, spaces folded.</summary>
    public string Text(string selector) =>
        string.Join(' ', (Document.QuerySelector(selector)?.TextContent ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The form that matches.</summary>
    public PageForm Form(string selector)
    {
        var form = Document.QuerySelector(selector) as IHtmlFormElement;
        Assert.True(form is not null, $"Trang {Path} ({Status}) không có biểu mẫu “{selector}”: {Text("main")}");
        return new PageForm(this, form);
    }

    /// <summary>The form whose button says that.</summary>
    public PageForm FormOf(string button)
    {
        var found = Document.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(candidate => candidate.TextContent.Trim() == button);
        Assert.True(found?.Form is not null, $"Trang {Path} ({Status}) không có nút “{button}”: {Text("main")}");
        return new PageForm(this, found.Form, found);
    }
}

/// <summary>A form of a page, with all its hidden fields, to be filled in and submitted as a browser does.</summary>
public sealed class PageForm
{
    private readonly PortalPage page;
    private readonly IHtmlFormElement form;
    private readonly List<KeyValuePair<string, string>> fields = [];
    private readonly List<(string Name, string FileName, byte[] Content)> files = [];

    internal PageForm(PortalPage page, IHtmlFormElement form, IHtmlButtonElement? button = null)
    {
        this.page = page;
        this.form = form;
        foreach (var element in form.Elements)
        {
            Take(element);
        }

        if (button?.Name is { Length: > 0 } name)
        {
            fields.Add(new(name, button.Value));
        }
    }

    /// <summary>Types a value.</summary>
    public PageForm With(string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Ticks one more box of a name.</summary>
    public PageForm And(string name, string value)
    {
        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Attaches a file.</summary>
    public PageForm WithFile(string name, string fileName, byte[] content)
    {
        files.Add((name, fileName, content));
        return this;
    }

    /// <summary>Where it is sent.</summary>
    public string? Action => form.GetAttribute("action");

    /// <summary>The present value of a field.</summary>
    public string? Value(string name) => fields.FirstOrDefault(field => field.Key == name).Value;

    /// <summary>Submits.</summary>
    public async Task<PortalPage> SubmitAsync()
    {
        var path = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;
        if (form.Method == "get")
        {
            return await page.Client.GetAsync(path + "?" + await new FormUrlEncodedContent(fields).ReadAsStringAsync());
        }

        return await page.Client.PostAsync(path, Content());
    }

    /// <summary>What would be sent, to send it elsewhere: a button with an address of its own.</summary>
    public HttpContent Content()
    {
        if (form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields);
        }

        var parts = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            parts.Add(new StringContent(field.Value), field.Key);
        }

        foreach (var (name, fileName, content) in files)
        {
            parts.Add(new ByteArrayContent(content), name, fileName);
        }

        return parts;
    }

    private void Take(AngleSharp.Dom.IElement element)
    {
        switch (element)
        {
            case IHtmlInputElement { Type: "submit" or "button" or "file" }:
            case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                break;
            case IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input:
                fields.Add(new(input.Name!, input.Value));
                break;
            case IHtmlTextAreaElement { Name.Length: > 0, IsDisabled: false } area:
                fields.Add(new(area.Name!, area.Value));
                break;
            case IHtmlSelectElement { Name.Length: > 0, IsDisabled: false } select:
                fields.Add(new(select.Name!, select.Value ?? string.Empty));
                break;
        }
    }
}
