using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The layouts.</summary>
/// <param name="Layouts">The layouts.</param>
/// <param name="KindNames">Titles and forms by code.</param>
public sealed record LayoutsPage(IReadOnlyList<CertificateLayout> Layouts, IReadOnlyDictionary<string, string> KindNames);

/// <summary>A layout with examples.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="KindName">Its title or form.</param>
/// <param name="Examples">Drawings with what they show.</param>
/// <param name="Actor">Who reads.</param>
public sealed record LayoutPage(CertificateLayout Layout, string KindName, IReadOnlyList<(string Caption, string Drawing)> Examples, Actor Actor)
{
    /// <summary>Where the history is read, or null.</summary>
    public string? History { get; init; }
}

/// <summary>A layout as it would print, for the editor.</summary>
/// <param name="Short">With a short name, its fields marked; empty when what was typed can't be drawn.</param>
/// <param name="Long">With long words.</param>
/// <param name="Problems">What is wrong, Vietnamese sentences.</param>
public sealed record LayoutStage(string Short, string Long, IReadOnlyList<string> Problems);

/// <summary>The editor of a layout.</summary>
/// <param name="Layout">What is stored.</param>
/// <param name="KindName">Its title or form.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Stage">How it would print.</param>
public sealed record LayoutEditPage(CertificateLayout Layout, string KindName, LayoutForm Form, LayoutStage Stage)
{
    /// <summary>Somebody else has saved meanwhile.</summary>
    public ConflictNotice? Conflict { get; init; }

    /// <summary>The stored field that was typed at that place of the form.</summary>
    public LayoutField FieldOf(LayoutFieldForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Layout.Fields.Single(field => field.Position == form.Position);
    }

    /// <summary>What the preview can show.</summary>
    public static IReadOnlyList<Choice> Modes { get; } = [new(nameof(PrintMode.FullPage), "Toàn trang"), new(nameof(PrintMode.Overprint), "Chỉ phần in đè lên phôi")];

    /// <summary>How lines can stand.</summary>
    public static IReadOnlyList<Choice> Alignments { get; } = [.. Enum.GetValues<FieldAlignment>().Select(value => new Choice(value.ToString(), LayoutText.Name(value)))];

    /// <summary>What can be done with long words.</summary>
    public static IReadOnlyList<Choice> LongTexts { get; } = [.. Enum.GetValues<LongText>().Select(value => new Choice(value.ToString(), LayoutText.Name(value)))];

    /// <summary>Where further lines can go.</summary>
    public static IReadOnlyList<Choice> Growths { get; } = [.. Enum.GetValues<FieldGrowth>().Select(value => new Choice(value.ToString(), LayoutText.Name(value)))];
}
