using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>How a person changes place, leaves, and turns out to be recorded twice.</summary>
public sealed partial class Person
{
    /// <summary>The position that lasts, or null.</summary>
    public PersonPosition? Position => Positions.Where(position => position.To is null).MaxBy(position => position.From);

    /// <summary>Begins the first position. For a new record.</summary>
    public void Begin(Guid departmentId, Guid? subUnitId, string title, DateOnly from)
    {
        (DepartmentId, SubUnitId, Title) = (departmentId, subUnitId, title);
        Positions.Add(new PersonPosition { PersonId = Id, DepartmentId = departmentId, SubUnitId = subUnitId, Title = title, From = from });
    }

    /// <summary>Whether the person may take another place from <paramref name="from"/> on: after the present position began, not in the future, where the place still exists.</summary>
    public Verdict MayMove(Department department, Collective? subUnit, string title, DateOnly from, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(department);
        if (IsMerged)
        {
            return Verdict.NotNow("Hồ sơ này đã gộp vào hồ sơ khác. Hãy mở hồ sơ được giữ lại.");
        }

        if (from > today)
        {
            return Verdict.NotNow($"Ngày {DateText.Show(from)} chưa đến. Hãy ghi lại vào ngày đó.");
        }

        if (Position is { } present && from <= present.From)
        {
            return Verdict.NotNow($"Vị trí hiện tại có từ ngày {DateText.Show(present.From)}; vị trí mới phải từ ngày sau đó.");
        }

        if (department.Id == DepartmentId && subUnit?.Id == SubUnitId && title == Title)
        {
            return Verdict.NotNow("Đơn vị, bộ phận và chức vụ trùng với hiện tại; không có gì thay đổi.");
        }

        return PeopleRules.MayReceive(department, from) is { IsAllowed: false } closed ? closed : PeopleRules.MayReceive(subUnit, department, from);
    }

    /// <summary>Ends the present position the day before and begins the next.</summary>
    public void Move(Guid departmentId, Guid? subUnitId, string title, DateOnly from)
    {
        if (Position is { } present)
        {
            present.To = from.AddDays(-1);
        }

        // Whoever had left is back.
        ValidTo = null;
        Begin(departmentId, subUnitId, title, from);
    }

    /// <summary>
    /// Goes with a department that became another one on <paramref name="effectiveOn"/>, which may have been long ago: what of the positions there
    /// lies before that day stays with the old department, what lies behind it was the other department's.
    /// </summary>
    /// <returns>The first day in the other department.</returns>
    public DateOnly GoAlong(Guid departmentId, Guid? subUnitId, DateOnly effectiveOn)
    {
        var old = DepartmentId;
        foreach (var position in Positions.Where(position => position.DepartmentId == old && (position.To is null || position.To >= effectiveOn)).ToList())
        {
            var unit = position.To is null ? subUnitId : position.SubUnitId;
            if (position.From >= effectiveOn)
            {
                (position.DepartmentId, position.SubUnitId) = (departmentId, unit);
                continue;
            }

            Positions.Add(new PersonPosition { PersonId = Id, DepartmentId = departmentId, SubUnitId = unit, Title = position.Title, From = effectiveOn, To = position.To });
            position.To = effectiveOn.AddDays(-1);
        }

        if (Position is null) Begin(departmentId, subUnitId, Title, effectiveOn);
        (DepartmentId, SubUnitId) = (departmentId, subUnitId);
        return Positions.Where(position => position.DepartmentId == departmentId && position.From >= effectiveOn).Min(position => position.From);
    }

    /// <summary>Whether the person may be recorded as gone after <paramref name="lastDay"/>.</summary>
    public Verdict MayLeave(DateOnly lastDay, DateOnly today)
    {
        if (ValidTo is { } gone)
        {
            return Verdict.NotNow($"Đã ghi thôi công tác từ ngày {DateText.Show(gone)}.");
        }

        if (lastDay > today)
        {
            return Verdict.NotNow($"Ngày {DateText.Show(lastDay)} chưa đến. Hãy ghi lại vào ngày đó.");
        }

        return Position is { } present && lastDay < present.From
            ? Verdict.NotNow($"Vị trí hiện tại có từ ngày {DateText.Show(present.From)}; ngày thôi công tác không được trước ngày đó.")
            : Verdict.Allowed;
    }

    /// <summary>Retired, transferred out of the bloc, deceased: the record stays, and takes part in nothing new.</summary>
    public void Leave(DateOnly lastDay)
    {
        ValidTo = lastDay;
        if (Position is { } present)
        {
            present.To = lastDay;
        }
    }

    /// <summary>
    /// Takes another record of the same person in: its names and what this one lacks. The caller moves what hangs on the other
    /// record (positions, ratings, initiatives, discipline, awards), which then points here and is found under both names.
    /// </summary>
    /// <exception cref="InvalidOperationException">Both are the same record, or one is merged already.</exception>
    public void TakeIn(Person other, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Id == Id || IsMerged || other.IsMerged)
        {
            throw new InvalidOperationException("A record can be merged once, and not into itself.");
        }

        if (other.FullName != FullName)
        {
            Remember(other.FullName, today);
        }

        foreach (var former in other.FormerNames.Where(former => former.Name != FullName))
        {
            Remember(former.Name, former.UntilOn);
        }

        if (BornOn is null && (BornYear is null || other.BornYear == BornYear))
        {
            SetBirth(other.BornOn, BornYear ?? other.BornYear);
        }

        if (SealedIdentityNumber.Length == 0)
        {
            (SealedIdentityNumber, IdentityEnding, IdentityDigest) = (other.SealedIdentityNumber, other.IdentityEnding, other.IdentityDigest);
        }

        other.IdentityDigest = null;

        ServiceSince = ServiceSince is null || other.ServiceSince < ServiceSince ? other.ServiceSince ?? ServiceSince : ServiceSince;
        ValidFrom = other.ValidFrom < ValidFrom ? other.ValidFrom : ValidFrom;
        OfficialOrder ??= other.OfficialOrder;
        other.MergedIntoId = Id;
        other.Words.Clear();
        RefreshKeys();
    }

    /// <summary>
    /// Takes a merger back on both records: the one kept is what it was before, the other stands for itself again. The caller moves the
    /// records back that hang on them, and removes the former names of <paramref name="parts"/> from storage.
    /// </summary>
    /// <exception cref="InvalidOperationException">The other was not merged into this one.</exception>
    public void TakeApart(Person other, MergedParts parts)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(parts);
        if (other.MergedIntoId != Id)
        {
            throw new InvalidOperationException("The other record was not merged into this one.");
        }

        var before = parts.Before;
        SetBirth(before.BornOn, before.BornYear);
        (SealedIdentityNumber, IdentityEnding, ServiceSince) = (before.SealedIdentityNumber, before.IdentityEnding, before.ServiceSince);
        (IdentityDigest, other.IdentityDigest) = (before.IdentityDigest, parts.OtherIdentityDigest);
        (ValidFrom, OfficialOrder) = (before.ValidFrom, before.OfficialOrder);
        FormerNames.RemoveAll(former => parts.FormerNames.Contains(former.Id));
        RefreshKeys();
        other.MergedIntoId = null;
        other.RefreshKeys();
    }
}
