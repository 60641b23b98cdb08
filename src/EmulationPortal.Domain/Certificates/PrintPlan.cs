namespace EmulationPortal.Domain.Certificates;

/// <summary>An award that may be printed, as far as the plan of a run needs it.</summary>
/// <param name="LineId">Its line.</param>
/// <param name="Ordinal">Its place in the decision.</param>
/// <param name="KindCode">Title or form.</param>
/// <param name="DepartmentId">Whose it is.</param>
/// <param name="DepartmentName">Name of that department.</param>
/// <param name="Name">The name that is printed.</param>
/// <param name="UnitLine">The line below.</param>
public sealed record PrintableAward(Guid LineId, int Ordinal, string KindCode, Guid DepartmentId, string DepartmentName, string Name, string UnitLine)
{
    /// <summary>The answer of the department, or null when it was not asked.</summary>
    public NameProof? Proof { get; init; }

    /// <summary>Whether a good certificate of it exists already.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Why it can't be printed now, a Vietnamese sentence, or null.</summary>
    public string? WhyBlocked => Proof switch
    {
        null => "chưa gửi đơn vị rà soát tên",
        _ when Proof.Allows(Name, UnitLine) => null,
        _ when Proof.State == ProofState.Confirmed => "tên đã đổi sau khi đơn vị xác nhận",
        _ => ProofWorkflow.StateName(Proof.State).ToLowerInvariant(),
    };
}

/// <summary>One file to be printed.</summary>
/// <param name="DepartmentId">The unit.</param>
/// <param name="KindCode">Title or form.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Awards">Its awards in order, with the serials of their sheets (empty without).</param>
public sealed record PlannedPart(Guid DepartmentId, string KindCode, string Title, IReadOnlyList<(PrintableAward Award, string Serial)> Awards);

/// <summary>Divides the awards of a run into files: by unit, by form, at most a volume each; serials follow the order of printing.</summary>
public static class PrintPlan
{
    /// <summary>The files in order.</summary>
    /// <param name="awards">What is printed.</param>
    /// <param name="kindNames">Names of titles and forms by code.</param>
    /// <param name="first">Serial of the first sheet, or null for sheets without.</param>
    public static IReadOnlyList<PlannedPart> Of(IEnumerable<PrintableAward> awards, IReadOnlyDictionary<string, string> kindNames, StockSerial? first)
    {
        ArgumentNullException.ThrowIfNull(awards);
        ArgumentNullException.ThrowIfNull(kindNames);
        var parts = new List<PlannedPart>();
        var sheet = 0;
        // By the place of the unit's first award, so that files lie in the order of the decision's annex.
        foreach (var unit in awards.GroupBy(award => award.DepartmentId).OrderBy(unit => unit.Min(award => award.Ordinal)))
        {
            foreach (var form in unit.GroupBy(award => award.KindCode).OrderBy(form => form.Min(award => award.Ordinal)))
            {
                foreach (var volume in form.OrderBy(award => award.Ordinal).Chunk(PrintRun.VolumeSize))
                {
                    var title = $"{volume[0].DepartmentName} – {kindNames.GetValueOrDefault(form.Key, form.Key)}";
                    if (form.Count() > PrintRun.VolumeSize) title += $" – số sổ vàng {volume[0].Ordinal} đến {volume[^1].Ordinal}";
                    parts.Add(new PlannedPart(unit.Key, form.Key, title, [.. volume.Select(award => (award, first?.Plus(sheet++).Show() ?? string.Empty))]));
                }
            }
        }

        return parts;
    }
}
