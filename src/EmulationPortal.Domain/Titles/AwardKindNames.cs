using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>Finds the title or form that a list means: by its official name, its short name, its code, or as people usually write it.</summary>
public sealed class AwardKindNames
{
    /// <summary>Folded usual names of what the catalogue calls otherwise.</summary>
    private static readonly (string Code, string[] Names)[] Usual =
    [
        (AwardCodes.BaseFighter, ["chien si thi dua cap co so", "cstd co so", "cstd cap co so"]),
        (AwardCodes.MinistryFighter, [.. Either("chien si thi dua"), .. Either("cstd")]),
        (AwardCodes.AdvancedCollective, ["tap the ldtt"]),
        (AwardCodes.ExcellentCollective, ["tap the ldxs"]),
        (AwardCodes.MinistryFlag, [.. Either("co thi dua")]),
        (AwardCodes.GovernmentFlag, ["co thi dua chinh phu"]),
        (AwardCodes.Commendation, ["giay khen cua giam doc so", "giay khen giam doc so", "giay khen cua so"]),
        (AwardCodes.MinistryMerit, [.. Either("bang khen"), "bang khen bo truong", "bang khen cua bo truong", "bang khen cua chu tich uy ban nhan dan tinh", "bang khen cua chu tich ubnd tinh"]),
        (AwardCodes.PrimeMinisterMerit, ["bang khen thu tuong", "bang khen cua thu tuong", "bang khen thu tuong chinh phu"]),
    ];

    private readonly Dictionary<string, AwardKind> byName = new(StringComparer.Ordinal);

    /// <summary>Takes the catalogue in.</summary>
    public AwardKindNames(IEnumerable<AwardKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        foreach (var kind in kinds)
        {
            foreach (var name in new[] { kind.Name, kind.ShortName, kind.Code }) byName.TryAdd(VietnameseText.Fold(name), kind);
            foreach (var name in Usual.Where(usual => usual.Code == kind.Code).SelectMany(usual => usual.Names)) byName.TryAdd(name, kind);
        }
    }

    /// <summary>The title or form, or null when the words name none.</summary>
    public AwardKind? Find(string? words)
    {
        var folded = VietnameseText.Fold(words);
        foreach (var prefix in new[] { "danh hieu ", "hinh thuc " })
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal)) folded = folded[prefix.Length..];
        }

        return byName.GetValueOrDefault(folded);
    }

    // Of a ministry or of a province: one kind of award in the law.
    private static IEnumerable<string> Either(string award) =>
        new[] { "cap bo", "cap tinh", "bo", "tinh", "cua bo", "cua tinh", "cua uy ban nhan dan tinh", "cua ubnd tinh", "cua bo thong tin va truyen thong", "bo thong tin va truyen thong" }
            .Select(level => $"{award} {level}");
}
