using System.Globalization;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Data.Seeds;

/// <summary>The catalogue of titles and forms with the rule sets of 2017, 2024, 2025 and 2026, from the files beside this one.</summary>
internal static class TitleSeeds
{
    /// <summary>All titles and forms with their coefficients and dossiers.</summary>
    public static IReadOnlyList<AwardKind> Kinds()
    {
        var kinds = SeedFile.Rows("Titles.award-kinds.csv").Select(KindOf).ToList();
        foreach (var row in SeedFile.Rows("Titles.award-coefficients.csv"))
        {
            var kind = kinds.Single(candidate => candidate.Code == row[0]);
            kind.Coefficients.Add(new AwardCoefficient
            {
                AwardKindId = kind.Id,
                Recipient = Enum.Parse<RecipientKind>(row[1]),
                Value = decimal.Parse(row[2], CultureInfo.InvariantCulture),
                IsCeiling = row[3] == "yes",
                Confirmed = row[4] == "yes",
                ValidFrom = Day(row[5])!.Value,
                ValidTo = Day(row[6]),
                LegalBasis = row[7],
            });
        }

        foreach (var row in SeedFile.Rows("Titles.dossier-items.csv"))
        {
            foreach (var kind in Named(kinds, row[0])) kind.Dossier.Add(DossierItemOf(kind, row));
        }

        return kinds;
    }

    /// <summary>The rule sets with their rules.</summary>
    public static IReadOnlyList<RuleSet> RuleSets(IReadOnlyList<AwardKind> kinds)
    {
        var sets = SeedFile.Rows("Titles.rule-sets.csv").Select(row => new RuleSet
        {
            Code = row[0],
            Name = row[1],
            LegalBasis = row[2],
            ValidFrom = Day(row[3])!.Value,
            ValidTo = Day(row[4]),
            Confirmed = row[5] == "yes",
            Note = row[6],
        }).ToList();
        var position = 0;
        foreach (var row in SeedFile.Rows("Titles.eligibility-rules.csv"))
        {
            position++;
            foreach (var set in sets.Where(set => row[0].Split(';').Contains(set.Code)))
            {
                set.Rules.AddRange(
                    from kind in Named(kinds, row[1])
                    from recipient in Recipients(row[2])
                    where kind.IsFor(recipient)
                    select RuleOf(row, set, kind.Code, recipient, position));
            }
        }

        return sets;
    }

    /// <summary>The shares.</summary>
    public static IReadOnlyList<QuotaRule> QuotaRules() => [.. SeedFile.Rows("Titles.quota-rules.csv").Select(row => new QuotaRule
    {
        KindCode = row[0],
        Percent = decimal.Parse(row[1], CultureInfo.InvariantCulture),
        Whole = Enum.Parse<QuotaWhole>(row[2]),
        Rounding = Enum.Parse<QuotaRounding>(row[3]),
        Confirmed = row[4] == "yes",
        ValidFrom = Day(row[5])!.Value,
        ValidTo = Day(row[6]),
        LegalBasis = row[7],
        Note = row[8],
    })];

    /// <summary>How councils vote.</summary>
    public static IReadOnlyList<VotingRule> VotingRules() => [.. SeedFile.Rows("Titles.voting-rules.csv").SelectMany(row => row[0].Split(';').Select(kind => new VotingRule
    {
        KindCode = kind,
        Method = Enum.Parse<CouncilMethod>(row[1]),
        Threshold = Share.Parse(row[2]),
        Confirmed = row[3] == "yes",
        ValidFrom = Day(row[4])!.Value,
        ValidTo = Day(row[5]),
        LegalBasis = row[6],
        Note = row[7],
    }))];

    private static AwardKind KindOf(IReadOnlyList<string> row)
    {
        var recipients = row[5].Split(';');
        return new AwardKind
        {
            Code = row[0],
            ShortName = row[1],
            Name = row[2],
            Nature = Enum.Parse<AwardNature>(row[3]),
            Level = Enum.Parse<AwardLevel>(row[4]),
            ForPersons = recipients.Contains("person"),
            ForCollectives = recipients.Contains("collective"),
            ForHouseholds = recipients.Contains("household"),
            Position = int.Parse(row[6], CultureInfo.InvariantCulture),
            ValidFrom = Day(row[7])!.Value,
            ValidTo = Day(row[8]),
            Authority = row[9],
            LegalBasis = row[10],
            Note = row[11],
        };
    }

    private static DossierItem DossierItemOf(AwardKind kind, IReadOnlyList<string> row) => new()
    {
        AwardKindId = kind.Id,
        Position = kind.Dossier.Count + 1,
        Confirmed = row[1] == "yes",
        ValidFrom = Day(row[2])!.Value,
        ValidTo = Day(row[3]),
        LegalBasis = row[4],
        Text = row[5],
    };

    private static EligibilityRule RuleOf(IReadOnlyList<string> row, RuleSet set, string kindCode, RecipientKind recipient, int position)
    {
        var rule = new EligibilityRule
        {
            RuleSetId = set.Id,
            KindCode = kindCode,
            Recipient = recipient,
            Position = position,
            Route = int.Parse(row[3], CultureInfo.InvariantCulture),
            RouteName = row[4],
            Merits = row[16].Split(';', StringSplitOptions.RemoveEmptyEntries).Aggregate(MeritKinds.None, (all, merit) => all | Enum.Parse<MeritKinds>(merit)),
            Choice = int.Parse(row[5], CultureInfo.InvariantCulture),
            Option = int.Parse(row[6], CultureInfo.InvariantCulture),
            Kind = Enum.Parse<RuleKind>(row[7]),
            ValidFrom = Day(row[11]) ?? set.ValidFrom,
        };
        rule.Fill(new RuleContent(Figures(row[8], row[14]), Enum.Parse<RuleEffect>(row[9]), row[10] == "yes", row[13], row[15]));
        rule.EndAfter(Day(row[12]) ?? set.ValidTo);
        return rule;
    }

    private static RuleFigures Figures(string cell, string text)
    {
        var figures = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new RuleFigures
        {
            Code = figures.GetValueOrDefault("code"),
            AfterCode = figures.GetValueOrDefault("after"),
            Rating = figures.TryGetValue("rating", out var rating) ? Enum.Parse<TaskRatingLevel>(rating) : null,
            Scope = figures.TryGetValue("scope", out var scope) ? Enum.Parse<InitiativeScope>(scope) : null,
            Measure = figures.TryGetValue("measure", out var measure) ? Enum.Parse<MemberMeasure>(measure) : null,
            Times = Whole("times"),
            Years = Whole("years"),
            Spacing = Whole("spacing"),
            Percent = Whole("percent"),
            OrMore = figures.GetValueOrDefault("or_more") == "yes",
            Text = text.Length == 0 ? null : text,
        };

        int? Whole(string name) => figures.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<AwardKind> Named(IReadOnlyList<AwardKind> kinds, string cell) => cell switch
    {
        "@all" => kinds,
        "@titles" => kinds.Where(kind => kind.Nature == AwardNature.Title),
        _ => cell.Split(';').Select(code => kinds.Single(kind => kind.Code == code)),
    };

    private static RecipientKind[] Recipients(string cell) => cell switch
    {
        "person" => [RecipientKind.Person],
        "collective" => [RecipientKind.Collective],
        _ => [RecipientKind.Person, RecipientKind.Collective],
    };

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
