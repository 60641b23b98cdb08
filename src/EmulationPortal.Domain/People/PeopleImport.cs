namespace EmulationPortal.Domain.People;

/// <summary>How far an import is.</summary>
public enum PeopleImportState
{
    /// <summary>Chờ xác nhận: previewed, nobody created.</summary>
    Waiting = 1,

    /// <summary>Đang nhập.</summary>
    Running = 2,

    /// <summary>Đã nhập.</summary>
    Done = 3,

    /// <summary>Đã hủy.</summary>
    Cancelled = 4,

    /// <summary>Không nhập được: everything was taken back.</summary>
    Failed = 5,
}

/// <summary>What an imported list holds.</summary>
public enum ImportedList
{
    /// <summary>Danh sách cá nhân.</summary>
    People = 1,

    /// <summary>Lý lịch khen thưởng.</summary>
    Awards = 2,
}

/// <summary>
/// An import of a list of people, or of their awards, into one department: a job that goes on where it stopped when the portal is started again. What it
/// creates is seen by nobody before the last row is in, and is removed when it fails.
/// </summary>
public sealed class PeopleImport : Entity, IVersioned
{
    /// <summary>Most rows of one list.</summary>
    public const int MostRows = 10_000;

    /// <summary>What the list holds.</summary>
    public ImportedList List { get; init; } = ImportedList.People;

    /// <summary>The department whose people are listed.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Who uploaded the list.</summary>
    public required Guid UserId { get; init; }

    /// <summary>That person's name at the time.</summary>
    public required string UserName { get; init; }

    /// <summary>Name of the file as uploaded.</summary>
    public required string FileName { get; init; }

    /// <summary>The file.</summary>
    public required Guid StoredFileId { get; init; }

    /// <summary>How far it is.</summary>
    public PeopleImportState State { get; set; } = PeopleImportState.Waiting;

    /// <summary>Rows in all.</summary>
    public required int Total { get; init; }

    /// <summary>Rows worked through.</summary>
    public int Done { get; set; }

    /// <summary>People, or awards, created.</summary>
    public int Created { get; set; }

    /// <summary>When it was uploaded, in UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>The day in Vietnam against which dates were judged.</summary>
    public required DateOnly JudgedOn { get; init; }

    /// <summary>The instance that works on it keeps it until then, in UTC; null while none does.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Why it failed, a Vietnamese sentence; else empty.</summary>
    public string Message { get; set; } = string.Empty;

    /// <summary>What was decided about rows that resemble somebody.</summary>
    public List<PeopleImportChoice> Choices { get; } = [];

    /// <summary>What was decided about units that the list names and the department did not have.</summary>
    public List<PeopleImportUnit> Units { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether <paramref name="actor"/> may see it: who uploaded it, colleagues of the department, officers.</summary>
    public bool IsOpenTo(Actor actor) => PeopleRules.MayEdit(actor, DepartmentId).IsAllowed;

    /// <summary>Whether it may be started or thrown away: as long as it waits.</summary>
    public Verdict MayDecide(Actor actor)
    {
        if (PeopleRules.MayEdit(actor, DepartmentId) is { IsAllowed: false } refusal)
        {
            return refusal;
        }

        return State == PeopleImportState.Waiting
            ? Verdict.Allowed
            : Verdict.NotNow($"Lần nhập này đang ở trạng thái “{PeopleImportText.Name(State)}” nên không đổi được nữa.");
    }
}

/// <summary>What a row of the list was decided to be.</summary>
public sealed class PeopleImportChoice
{
    /// <summary>The import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Row of the sheet, 1-based.</summary>
    public required int Row { get; init; }

    /// <summary>The person it is; null for somebody new, or in a history of awards for a row that is left out.</summary>
    public Guid? PersonId { get; init; }
}

/// <summary>Which collective of the department a unit named by the list was decided to be: one it had, or one made for it.</summary>
public sealed class PeopleImportUnit
{
    /// <summary>The import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>The name in the list.</summary>
    public required string Name { get; init; }

    /// <summary>The collective.</summary>
    public required Guid CollectiveId { get; init; }
}

/// <summary>The official words for imports.</summary>
public static class PeopleImportText
{
    /// <summary>What the list holds.</summary>
    public static string Name(ImportedList list) => list switch
    {
        ImportedList.People => "danh sách cá nhân",
        ImportedList.Awards => "lý lịch khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    /// <summary>What a failed or cancelled import leaves behind: nothing, in words.</summary>
    public static string Nothing(ImportedList list) => list == ImportedList.People ? "Không có ai được thêm." : "Không có khen thưởng nào được ghi.";

    /// <summary>The state's name.</summary>
    public static string Name(PeopleImportState state) => state switch
    {
        PeopleImportState.Waiting => "Chờ xác nhận",
        PeopleImportState.Running => "Đang nhập",
        PeopleImportState.Done => "Đã nhập xong",
        PeopleImportState.Cancelled => "Đã hủy",
        PeopleImportState.Failed => "Không nhập được",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
