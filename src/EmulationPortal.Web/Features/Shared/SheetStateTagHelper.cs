using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A sheet's state as a word with an icon: <c>&lt;sheet-state value="sheet.State" /&gt;</c>. Colour only repeats it.</summary>
[HtmlTargetElement("sheet-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SheetStateTagHelper : TagHelper
{
    /// <summary>The state.</summary>
    public SheetState Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (css, icon) = Value switch
        {
            SheetState.Draft => ("state", "ti-pencil"),
            SheetState.Returned or SheetState.ReturnedToCluster => ("state state-returned", "ti-arrow-back-up"),
            SheetState.Approved => ("state state-done", "ti-circle-check"),
            SheetState.Published => ("state state-done", "ti-lock"),
            _ => ("state state-waiting", "ti-send"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        output.Content.AppendHtml($"<i class=\"ti {icon}\" aria-hidden=\"true\"></i> ");
        output.Content.Append(SheetWorkflow.StateName(Value));
    }
}
