using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>An uploaded workbook.</summary>
public sealed class OfflineUploadForm
{
    /// <summary>The file.</summary>
    public IFormFile? Workbook { get; set; }
}

/// <summary>The cells chosen from an upload.</summary>
public sealed class OfflineTakeForm
{
    /// <summary>The cells.</summary>
    public List<OfflineCellForm> Cells { get; set; } = [];
}

/// <summary>One cell of an upload as it was shown for the choice.</summary>
public sealed class OfflineCellForm
{
    /// <summary>The criterion.</summary>
    public Guid CriterionId { get; set; }

    /// <summary>The cell of the workbook, to name it to people.</summary>
    public string? Address { get; set; }

    /// <summary>What the file says.</summary>
    public string? Typed { get; set; }

    /// <summary>The explanation the file gives.</summary>
    public string? Explanation { get; set; }

    /// <summary>Why another's number is changed.</summary>
    public string? Reason { get; set; }

    /// <summary>Version of the stored cell that the choice was made against.</summary>
    public Guid? Version { get; set; }

    /// <summary>Whether the cell is to be taken.</summary>
    public bool Take { get; set; }
}

/// <summary>The columns in addresses.</summary>
public static class ColumnSlug
{
    /// <summary>“tu-cham”, “cum-cham”, “bo-cham”.</summary>
    public static string Of(ScoreColumn column) => column switch
    {
        ScoreColumn.Self => "tu-cham",
        ScoreColumn.Cluster => "cum-cham",
        ScoreColumn.Ministry => "bo-cham",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>The column of an address; null when there is none of that name.</summary>
    public static ScoreColumn? Read(string? slug) =>
        Enum.GetValues<ScoreColumn>().Cast<ScoreColumn?>().FirstOrDefault(column => Of(column!.Value) == slug);
}
