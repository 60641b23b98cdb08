using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>One entry of a list to choose from.</summary>
/// <param name="Value">The posted value.</param>
/// <param name="Text">What is shown.</param>
public sealed record Choice(string Value, string Text);

/// <summary>
/// A labelled text field with help and error beside it: <c>&lt;field name="Reason" label="Lý do" value="…" help="…" rows="3" /&gt;</c>.
/// What was typed is kept: the value given is the form's.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Name of the form's property.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The label.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>The present value.</summary>
    public string? Value { get; set; }

    /// <summary>Help under the label.</summary>
    public string? Help { get; set; }

    /// <summary>HTML input type.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What can be chosen; a list instead of a text field.</summary>
    public IReadOnlyList<Choice>? Options { get; set; }

    /// <summary>Rows of a text area; 0 for a single line.</summary>
    public int Rows { get; set; }

    /// <summary>HTML autocomplete.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Extra class of the input, e.g. input-short.</summary>
    public string? InputClass { get; set; }

    /// <summary>HTML inputmode.</summary>
    public string? InputMode { get; set; }

    /// <summary>The view the field stands in.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var errors = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry)
            ? entry.Errors.Select(error => error.ErrorMessage).ToList()
            : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-wrong" : "field");
        output.Content.AppendHtml(LabelFor(id));
        AppendNote(output, Help, id + "-help", "field-help");
        // One note however many errors: the input names it by its id.
        AppendNote(output, errors.Count > 0 ? "Lỗi: " + string.Join(' ', errors) : null, id + "-error", "field-error");

        output.Content.AppendHtml(Type == "file" ? FileField(id, errors.Count > 0) : Input(id, errors.Count > 0));
    }

    // The browser's own field speaks the browser's language; see .file-field in portal.css.
    private TagBuilder FileField(string id, bool wrong)
    {
        var button = new TagBuilder("label");
        button.Attributes["for"] = id;
        button.AddCssClass("btn file-button");
        button.InnerHtml.Append("Chọn tệp");
        var chosen = new TagBuilder("span");
        chosen.Attributes["aria-live"] = "polite";
        chosen.AddCssClass("file-chosen");
        var field = new TagBuilder("div");
        field.AddCssClass("file-field");
        field.InnerHtml.AppendHtml(Input(id, wrong)).AppendHtml(button).AppendHtml(chosen);
        return field;
    }

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass("form-label");
        label.InnerHtml.Append(Label);
        return label;
    }

    private static void AppendNote(TagHelperOutput output, string? text, string id, string css)
    {
        if (text is null)
        {
            return;
        }

        var note = new TagBuilder("div");
        note.Attributes["id"] = id;
        note.AddCssClass(css);
        note.InnerHtml.Append(text);
        output.Content.AppendHtml(note);
    }

    private TagBuilder Input(string id, bool wrong)
    {
        var input = new TagBuilder(Options is not null ? "select" : Rows > 0 ? "textarea" : "input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.AddCssClass((Options is null ? "form-control" : "form-select") + (wrong ? " is-invalid" : "") + (InputClass is null ? "" : " " + InputClass));
        if (wrong)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var described = string.Join(' ', new[] { Help is null ? null : id + "-help", wrong ? id + "-error" : null }.OfType<string>());
        Set(input, "aria-describedby", described.Length > 0 ? described : null);
        Set(input, "autocomplete", Autocomplete);
        Set(input, "maxlength", MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set(input, "inputmode", InputMode);
        if (Options is not null)
        {
            foreach (var option in Options)
            {
                input.InnerHtml.AppendHtml(OptionOf(option));
            }

            return input;
        }

        if (Rows > 0)
        {
            input.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // A text area swallows the first line break of its content.
            input.InnerHtml.Append((Value?.StartsWith('\n') == true ? "\n" : "") + Value);
            return input;
        }

        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        Set(input, "value", Type == "password" ? null : Value);
        return input;
    }

    private TagBuilder OptionOf(Choice choice)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = choice.Value;
        Set(option, "selected", string.Equals(choice.Value, Value, StringComparison.OrdinalIgnoreCase) ? "selected" : null);
        option.InnerHtml.Append(choice.Text);
        return option;
    }

    private static void Set(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }
    }
}
