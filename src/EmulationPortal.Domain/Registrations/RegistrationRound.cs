using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Registrations;

/// <summary>
/// Đợt đăng ký danh hiệu of one year, opened by the ministry for all departments. The law sets no date for it (Luật 06/2022/QH15
/// Đ.7 names registration no longer as a basis), so every date is the ministry's own.
/// </summary>
public sealed class RegistrationRound : Entity, IVersioned
{
    /// <summary>Longest <see cref="LegalBasis"/> and <see cref="Note"/>.</summary>
    public const int TextLength = 500;

    /// <summary>The emulation year; one round a year.</summary>
    public required int Year { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly OpensOn { get; set; }

    /// <summary>Due, in UTC: later is “chậm” but still accepted until <see cref="ClosesAt"/>.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>Closed, in UTC: later is refused; null when late lists are accepted until results are settled.</summary>
    public DateTime? ClosesAt { get; set; }

    /// <summary>When results are due, in UTC, or null while nobody has said.</summary>
    public DateTime? ResultsDueAt { get; set; }

    /// <summary>The document that asks for it: “Công văn 123/BTTTT-TĐKT ngày 05/01/2026”.</summary>
    public string LegalBasis { get; set; } = string.Empty;

    /// <summary>What departments are told.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Whether the ministry's own rule makes registration a condition of proposals; otherwise a missing one only warns.</summary>
    public bool IsCondition { get; set; }

    /// <summary>When the ministry withdrew the round, in UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn; empty while it holds.</summary>
    public string WithdrawnReason { get; private set; } = string.Empty;

    /// <summary>Later dates granted to single departments.</summary>
    public List<RegistrationExtension> Extensions { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The moment that is due for a department, in UTC, its extension included.</summary>
    public DateTime DueFor(Guid departmentId) => Latest(departmentId, DueAt);

    /// <summary>The moment after which a department's list is refused, in UTC, its extension included; null when there is none.</summary>
    public DateTime? ClosesFor(Guid departmentId) => ClosesAt is { } closes ? Latest(departmentId, closes) : null;

    /// <summary>Why a department can't register now, a Vietnamese sentence, or null when it can.</summary>
    public string? WhyClosedFor(Guid departmentId, DateTime now)
    {
        if (WithdrawnAt is { } withdrawn) return $"Bộ đã thu hồi đợt đăng ký năm {Year} lúc {VietnamTime.Show(withdrawn)}. Lý do: {WithdrawnReason.TrimEnd('.')}.";
        if (VietnamTime.DateOf(now) < OpensOn) return $"Đợt đăng ký năm {Year} mở từ ngày {DateText.Show(OpensOn)}.";
        return ClosesFor(departmentId) is { } closes && now > closes
            ? $"Đợt đăng ký năm {Year} đã đóng lúc {VietnamTime.Show(closes)}. Hãy đề nghị cán bộ Bộ gia hạn."
            : null;
    }

    /// <summary>Rounds are opened, changed and extended by the ministry's officers.</summary>
    public static Verdict MayManage(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? Verdict.Allowed : Verdict.Never("Đợt đăng ký danh hiệu do cán bộ Bộ mở, sửa và gia hạn.");
    }

    /// <summary>Rounds and lists are open to departments and to the ministry's officers.</summary>
    public static Verdict MaySee(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.IsOfDepartment ? Verdict.Allowed : Verdict.Never("Đăng ký danh hiệu chỉ mở cho đơn vị và cán bộ Bộ.");
    }

    /// <summary>Takes the whole round back while nobody has sent a list and none waits for a signature; lists that were begun are kept.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="underWay">How many lists were sent or wait for a signature.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Withdraw(Actor actor, string reason, int underWay, DateTime now)
    {
        if (MayManage(actor) is { IsAllowed: false } refusal) return refusal;
        if (WithdrawnAt is { } before) return Verdict.NotNow($"Đợt đăng ký năm {Year} đã được thu hồi lúc {VietnamTime.Show(before)}.");
        if (underWay > 0) return Verdict.NotNow($"Đã có {underWay} đơn vị gửi hoặc đang trình ký danh sách năm {Year} nên không thu hồi đợt được nữa. Hãy sửa thời hạn của đợt.");
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do thu hồi.");
        (WithdrawnAt, WithdrawnReason) = (now, VietnameseText.Normalise(reason));
        return Verdict.Allowed;
    }

    /// <summary>Lets a withdrawn round hold again, with all that was begun in it.</summary>
    public Verdict Restore(Actor actor)
    {
        if (MayManage(actor) is { IsAllowed: false } refusal) return refusal;
        if (WithdrawnAt is null) return Verdict.NotNow($"Đợt đăng ký năm {Year} đang có hiệu lực.");
        (WithdrawnAt, WithdrawnReason) = (null, string.Empty);
        return Verdict.Allowed;
    }

    /// <summary>Why a department can't be granted a later date, a Vietnamese sentence, or null.</summary>
    public string? WhyNotExtend(Guid departmentId, DateTime untilAt, DateTime now)
    {
        if (untilAt <= now) return $"Hạn mới {VietnamTime.Show(untilAt)} đã qua. Hãy nhập thời điểm sau bây giờ.";
        return untilAt > DueFor(departmentId) ? null : $"Hạn mới phải sau hạn đang áp dụng cho đơn vị ({VietnamTime.Show(DueFor(departmentId))}).";
    }

    /// <summary>Grants a department a later date; ask <see cref="WhyNotExtend"/> first.</summary>
    public RegistrationExtension Extend(Actor actor, Guid departmentId, DateTime untilAt, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var extension = new RegistrationExtension { RoundId = Id, DepartmentId = departmentId, UntilAt = untilAt, Reason = reason, GrantedByName = actor.Name, GrantedAt = now };
        Extensions.Add(extension);
        return extension;
    }

    private DateTime Latest(Guid departmentId, DateTime moment) =>
        Extensions.Where(extension => extension.DepartmentId == departmentId).Select(extension => extension.UntilAt).Append(moment).Max();
}

/// <summary>A later date granted to one department, with the reason.</summary>
public sealed class RegistrationExtension : Entity
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>New date, soft and hard, in UTC.</summary>
    public required DateTime UntilAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who granted it.</summary>
    public required string GrantedByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime GrantedAt { get; init; }
}
