using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Signatures;

/// <summary>
/// A document issued for signing: printed once, all places for signatures in it, kept as bytes and never printed again. Each
/// signature with a certificate adds to those bytes; a scan is kept beside them.
/// </summary>
public sealed class IssuedDocument : Entity, IVersioned
{
    /// <summary>Digits and letters of a <see cref="Code"/>.</summary>
    public const int CodeLength = 12;

    /// <summary>What kind.</summary>
    public required IssuedDocumentKind Kind { get; init; }

    /// <summary>The record it was made of: a pledge, minutes, …</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Local path of that record's page.</summary>
    public required string SubjectLink { get; init; }

    /// <summary>The cluster's part of a year that it belongs to; null for one outside any cluster.</summary>
    public Guid? ClusterYearId { get; init; }

    /// <summary>Name and summary (trích yếu).</summary>
    public required string Title { get; init; }

    /// <summary>Số, ký hiệu; empty where there is none.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Public code, by which anybody can check it.</summary>
    public required string Code { get; init; }

    /// <summary>When issued, in UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuedByName { get; init; }

    /// <summary>The department that issued it; null for the ministry.</summary>
    public Guid? IssuerDepartmentId { get; init; }

    /// <summary>SHA-256 of the file as issued.</summary>
    public required string OriginalSha256 { get; init; }

    /// <summary>SHA-256 of the file with the signatures so far.</summary>
    public required string CurrentSha256 { get; set; }

    /// <summary>Whether it still holds.</summary>
    public IssuedDocumentState State { get; private set; } = IssuedDocumentState.Current;

    /// <summary>Why it no longer holds, or empty.</summary>
    public string EndReason { get; private set; } = string.Empty;

    /// <summary>When it ceased to hold, in UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The document in its place, or null.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>In which order it is signed.</summary>
    public required SigningOrder SigningOrder { get; init; }

    /// <summary>Last day to sign.</summary>
    public required DateOnly SignBy { get; set; }

    /// <summary>Who is asked to sign.</summary>
    public List<Signatory> Signatories { get; } = [];

    /// <summary>Which other departments may read it.</summary>
    public List<DocumentReader> Readers { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether everybody has signed.</summary>
    public bool IsComplete => Signatories.Count > 0 && Signatories.All(signatory => signatory.State == SignatoryState.Signed);

    /// <summary>Where the signing stands.</summary>
    public SigningState SigningState => State switch
    {
        IssuedDocumentState.Superseded => SigningState.Superseded,
        IssuedDocumentState.Withdrawn => SigningState.Withdrawn,
        _ => IsComplete ? SigningState.Complete : SigningState.Open,
    };

    /// <summary>The signatories in their order.</summary>
    public IEnumerable<Signatory> InOrder => Signatories.OrderBy(signatory => signatory.Position);

    /// <summary>Whether <paramref name="actor"/> is one of <paramref name="who"/> for this document.</summary>
    public bool IsWho(SigningWho who, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return who switch
        {
            SigningWho.Signatory => Signatories.Any(signatory => signatory.Is(actor)),
            SigningWho.SignatorysDepartment => Signatories.Any(signatory => IsOfItsDepartment(signatory, actor)),
            SigningWho.Issuer => IssuerDepartmentId is { } issuer ? actor.WorksFor(issuer) : actor.IsOfficer,
            SigningWho.Officer => actor.IsOfficer,
            SigningWho.Portal => actor == Actor.Portal,
            _ => false,
        };
    }

    /// <summary>
    /// Whether <paramref name="actor"/> may do <paramref name="step"/> on <paramref name="today"/>; for the steps of one signatory ask
    /// <see cref="May(SigningStep, Actor, Signatory, DateOnly)"/>. After the deadline nobody is reminded, since nobody can sign.
    /// </summary>
    public Verdict May(SigningStep step, Actor actor, DateOnly today)
    {
        var verdict = SigningWorkflow.Table.Ask(SigningState, step, who => IsWho(who, actor));
        if (verdict.IsAllowed && step == SigningStep.Withdraw && actor != Actor.Portal && WithdrawnOnlyWithItsRecord is { } instead) return Verdict.NotNow(instead);

        if (verdict.IsAllowed && step == SigningStep.Withdraw && Kind == IssuedDocumentKind.Proposal && actor != Actor.Portal)
        {
            return Verdict.NotNow("Tờ trình đề nghị khen thưởng chỉ được thu hồi cùng với việc rút hồ sơ. Hãy mở trang của hồ sơ và chọn “Rút lại để sửa”; hồ sơ Bộ đã tiếp nhận thì đề nghị Bộ trả lại.");
        }

        return verdict.IsAllowed && step == SigningStep.Remind && IsOverdue(today)
            ? Verdict.NotNow($"Hạn ký đã qua ngày {DateText.Show(SignBy)} nên không ai ký được. Hãy gia hạn trước; người chưa ký được báo ngay khi gia hạn.")
            : verdict;
    }

    /// <summary>Whether the last day to sign has passed and signatures are missing.</summary>
    public bool IsOverdue(DateOnly today) => SigningState == SigningState.Open && SignBy < today;

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> for <paramref name="signatory"/> on <paramref name="today"/>.</summary>
    public Verdict May(SigningStep step, Actor actor, Signatory signatory, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        ArgumentNullException.ThrowIfNull(actor);
        var verdict = SigningWorkflow.Table.Ask(SigningState, step, who => who switch
        {
            SigningWho.Signatory => signatory.Is(actor),
            SigningWho.SignatorysDepartment => IsOfItsDepartment(signatory, actor),
            _ => IsWho(who, actor),
        });
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        if (signatory.State == SignatoryState.Signed)
        {
            return Verdict.NotNow($"{signatory.PersonName} đã ký văn bản này.");
        }

        if (step == SigningStep.HandInScan && signatory.State == SignatoryState.Refused && !signatory.Is(actor))
        {
            return Verdict.NotNow(
                $"{signatory.PersonName} đã từ chối ký, lý do: {signatory.RefusalReason.TrimEnd('.')}. Chỉ {signatory.PersonName} được đổi ý, bằng cách tự ký hoặc tự nộp bản quét.");
        }

        // Who does not want to sign may say so whenever they like.
        return step == SigningStep.Refuse ? Verdict.Allowed : Turn(signatory, today);
    }

    /// <summary>Who stands before <paramref name="signatory"/> in a fixed order and has refused: nobody behind them can sign; null when there is none.</summary>
    public Signatory? StoppedBy(Signatory signatory)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        return SigningOrder == SigningOrder.Any
            ? null
            : InOrder.FirstOrDefault(before => before.Position < signatory.Position && before.State == SignatoryState.Refused);
    }

    /// <summary>Who has to sign before <paramref name="signatory"/> may; null when it is their turn.</summary>
    public Signatory? WaitsFor(Signatory signatory)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        return SigningOrder == SigningOrder.Any
            ? null
            : InOrder.FirstOrDefault(before => before.Position < signatory.Position && before.State != SignatoryState.Signed);
    }

    /// <summary>Writes down a signature with a certificate, which made the file what it now is.</summary>
    /// <exception cref="InvalidOperationException">The signature is by ink.</exception>
    public void Sign(Signatory signatory, SignatureMade signature)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        ArgumentNullException.ThrowIfNull(signature);
        if (signature.Way == SigningWay.Ink)
        {
            throw new InvalidOperationException("A scan does not change the file.");
        }

        signatory.Sign(signature);
        CurrentSha256 = signature.Sha256;
    }

    /// <summary>Writes down a scan of what was signed on paper; the file stays as it is.</summary>
    public Verdict HandIn(Signatory signatory, Actor actor, string sha256, string name, string type, DateTime now)
    {
        var verdict = May(SigningStep.HandInScan, actor, signatory, VietnamTime.DateOf(now));
        if (verdict.IsAllowed)
        {
            signatory.HandIn(new SignatureMade(SigningWay.Ink, now, sha256), actor, name, type);
        }

        return verdict;
    }

    /// <summary>Writes down that a person refuses to sign.</summary>
    public Verdict Refuse(Signatory signatory, Actor actor, string reason, DateTime now)
    {
        var verdict = May(SigningStep.Refuse, actor, signatory, VietnamTime.DateOf(now));
        if (verdict.IsAllowed)
        {
            signatory.Refuse(reason, now);
        }

        return verdict;
    }

    /// <summary>Gives more time to sign. Nobody is given less: after the deadline nobody signs.</summary>
    public Verdict MoveDeadline(Actor actor, DateOnly signBy, DateOnly today)
    {
        var verdict = May(SigningStep.MoveDeadline, actor, today);
        if (verdict.IsAllowed && signBy < today)
        {
            verdict = Verdict.NotNow("Hạn ký mới đã qua. Hãy chọn ngày từ hôm nay trở đi.");
        }
        else if (verdict.IsAllowed && signBy <= SignBy)
        {
            verdict = Verdict.NotNow($"Hạn ký hiện nay là {DateText.Show(SignBy)}. Hãy chọn một ngày sau ngày đó: chỉ gia hạn, không rút ngắn hạn ký.");
        }

        if (verdict.IsAllowed)
        {
            SignBy = signBy;
        }

        return verdict;
    }

    /// <summary>Takes the document back: it stays to be read and checked, and says that it no longer holds.</summary>
    public Verdict Withdraw(Actor actor, string reason, DateTime now) =>
        End(SigningStep.Withdraw, IssuedDocumentState.Withdrawn, actor, reason, now);

    /// <summary>Puts another document in its place.</summary>
    public Verdict Supersede(Actor actor, IssuedDocument by, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var verdict = End(SigningStep.Supersede, IssuedDocumentState.Superseded, actor, reason, now);
        if (verdict.IsAllowed)
        {
            SupersededById = by.Id;
        }

        return verdict;
    }

    // What is taken back with the record behind it is never taken back alone.
    private string? WithdrawnOnlyWithItsRecord => Kind switch
    {
        IssuedDocumentKind.RegistrationList => "Danh sách đăng ký chỉ được thu hồi cùng với việc rút danh sách. Hãy mở trang của danh sách và chọn “Rút lại để sửa”; danh sách đã duyệt thì đề nghị Bộ mở lại.",
        IssuedDocumentKind.AwardDecision => "Quyết định chưa ký chỉ được rút ở trang của quyết định (“Rút lại để sửa”); quyết định đã ban hành chỉ đổi bằng quyết định đính chính, cấp lại hoặc thu hồi.",
        _ => null,
    };

    private Verdict End(SigningStep step, IssuedDocumentState state, Actor actor, string reason, DateTime now)
    {
        var verdict = May(step, actor, VietnamTime.DateOf(now));
        if (verdict.IsAllowed)
        {
            (State, EndReason, EndedAt) = (state, reason, now);
        }

        return verdict;
    }

    private Verdict Turn(Signatory signatory, DateOnly today)
    {
        if (IsOverdue(today))
        {
            return Verdict.NotNow($"Hạn ký đã qua ngày {DateText.Show(SignBy)}; đề nghị nơi phát hành gia hạn. Gia hạn xong thì ký được ngay.");
        }

        if (StoppedBy(signatory) is { } refused)
        {
            return Verdict.NotNow(
                $"Văn bản được ký lần lượt và {refused.PersonName} ({refused.Organisation}) đã từ chối ký, nên người sau chưa ký được. Chỉ ký tiếp được khi {refused.PersonName} đổi ý và ký; nếu không, nơi phát hành phải thu hồi và phát hành văn bản khác.");
        }

        return WaitsFor(signatory) is { } before
            ? Verdict.NotNow($"Văn bản được ký lần lượt; hãy chờ {before.PersonName} ({before.Organisation}) ký trước.")
            : Verdict.Allowed;
    }

    private static bool IsOfItsDepartment(Signatory signatory, Actor actor) =>
        signatory.DepartmentId is { } department ? actor.WorksFor(department) : actor.IsOfficer;
}
