using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What was typed about one line of a criteria set.</summary>
public sealed class CriterionForm
{
    /// <summary>Key of the group; empty at the top.</summary>
    public string? ParentId { get; set; }

    /// <summary>Code.</summary>
    public string? Code { get; set; }

    /// <summary>Wording.</summary>
    public string? Text { get; set; }

    /// <summary>Name of the <see cref="LeafKind"/>; empty for a group.</summary>
    public string? Kind { get; set; }

    /// <summary>Most points.</summary>
    public string? MaxPoints { get; set; }

    /// <summary>Step of typed points.</summary>
    public string? Step { get; set; }

    /// <summary>Bands, one a line.</summary>
    public string? Bands { get; set; }

    /// <summary>Target.</summary>
    public string? Target { get; set; }

    /// <summary>Whether more than the target counts.</summary>
    public bool OverAchievement { get; set; }

    /// <summary>Cap of over-achievement in per cent.</summary>
    public string? OverAchievementCap { get; set; }

    /// <summary>Points of each occurrence.</summary>
    public string? PointsPerOccurrence { get; set; }

    /// <summary>Whether evidence is demanded.</summary>
    public bool EvidenceRequired { get; set; }

    /// <summary>Whether the portal computes the value.</summary>
    public bool Automatic { get; set; }

    /// <summary>Help for those who score.</summary>
    public string? Guidance { get; set; }

    /// <summary>Version of the line that the form was filled from; empty for a new line.</summary>
    public Guid? Version { get; set; }

    /// <summary>The form of a stored line.</summary>
    public static CriterionForm Of(Criterion line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var rule = line.Rule;
        return new CriterionForm
        {
            ParentId = line.ParentId?.ToString(),
            Code = line.Code,
            Text = line.Text,
            Kind = line.Kind?.ToString(),
            MaxPoints = NumberText.Points(line.MaxPoints),
            Step = line.Step == 0 ? null : NumberText.Points(line.Step),
            Bands = BandTable.Of(line.ToNode())?.Show().Replace("; ", "\n", StringComparison.Ordinal),
            Target = Typed(rule.Target),
            OverAchievement = rule.OverAchievement,
            OverAchievementCap = Typed(rule.OverAchievementCapPercent),
            PointsPerOccurrence = Typed(rule.PointsPerOccurrence),
            EvidenceRequired = line.EvidenceRequired,
            Automatic = line.Automatic != AutomaticSource.None,
            Guidance = line.Guidance,
            Version = line.Version,
        };
    }

    private static string? Typed(decimal? value) => value is { } number ? NumberText.Points(number) : null;
}

/// <summary>Checks the shape: everything that can be said without the tree.</summary>
public sealed class CriterionFormValidator : AbstractValidator<CriterionForm>
{
    /// <summary>The rules are those of <see cref="CriterionReading"/>.</summary>
    public CriterionFormValidator() => RuleFor(form => form).Custom((form, context) =>
    {
        foreach (var (field, sentence) in CriterionReading.Of(form).Problems)
        {
            context.AddFailure(field, sentence);
        }
    });
}
