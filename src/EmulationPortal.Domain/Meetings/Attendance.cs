using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Meetings;

/// <summary>Whether and by whom a member department is present.</summary>
public enum Presence
{
    /// <summary>Chưa đăng ký.</summary>
    Unanswered = 1,

    /// <summary>Lãnh đạo đơn vị dự.</summary>
    InPerson = 2,

    /// <summary>Cử người dự thay, with an authority document.</summary>
    StandIn = 3,

    /// <summary>Vắng mặt.</summary>
    Absent = 4,
}

/// <summary>One member department at a meeting. There is one for every member from the moment the meeting is called: they are “all members”.</summary>
public sealed class Attendance : Entity, IVersioned
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The member.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The member, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>Place in the decision's list, 1-based.</summary>
    public required int Position { get; init; }

    /// <summary>Whether and by whom it is present.</summary>
    public Presence Presence { get; private set; } = Presence.Unanswered;

    /// <summary>Who comes: the director or the stand-in; empty while nobody is named.</summary>
    public string PersonName { get; private set; } = string.Empty;

    /// <summary>That person's title, e.g. “Giám đốc”.</summary>
    public string PersonTitle { get; private set; } = string.Empty;

    /// <summary>Number and date of the stand-in's authority document, or empty.</summary>
    public string AuthorityNumber { get; private set; } = string.Empty;

    /// <summary>The authority document, or null.</summary>
    public Guid? AuthorityFileId { get; private set; }

    /// <summary>The authority document, when loaded.</summary>
    public StoredFile? AuthorityFile { get; private set; }

    /// <summary>Name of the authority document's file.</summary>
    public string AuthorityFileName { get; private set; } = string.Empty;

    /// <summary>Why the department is absent, or another remark.</summary>
    public string Remark { get; private set; } = string.Empty;

    /// <summary>Since when somebody is on the list for the department, in UTC; null while nobody is, and where somebody was before
    /// the moment was kept: since the beginning.</summary>
    public DateTime? PresentSince { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether somebody is there for the department.</summary>
    public bool IsPresent => Counts(Presence);

    /// <summary>Whether a stand-in has shown an authority: its number or the document itself.</summary>
    public bool HasAuthority => AuthorityNumber.Length > 0 || AuthorityFileId is not null;

    /// <summary>Whether an account of that name is the stand-in's; written without accents it still is.</summary>
    public bool IsStandIn(string accountName) => Presence == Presence.StandIn && Text.PersonName.Compare(accountName, PersonName) >= NameLikeness.SameWithoutMarks;

    /// <summary>Whether the department was on the list when a vote was opened: who comes later votes in votes that are opened later.</summary>
    /// <param name="openedAt">When the vote was opened, in UTC; null before.</param>
    public bool WasPresentAt(DateTime? openedAt) => IsPresent && !(PresentSince > openedAt);

    /// <summary>
    /// Whether the list may say that of the department now. Who was present when a vote was opened stays so: its count, its register and
    /// the minutes rest on it; and while it is voted on, who votes for the department stays the same. Between votes another person of the
    /// department, and latecomers always, can be written down.
    /// </summary>
    /// <param name="presence">What is to be written down.</param>
    /// <param name="personName">Who is to be written down.</param>
    /// <param name="acclaims">The meeting's acclaims.</param>
    public Verdict MayBecome(Presence presence, string personName, IEnumerable<Acclaim> acclaims)
    {
        ArgumentNullException.ThrowIfNull(acclaims);
        var held = acclaims.Where(acclaim => acclaim.HoldsAttendance && WasPresentAt(acclaim.OpenedAt)).ToList();
        if (!Counts(presence) && held.Count > 0)
        {
            return Verdict.NotNow($"Đơn vị đã có mặt khi bắt đầu “{held[0].Name}”; cuộc biểu quyết đó đã tính đơn vị này nên không ghi thành “{PresenceText.Name(presence)}” được. Nếu người dự về sớm, hãy ghi vào ô ghi chú.");
        }

        return held.Find(acclaim => acclaim.State == AcclaimState.Opened) is { } open && ChangesVoter(presence, personName)
            ? Verdict.NotNow($"“{open.Name}” đang được biểu quyết; người bỏ phiếu cho đơn vị ({(Presence == Presence.StandIn ? $"{PersonName}, dự thay" : "giám đốc")}) không đổi giữa chừng được. Hãy kiểm phiếu rồi sửa; nếu thành phần dự đã ghi sai, hãy hủy biểu quyết, sửa thành phần dự rồi lập lại.")
            : Verdict.Allowed;
    }

    /// <summary>Writes down who comes. Whoever does not stand in keeps no authority document; whoever is absent no name.</summary>
    /// <param name="presence">Whether and by whom it is present.</param>
    /// <param name="personName">Who comes.</param>
    /// <param name="personTitle">That person's title.</param>
    /// <param name="authorityNumber">Number and date of a stand-in's authority document, or empty.</param>
    /// <param name="remark">A remark, or empty.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="acclaims">The meeting's acclaims.</param>
    /// <returns>What <see cref="MayBecome"/> says of it; nothing is written down when that is a refusal.</returns>
    public Verdict Answer(Presence presence, string personName, string personTitle, string authorityNumber, string remark, DateTime now, IEnumerable<Acclaim> acclaims)
    {
        var verdict = MayBecome(presence, personName, acclaims);
        if (!verdict.IsAllowed) return verdict;
        var (isPresent, standsIn) = (Counts(presence), presence == Presence.StandIn);
        PresentSince = isPresent ? (IsPresent ? PresentSince : now) : null;
        Presence = presence;
        PersonName = isPresent ? personName : string.Empty;
        PersonTitle = isPresent ? personTitle : string.Empty;
        AuthorityNumber = standsIn ? authorityNumber : string.Empty;
        Remark = remark;
        if (!standsIn)
        {
            (AuthorityFileId, AuthorityFile, AuthorityFileName) = (null, null, string.Empty);
        }

        return verdict;
    }

    // The director votes where the leadership comes, whoever of it; a stand-in votes under its name.
    private bool ChangesVoter(Presence presence, string personName) =>
        presence != Presence || (presence == Presence.StandIn && Text.PersonName.Compare(personName, PersonName) < NameLikeness.SameSpelling);

    private static bool Counts(Presence presence) => presence is Presence.InPerson or Presence.StandIn;

    /// <summary>Keeps the authority document of a stand-in.</summary>
    public void KeepAuthority(StoredFile file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        (AuthorityFileId, AuthorityFile, AuthorityFileName) = (file.Id, file, fileName);
    }
}

/// <summary>The official words for attendance.</summary>
public static class PresenceText
{
    /// <summary>The word.</summary>
    public static string Name(Presence presence) => presence switch
    {
        Presence.Unanswered => "Chưa đăng ký",
        Presence.InPerson => "Lãnh đạo dự",
        Presence.StandIn => "Cử người dự thay",
        Presence.Absent => "Vắng mặt",
        _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, null),
    };
}
