using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Corrects ratings.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/xep-loai")]
public sealed class RatingCorrectionsController(PortalDb db, RecordOwners owners)
    : RecordCorrectionsController<TaskRating, RatingCorrectionForm>(new CorrectedKind("Rating", "xep-loai", "rating", "TaskRating"), db, owners)
{
    private readonly PortalDb db = db;

    /// <inheritdoc/>
    protected override IQueryable<TaskRating> Of(RecordOwner owner)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return db.TaskRatings.Where(rating => rating.PersonId == person && rating.CollectiveId == collective);
    }

    /// <inheritdoc/>
    protected override RatingCorrectionForm FormOf(RecordOwner owner, TaskRating record) => new()
    {
        Year = record.Year.ToString(CultureInfo.InvariantCulture),
        Level = record.Level,
        DecisionNumber = record.DecisionNumber,
        Version = record.Version,
    };

    /// <inheritdoc/>
    protected override Task<object> PageAsync(RecordOwner owner, RatingCorrectionForm form, CorrectionPart correction) =>
        Task.FromResult<object>(new RecordFormPage<RatingForm>(owner, form, [], correction));

    /// <inheritdoc/>
    protected override async Task CheckAsync(RecordOwner owner, TaskRating record, RatingCorrectionForm form)
    {
        var (year, own) = (PeopleTypedRules.Number(form.Year), record.Id);
        if (await Of(owner).AnyAsync(other => other.Year == year && other.Id != own, Gone))
        {
            ModelState.AddModelError(nameof(form.Year), $"Năm {year} đã có xếp loại khác. Hãy sửa hoặc bỏ xếp loại ấy trước.");
        }
        else if (owner.Record is Collective unit && PeopleRules.MayReceiveFor(unit, year!.Value) is { IsAllowed: false } ended)
        {
            ModelState.AddModelError(nameof(form.Year), ended.Why);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ConflictRow> Rows(RecordOwner owner, RatingCorrectionForm form, TaskRating record) =>
    [
        new("Năm", PeopleTypedRules.Number(form.Year)?.ToString(CultureInfo.InvariantCulture), record.Year.ToString(CultureInfo.InvariantCulture)),
        new("Xếp loại", form.Level is { } level ? TaskRatingText.Name(level) : null, TaskRatingText.Name(record.Level)),
        new("Văn bản", VietnameseText.Normalise(form.DecisionNumber), record.DecisionNumber),
    ];

    /// <inheritdoc/>
    protected override Task ApplyAsync(RecordOwner owner, TaskRating record, RatingCorrectionForm form)
    {
        (record.Year, record.Level, record.DecisionNumber) = (PeopleTypedRules.Number(form.Year)!.Value, form.Level!.Value, VietnameseText.Normalise(form.DecisionNumber));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<string> WordsAsync(TaskRating record) => Task.FromResult($"xếp loại năm {record.Year}: {TaskRatingText.Name(record.Level)}");
}

/// <summary>Corrects times of discipline and verification.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/ky-luat")]
public sealed class DisciplineCorrectionsController(PortalDb db, RecordOwners owners)
    : RecordCorrectionsController<DisciplineRecord, DisciplineCorrectionForm>(new CorrectedKind("Discipline", "ky-luat", "discipline", "Discipline"), db, owners)
{
    private readonly PortalDb db = db;

    /// <inheritdoc/>
    protected override IQueryable<DisciplineRecord> Of(RecordOwner owner)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return db.DisciplineRecords.Where(record => record.PersonId == person && record.CollectiveId == collective);
    }

    /// <inheritdoc/>
    protected override DisciplineCorrectionForm FormOf(RecordOwner owner, DisciplineRecord record) => new()
    {
        Kind = record.Kind,
        Measure = record.Measure,
        From = DateText.Show(record.From),
        To = record.To is { } to ? DateText.Show(to) : null,
        Note = record.Note,
        DecisionNumber = record.DecisionNumber,
        Version = record.Version,
    };

    /// <inheritdoc/>
    protected override Task<object> PageAsync(RecordOwner owner, DisciplineCorrectionForm form, CorrectionPart correction) =>
        Task.FromResult<object>(new RecordFormPage<DisciplineForm>(owner, form, [], correction));

    /// <inheritdoc/>
    protected override IReadOnlyList<ConflictRow> Rows(RecordOwner owner, DisciplineCorrectionForm form, DisciplineRecord record) =>
    [
        new("Loại", form.Kind is { } kind ? DisciplineText.Name(kind) : null, DisciplineText.Name(record.Kind)),
        new("Hình thức", form.Measure is { } measure ? DisciplineText.Name(measure) : null, record.Measure is { } stored ? DisciplineText.Name(stored) : null),
        new("Từ ngày", Day(form.From), DateText.Show(record.From)),
        new("Đến ngày", Day(form.To), record.To is { } to ? DateText.Show(to) : null),
        new("Nội dung", VietnameseText.Normalise(form.Note), record.Note),
        new("Văn bản", VietnameseText.Normalise(form.DecisionNumber), record.DecisionNumber),
    ];

    /// <inheritdoc/>
    protected override Task ApplyAsync(RecordOwner owner, DisciplineRecord record, DisciplineCorrectionForm form)
    {
        (record.Kind, record.Measure) = (form.Kind!.Value, form.Measure);
        (record.From, record.To) = (DateText.Read(form.From).Value!.Value, DateText.Read(form.To).Value);
        (record.Note, record.DecisionNumber) = (VietnameseText.Normalise(form.Note), VietnameseText.Normalise(form.DecisionNumber));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<string> WordsAsync(DisciplineRecord record) =>
        Task.FromResult($"{DisciplineText.Name(record.Kind).ToLowerInvariant()} từ ngày {DateText.Show(record.From)}: {record.Note}");

    private static string? Day(string? typed) => DateText.Read(typed).Value is { } day ? DateText.Show(day) : null;
}

/// <summary>Corrects awards; those that a decision of the portal wrote are changed by decisions only.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/khen-thuong")]
public sealed class AwardCorrectionsController(PortalDb db, RecordOwners owners, AwardNames names, AwardProofs proofs)
    : RecordCorrectionsController<AwardRecord, AwardCorrectionForm>(new CorrectedKind("Award", "khen-thuong", "award", "Award"), db, owners)
{
    private readonly PortalDb db = db;

    private KeptProof? proof;

    /// <inheritdoc/>
    protected override IQueryable<AwardRecord> Of(RecordOwner owner)
    {
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return db.AwardRecords.Where(award => award.PersonId == person && award.CollectiveId == collective);
    }

    /// <inheritdoc/>
    protected override Verdict MayChange(AwardRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.MayChange;
    }

    /// <inheritdoc/>
    protected override AwardCorrectionForm FormOf(RecordOwner owner, AwardRecord record) => new()
    {
        AwardKindCode = record.AwardKindCode,
        Year = record.Year.ToString(CultureInfo.InvariantCulture),
        ToYear = record.ToYear?.ToString(CultureInfo.InvariantCulture),
        DecisionNumber = record.DecisionNumber,
        DecidedOn = record.DecidedOn is { } day ? DateText.Show(day) : null,
        Authority = record.Authority,
        Note = record.Note,
        Version = record.Version,
    };

    /// <inheritdoc/>
    protected override async Task<object> PageAsync(RecordOwner owner, AwardCorrectionForm form, CorrectionPart correction) =>
        new RecordFormPage<AwardForm>(owner, form, await names.ChoicesAsync(owner.IsPerson, Gone), correction);

    /// <inheritdoc/>
    protected override async Task CheckAsync(RecordOwner owner, AwardRecord record, AwardCorrectionForm form)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (await names.ProblemOfAsync(owner, form, record.Id, Gone) is { } problem) ModelState.AddModelError(problem.Field, problem.Sentence);
        (proof, var refused) = await proofs.ReadAsync(form.Proof, Gone);
        if (refused is not null) ModelState.AddModelError(nameof(form.Proof), refused);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ConflictRow> Rows(RecordOwner owner, AwardCorrectionForm form, AwardRecord record) =>
    [
        new("Danh hiệu, hình thức", form.AwardKindCode, record.AwardKindCode),
        new("Năm", form.Year?.Trim(), record.Year.ToString(CultureInfo.InvariantCulture)),
        new("Đến năm", PeopleTypedRules.Number(form.ToYear)?.ToString(CultureInfo.InvariantCulture), record.ToYear?.ToString(CultureInfo.InvariantCulture)),
        new("Số quyết định", VietnameseText.Normalise(form.DecisionNumber), record.DecisionNumber),
        new("Ngày quyết định", DateText.Read(form.DecidedOn).Value is { } typed ? DateText.Show(typed) : null, record.DecidedOn is { } day ? DateText.Show(day) : null),
        new("Cấp quyết định", VietnameseText.Normalise(form.Authority), record.Authority),
        new("Ghi chú", VietnameseText.Normalise(form.Note), record.Note),
        new("Minh chứng", form.Proof?.FileName ?? record.ProofFileName, record.ProofFileName),
    ];

    /// <inheritdoc/>
    protected override async Task ApplyAsync(RecordOwner owner, AwardRecord record, AwardCorrectionForm form)
    {
        (record.AwardKindCode, record.Year, record.ToYear) = (form.AwardKindCode!, PeopleTypedRules.Number(form.Year)!.Value, PeopleTypedRules.Number(form.ToYear));
        (record.DecisionNumber, record.DecidedOn) = (VietnameseText.Normalise(form.DecisionNumber), DateText.Read(form.DecidedOn).Value);
        (record.Authority, record.Note) = (VietnameseText.Normalise(form.Authority), VietnameseText.Normalise(form.Note));
        if (proof is not null) await proofs.KeepAsync(record, proof, Gone);
    }

    /// <inheritdoc/>
    protected override async Task<string> WordsAsync(AwardRecord record)
    {
        var name = (await names.AllAsync(Gone)).GetValueOrDefault(record.AwardKindCode, record.AwardKindCode);
        return $"{name} năm {record.Period}{(record.DecisionNumber.Length > 0 ? $" (Quyết định số {record.DecisionNumber})" : "")}";
    }
}

/// <summary>Corrects initiatives; one that has served for a title stays as it is.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/sang-kien")]
public sealed class InitiativeCorrectionsController(PortalDb db, RecordOwners owners)
    : RecordCorrectionsController<Initiative, InitiativeCorrectionForm>(new CorrectedKind("Initiative", "sang-kien", "initiative", "Initiative"), db, owners)
{
    private readonly PortalDb db = db;

    /// <inheritdoc/>
    protected override IQueryable<Initiative> Of(RecordOwner owner)
    {
        var person = owner.PersonId;
        return db.Initiatives.Include(initiative => initiative.Authors).Where(initiative => initiative.Authors.Any(author => author.PersonId == person));
    }

    /// <inheritdoc/>
    protected override Verdict MayChange(Initiative record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.MayChange;
    }

    /// <inheritdoc/>
    protected override InitiativeCorrectionForm FormOf(RecordOwner owner, Initiative record) => new()
    {
        Title = record.Title,
        Scope = record.Scope,
        RecognisedOn = DateText.Show(record.RecognisedOn),
        DecisionNumber = record.DecisionNumber,
        Authority = record.Authority,
        Share = AuthorOf(owner, record).SharePercent?.ToString(CultureInfo.InvariantCulture),
        Version = record.Version,
    };

    /// <inheritdoc/>
    protected override Task<object> PageAsync(RecordOwner owner, InitiativeCorrectionForm form, CorrectionPart correction) =>
        Task.FromResult<object>(new RecordFormPage<InitiativeForm>(owner, form, [], correction));

    /// <inheritdoc/>
    protected override Task CheckAsync(RecordOwner owner, Initiative record, InitiativeCorrectionForm form)
    {
        ArgumentNullException.ThrowIfNull(record);
        var shares = record.Authors.Where(author => author != AuthorOf(owner, record)).Select(author => author.SharePercent).Append(PeopleTypedRules.Number(form.Share)).OfType<int>().Sum();
        if (shares > 100) ModelState.AddModelError(nameof(form.Share), $"Tỷ lệ đóng góp của các tác giả cộng lại là {shares}%, quá 100%. Hãy sửa lại.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ConflictRow> Rows(RecordOwner owner, InitiativeCorrectionForm form, Initiative record) =>
    [
        new("Tên", VietnameseText.Normalise(form.Title), record.Title),
        new("Phạm vi", form.Scope is { } scope ? InitiativeScopeText.Name(scope) : null, InitiativeScopeText.Name(record.Scope)),
        new("Ngày công nhận", DateText.Read(form.RecognisedOn).Value is { } day ? DateText.Show(day) : null, DateText.Show(record.RecognisedOn)),
        new("Văn bản", VietnameseText.Normalise(form.DecisionNumber), record.DecisionNumber),
        new("Cơ quan công nhận", VietnameseText.Normalise(form.Authority), record.Authority),
        new("Tỷ lệ của người này", PeopleTypedRules.Number(form.Share)?.ToString(CultureInfo.InvariantCulture), AuthorOf(owner, record).SharePercent?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <inheritdoc/>
    protected override Task ApplyAsync(RecordOwner owner, Initiative record, InitiativeCorrectionForm form)
    {
        (record.Title, record.Scope, record.RecognisedOn) = (VietnameseText.Normalise(form.Title), form.Scope!.Value, DateText.Read(form.RecognisedOn).Value!.Value);
        (record.DecisionNumber, record.Authority) = (VietnameseText.Normalise(form.DecisionNumber), VietnameseText.Normalise(form.Authority));
        AuthorOf(owner, record).SharePercent = PeopleTypedRules.Number(form.Share);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<string> WordsAsync(Initiative record) => Task.FromResult($"sáng kiến “{record.Title}”");

    /// <inheritdoc/>
    protected override IReadOnlyList<Guid> Subjects(RecordOwner owner, Initiative record) => [.. record.Authors.Select(author => author.PersonId)];

    /// <summary>Removes the person from the initiative, and the initiative with its last author.</summary>
    protected override void Delete(RecordOwner owner, Initiative record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var own = AuthorOf(owner, record);
        if (record.Authors.Count == 1) db.Initiatives.Remove(record);
        db.InitiativeAuthors.Remove(own);
    }

    private static InitiativeAuthor AuthorOf(RecordOwner owner, Initiative record) => record.Authors.Single(author => author.PersonId == owner.Record.Id);
}
