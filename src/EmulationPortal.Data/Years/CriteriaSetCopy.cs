using System.Globalization;
using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Data.Years;

/// <summary>A criteria set as the draft of another year: the same tree, new keys everywhere, no comments and no agreement.</summary>
public static class CriteriaSetCopy
{
    /// <summary>The draft; <paramref name="set"/> has its criteria loaded.</summary>
    public static CriteriaSet Of(CriteriaSet set, int year)
    {
        ArgumentNullException.ThrowIfNull(set);
        var copy = new CriteriaSet
        {
            BlocId = set.BlocId,
            Year = year,
            ClusterId = set.ClusterId,
            Name = set.Name.Replace(Digits(set.Year), Digits(year), StringComparison.Ordinal),
            IsIllustrative = set.IsIllustrative,
            AllowOverMaximum = set.AllowOverMaximum,
            BonusCap = set.BonusCap,
            Decimals = set.Decimals,
        };
        var ids = set.Criteria.ToDictionary(criterion => criterion.Id, _ => Guid.CreateVersion7());
        copy.Criteria.AddRange(set.Criteria.Select(criterion => new Criterion
        {
            Id = ids[criterion.Id],
            SetId = copy.Id,
            ParentId = criterion.ParentId is { } parent ? ids[parent] : null,
            Code = criterion.Code,
            Position = criterion.Position,
            Text = criterion.Text,
            MaxPoints = criterion.MaxPoints,
            Step = criterion.Step,
            Kind = criterion.Kind,
            Rule = criterion.Rule,
            EvidenceRequired = criterion.EvidenceRequired,
            Automatic = criterion.Automatic,
            Guidance = criterion.Guidance,
        }));
        return copy;
    }

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
