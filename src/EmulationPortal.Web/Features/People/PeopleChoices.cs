using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.People;

/// <summary>What the forms of people and collectives let choose from.</summary>
public static class PeopleChoices
{
    private const string Unchosen = "Chọn";

    /// <summary>Ông, Bà.</summary>
    public static IReadOnlyList<Choice> Honorifics { get; } = Of<Honorific>(HonorificText.Name);

    /// <summary>Yearly ratings, the best first as on paper.</summary>
    public static IReadOnlyList<Choice> Ratings { get; } = Of(TaskRatingText.Name, Enum.GetValues<TaskRatingLevel>().Reverse());

    /// <summary>Scopes of initiatives.</summary>
    public static IReadOnlyList<Choice> Scopes { get; } = Of<InitiativeScope>(InitiativeScopeText.Name);

    /// <summary>Discipline and verification.</summary>
    public static IReadOnlyList<Choice> Disciplines { get; } = Of<DisciplineKind>(DisciplineText.Name);

    /// <summary>Forms of discipline, the lightest first.</summary>
    public static IReadOnlyList<Choice> Measures { get; } = After("Không phải kỷ luật", [.. Enum.GetValues<DisciplineMeasure>().Select(measure => new Choice(measure.ToString(), DisciplineText.Name(measure)))]);

    /// <summary>Kinds of collectives within a department.</summary>
    public static IReadOnlyList<Choice> CollectiveKinds { get; } =
        [.. Of<CollectiveKind>(CollectiveKindText.Name).Where(choice => choice.Value != nameof(CollectiveKind.Department))];

    /// <summary>The choices behind an empty one.</summary>
    public static IReadOnlyList<Choice> After(string first, IReadOnlyList<Choice> choices) => [new Choice(string.Empty, first), .. choices];

    private static IReadOnlyList<Choice> Of<T>(Func<T, string> name)
        where T : struct, Enum => Of(name, Enum.GetValues<T>());

    private static IReadOnlyList<Choice> Of<T>(Func<T, string> name, IEnumerable<T> values)
        where T : struct, Enum => After(Unchosen, [.. values.Select(value => new Choice(value.ToString(), name(value)))]);
}
