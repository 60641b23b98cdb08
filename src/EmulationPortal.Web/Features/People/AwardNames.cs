using EmulationPortal.Data;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>What titles and forms are called in the catalogue; those no longer in force, too, for histories are long.</summary>
public sealed class AwardNames(PortalDb db)
{
    /// <summary>All names by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation) =>
        await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, cancellation);

    /// <summary>Titles and forms for people or for collectives, to choose from: titles first, then forms, each by level.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(bool forPersons, CancellationToken cancellation) =>
        await db.AwardKinds.AsNoTracking()
            .Where(kind => forPersons ? kind.ForPersons : kind.ForCollectives)
            .OrderBy(kind => kind.Nature).ThenBy(kind => kind.Level).ThenBy(kind => kind.Position)
            .Select(kind => new Choice(kind.Code, kind.Name))
            .ToListAsync(cancellation);

    /// <summary>What the catalogue and the other records contradict in an award that is entered or corrected; null when nothing does.</summary>
    /// <param name="owner">Whose award.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="own">The record that is corrected, or null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(string Field, string Sentence)?> ProblemOfAsync(RecordOwner owner, AwardForm form, Guid? own, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(form);
        if (owner.Record is Collective unit && PeopleTypedRules.Number(form.Year) is { } honoured && PeopleRules.MayReceiveFor(unit, honoured) is { IsAllowed: false } ended)
        {
            return (nameof(form.Year), ended.Why);
        }

        if (string.IsNullOrEmpty(form.AwardKindCode)) return null;
        var kind = await db.AwardKinds.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == form.AwardKindCode, cancellation);
        if (kind is null || !kind.IsFor(owner.IsPerson ? RecipientKind.Person : RecipientKind.Collective))
        {
            return (nameof(form.AwardKindCode), "Danh hiệu, hình thức này không dành cho đối tượng này. Hãy chọn lại trong danh sách.");
        }

        var born = owner.Record is Person { } someone ? someone.BornOn?.Year ?? someone.BornYear : null;
        if (AwardRecord.YearProblem(kind, PeopleTypedRules.Number(form.Year), DateText.Read(form.DecidedOn).Value, born) is { } impossible) return (nameof(form.Year), impossible);
        var (person, collective, year) = (owner.PersonId, owner.CollectiveId, PeopleTypedRules.Number(form.Year));
        var others = await db.AwardRecords.AsNoTracking()
            .Where(award => award.PersonId == person && award.CollectiveId == collective && award.AwardKindCode == kind.Code && award.Year == year && award.Id != own)
            .Select(award => award.DecisionNumber).ToListAsync(cancellation);
        return others.Find(number => AwardRecord.IsSame(kind.Nature, number, form.DecisionNumber ?? string.Empty)) is { } known
            ? (nameof(form.Year), $"Đã ghi {kind.Name} năm {year}{(known.Length > 0 ? $" theo Quyết định số {known}" : "")}. Hãy kiểm tra lại lý lịch khen thưởng.")
            : null;
    }
}
