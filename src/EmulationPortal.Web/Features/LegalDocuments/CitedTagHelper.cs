using EmulationPortal.Domain.LegalDocuments;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>
/// A text that cites documents: the numbers that the register knows become links, and what is out of force is marked:
/// <c>&lt;cited text="@rule.LegalBasis" /&gt;</c>.
/// </summary>
[HtmlTargetElement("cited", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CitedTagHelper(CitedDocuments documents, IHttpContextAccessor http) : TagHelper
{
    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The document that the text stands for when it names no number, as laws are cited.</summary>
    public Guid? Document { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var text = Text ?? string.Empty;
        var gone = http.HttpContext?.RequestAborted ?? CancellationToken.None;
        var shown = 0;
        var found = new HashSet<Guid>();
        foreach (var (start, number) in DocumentNumbers.In(text))
        {
            if (await documents.FindAsync(number, gone) is not { } cited) continue;
            output.Content.Append(text[shown..start]).AppendHtml(Link(cited, number));
            Mark(output, cited);
            shown = start + number.Length;
            found.Add(cited.Id);
        }

        output.Content.Append(text[shown..]);
        if (Document is { } id && !found.Contains(id) && await documents.FindAsync(id, gone) is { } whole)
        {
            output.Content.Append(" (").AppendHtml(Link(whole, whole.Number)).Append(")");
            Mark(output, whole);
        }
    }

    private static TagBuilder Link(CitedDocument cited, string number)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = cited.Path;
        link.InnerHtml.Append(number);
        return link;
    }

    private static void Mark(TagHelperOutput output, CitedDocument cited)
    {
        if (cited.Mark.Length == 0) return;
        var icon = new TagBuilder("i");
        icon.AddCssClass("ti ti-clock-off");
        icon.Attributes["aria-hidden"] = "true";
        var mark = new TagBuilder("span");
        mark.AddCssClass("state state-returned");
        mark.InnerHtml.AppendHtml(icon).Append(" " + cited.Mark);
        output.Content.Append(" ").AppendHtml(mark);
    }
}
