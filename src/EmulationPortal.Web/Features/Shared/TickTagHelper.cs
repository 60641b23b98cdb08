using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A labelled box to tick, with help and error: <c>&lt;tick name="EvidenceRequired" label="…" is-ticked="…" help="…" /&gt;</c>.</summary>
[HtmlTargetElement("tick", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TickTagHelper : TagHelper
{
    /// <summary>Name of the form's property.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The label.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>Whether it is ticked.</summary>
    public bool IsTicked { get; set; }

    /// <summary>Help under the label.</summary>
    public string? Help { get; set; }

    /// <summary>The view the box stands in.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var error = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-wrong");
        if (error is not null)
        {
            output.Content.AppendHtml(Note("-error", "field-error", "Lỗi: " + error));
        }

        output.Content.AppendHtml(Box(error is not null));
        if (Help is not null)
        {
            output.Content.AppendHtml(Note("-help", "field-help", Help));
        }
    }

    private TagBuilder Box(bool wrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["class"] = "form-check-input";
        input.Attributes["id"] = Name;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = "true";
        if (IsTicked) input.Attributes["checked"] = "checked";
        if (wrong) input.Attributes["aria-invalid"] = "true";
        var described = string.Join(' ', new[] { Help is null ? null : Name + "-help", wrong ? Name + "-error" : null }.OfType<string>());
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        var text = new TagBuilder("span");
        text.AddCssClass("form-check-label");
        text.InnerHtml.Append(Label);
        var label = new TagBuilder("label");
        label.AddCssClass("form-check");
        label.InnerHtml.AppendHtml(input);
        label.InnerHtml.AppendHtml(text);
        return label;
    }

    private TagBuilder Note(string suffix, string css, string text)
    {
        var note = new TagBuilder("div");
        note.Attributes["id"] = Name + suffix;
        note.AddCssClass(css);
        note.InnerHtml.Append(text);
        return note;
    }
}
