using EmulationPortal.Data;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>Reads what the pages of acts print.</summary>
public sealed class ReorganisationPageReading(PortalDb db, ReorganisationDesk desk, PortalClock clock)
{
    /// <summary>The page of an act.</summary>
    public async Task<ReorganisationPage> PageAsync(Reorganisation act, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        var departments = await db.DepartmentsOfAsync(act, cancellation);
        var preview = await db.PreviewAsync(act, departments, clock.Today, cancellation);
        var clusters = await db.Clusters.AsNoTracking().ToDictionaryAsync(cluster => cluster.Id, cluster => cluster.Name, cancellation);
        var isDraft = act.State == ReorganisationState.Draft;
        // Later changes of an act speak of units by the names that earlier ones give them.
        var names = departments.ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        var lines = new List<ReorganisationLine>();
        foreach (var item in act.Items.OrderBy(item => item.Position))
        {
            lines.Add(LineOf(item, names, departments, preview, clusters, isDraft));
            foreach (var unit in item.Units.Where(unit => isDraft && unit is { Name.Length: > 0, DepartmentId: not null })) names[unit.DepartmentId!.Value] = unit.Name;
        }

        var staying = act.State == ReorganisationState.Done
            ? act.Items.Where(item => item.Kind == ReorganisationKind.Merge).SelectMany(item => item.Ending).Select(unit => unit.DepartmentId!.Value)
                .Where(id => preview.Loads[id].Accounts > 0).Select(id => $"{departments[id].Province}: {preview.Loads[id].Accounts} tài khoản").ToList()
            : [];
        return new ReorganisationPage(
            act,
            lines,
            preview,
            isDraft ? await desk.ProblemsAsync(act, departments, clock.Today, cancellation) : [],
            Enum.GetValues<ReorganisationStep>().ToDictionary(step => step, step => act.May(step, actor)),
            staying,
            act.Items.Exists(item => item.Kind == ReorganisationKind.Split),
            await db.HistoryOfAsync(act, actor, cancellation));
    }

    /// <summary>A form with what can be chosen.</summary>
    public async Task<ReorganisationFormPage<TForm>> FormAsync<TForm>(TForm form, CancellationToken cancellation)
        where TForm : ReorganisationForm
    {
        var departments = await db.Departments.AsNoTracking().Include(department => department.FormerNames).Where(department => department.ValidTo == null)
            .OrderBy(department => department.SortKey).ToListAsync(cancellation);
        var years = await db.EmulationYears.Where(year => year.State == YearState.Preparing).Select(year => year.Year).Distinct().OrderBy(year => year).ToListAsync(cancellation);
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => cluster.ValidTo == null).OrderBy(cluster => cluster.Number).ToListAsync(cancellation);
        return new ReorganisationFormPage<TForm>(
            form, departments,
            [new(string.Empty, "– Chọn năm –"), .. years.Select(year => new Choice(NumberText.Points(year), NumberText.Points(year)))],
            [new(string.Empty, "– Chọn cụm –"), .. clusters.Select(cluster => new Choice(cluster.Id.ToString(), $"{cluster.Name} – {cluster.Region}"))]);
    }

    private static ReorganisationLine LineOf(
        ReorganisationItem item, Dictionary<Guid, string> names, IReadOnlyDictionary<Guid, Department> departments, ReorganisationPreview preview,
        IReadOnlyDictionary<Guid, string> clusters, bool isDraft)
    {
        var ending = item.Ending.Select(unit => unit.DepartmentId).ToHashSet();
        var before = item.Predecessors.Select(unit => new UnitLine(
            unit.DepartmentId!.Value, item.Kind == ReorganisationKind.Rename ? names[unit.DepartmentId.Value] : departments[unit.DepartmentId.Value].Province, ending.Contains(unit.DepartmentId), preview.Loads[unit.DepartmentId.Value])).ToList();
        var after = item.Kind switch
        {
            ReorganisationKind.Rename => Described(item.Predecessors.Single(), names),
            ReorganisationKind.Dissolve => "Kết thúc hoạt động, không có đơn vị kế thừa",
            ReorganisationKind.MoveCluster => $"{clusters[item.ClusterId!.Value]}, năm {item.Year}",
            _ => string.Join("; ", item.Successors.Select(unit => Described(unit, names))),
        };
        return new ReorganisationLine(item, before, after, isDraft ? Consequence(item, before) : string.Empty);
    }

    private static string Described(ReorganisationUnit unit, Dictionary<Guid, string> names)
    {
        var name = unit.Name.Length > 0 ? unit.Name : names[unit.DepartmentId!.Value];
        string[] parts = [unit.IsNew ? "đơn vị mới" : string.Empty, unit.Province.Length > 0 ? $"tỉnh, thành phố {unit.Province}" : string.Empty, unit.ProvinceCode.Length > 0 ? $"mã {unit.ProvinceCode}" : string.Empty];
        var more = string.Join(", ", parts.Where(part => part.Length > 0));
        return more.Length > 0 ? $"{name} ({more})" : name;
    }

    private static string Consequence(ReorganisationItem item, List<UnitLine> before)
    {
        var ending = before.Where(unit => unit.IsEnding).ToList();
        if (ending.Count == 0) return string.Empty;
        var from = DateText.Show(item.EffectiveOn);
        var (people, divisions, awards) = (ending.Sum(unit => unit.Load.People), ending.Sum(unit => unit.Load.Divisions), ending.Sum(unit => unit.Load.Awards));
        if (item.Kind == ReorganisationKind.Split) return $"Kết thúc từ ngày {from}; {people} người và {divisions} phòng, trung tâm đi theo bảng phân chia.";
        if (item.Kind == ReorganisationKind.Dissolve) return $"Kết thúc từ ngày {from}; {awards} khen thưởng vẫn tìm được dưới tên đơn vị.";
        var accounts = ending.Where(unit => !unit.Load.HasOpenWork).Sum(unit => unit.Load.Accounts);
        var stay = ending.Where(unit => unit.Load.HasOpenWork).Sum(unit => unit.Load.Accounts);
        string[] moved = [people > 0 ? $"{people} người" : string.Empty, divisions > 0 ? $"{divisions} phòng, trung tâm" : string.Empty, accounts > 0 ? $"{accounts} tài khoản" : string.Empty];
        string[] sentences =
        [
            $"Kết thúc từ ngày {from}.",
            moved.All(part => part.Length == 0) ? string.Empty : $"Chuyển {string.Join(", ", moved.Where(part => part.Length > 0))}.",
            stay > 0 ? $"{stay} tài khoản ở lại làm xong việc của năm đang mở." : string.Empty,
            awards > 0 ? $"{awards} khen thưởng tìm được dưới cả đơn vị cũ và đơn vị kế thừa." : string.Empty,
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }
}
