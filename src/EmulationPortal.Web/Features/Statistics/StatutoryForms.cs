using EmulationPortal.Data;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Documents.Statistics;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Statistics;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>One of the forms of Circular 02/2023/TT-BNV.</summary>
/// <param name="Code">Its code: “0602”.</param>
/// <param name="Name">Its name, or what the portal takes it to be.</param>
/// <param name="IsNameConfirmed">Whether the name was read in the text.</param>
/// <param name="Note">What is not confirmed, or why the portal has no figures.</param>
/// <param name="Table">The figures; null when the portal does not record them.</param>
public sealed record StatutoryForm(string Code, string Name, bool IsNameConfirmed, string Note, FigureTable? Table);

/// <summary>
/// The statistics that the ministry owes the state (Circular 02/2023/TT-BNV of 23/3/2023, forms 0601.N to 0605.N/BNV-TĐKT, due on 15/12). Only their codes, the
/// day and the subjects of 0602, 0604 and 0605 are confirmed: the rest is marked, and no figure is shown that the portal does not record.
/// </summary>
public sealed class StatutoryForms(PortalDb db)
{
    /// <summary>How many years after the years that it honours a decision may be.</summary>
    public const int YearsBefore = 10;

    private const string Layout = "Hệ thống chưa đối chiếu được các cột của biểu mẫu trong văn bản gốc; bảng dưới đây là số liệu để điền, không phải biểu mẫu.";

    /// <summary>The calendar year in which an award counts: of its decision, or that it honours when the day is not recorded.</summary>
    public static int YearOf(GivenAward fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.DecidedOn?.Year ?? fact.Year;
    }

    /// <summary>The forms of a year.</summary>
    public async Task<IReadOnlyList<StatutoryForm>> OfAsync(int year, CancellationToken cancellation)
    {
        var kinds = await db.AwardKinds.AsNoTracking().OrderByDescending(kind => kind.Position).ToListAsync(cancellation);
        var facts = (await db.AwardFactsAsync(new YearRange(year - YearsBefore, year), null, cancellation)).Where(fact => YearOf(fact) == year).ToLookup(fact => fact.KindCode);
        FigureTable Awards(string id, AwardLevel level) => new(
            id, $"Số lượng năm {year}", "Đếm theo năm của quyết định; quyết định chưa ghi ngày thì theo năm được khen. Không tính khen đã bị hủy bỏ.", "Danh hiệu, hình thức", ["Cá nhân", "Tập thể", "Tổng"],
            [.. kinds.Where(kind => kind.Level == level).Select(kind => new FigureRow(
                $"{AwardText.Name(kind.Nature)}: {kind.Name}", null,
                [
                    Figures.Count(facts[kind.Code].Count(fact => fact.IsPerson), Records(kind.Code)), Figures.Count(facts[kind.Code].Count(fact => !fact.IsPerson), Records(kind.Code)),
                    Figures.Count(facts[kind.Code].Count(), Records(kind.Code)),
                ]))]);
        string Records(string kind) => $"/thong-ke/khen-thuong/danh-sach?tu={year}&den={year}&loai={kind}&theo-ngay=quyet-dinh";
        return
        [
            new("0601", "Phong trào thi đua", false, $"Tên biểu chưa đối chiếu. {Layout}", await MovementsAsync(year, cancellation)),
            new("0602", "Số lượng khen thưởng cấp Nhà nước", true, Layout, Awards("bieu-0602", AwardLevel.State)),
            new("0603", "Số lượng khen thưởng cấp bộ, ban, ngành, tỉnh", false, $"Tên biểu chưa đối chiếu. {Layout}", Awards("bieu-0603", AwardLevel.MinistryProvince)),
            new("0604", "Tổ chức làm công tác thi đua, khen thưởng", true, "Cổng không ghi số liệu về tổ chức làm công tác thi đua, khen thưởng; hãy lập biểu này từ nguồn khác.", null),
            new("0605", "Công chức làm công tác thi đua, khen thưởng", true, "Cổng không ghi số liệu về công chức làm công tác thi đua, khen thưởng; tài khoản trên cổng không thay được số liệu đó.", null),
        ];
    }

    private async Task<FigureTable> MovementsAsync(int year, CancellationToken cancellation)
    {
        var found = await db.Movements.AsNoTracking().Where(movement => movement.State != MovementState.Draft && movement.Year == year)
            .GroupBy(movement => new { movement.Level, movement.Kind }).Select(group => new { group.Key.Level, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellation);
        var kinds = Enum.GetValues<MovementKind>();
        string Path(MovementLevel level, MovementKind? kind) => $"/phong-trao?nam={year}&cap={level}{(kind is null ? "" : $"&hinh-thuc={kind}")}";
        return new FigureTable(
            "bieu-0601", $"Phong trào bắt đầu năm {year}", "Phong trào đã phát động trên cổng, theo năm bắt đầu; kể cả phong trào cấp khác mà các Sở ghi việc hưởng ứng. Danh sách mở ra gồm cả phong trào của năm trước còn kéo dài.", "Cấp phát động",
            [.. kinds.Select(MovementText.Name), "Tổng"],
            [.. Enum.GetValues<MovementLevel>().Select(level => new FigureRow(MovementText.Name(level), null,
                [.. kinds.Select(kind => Figures.Count(found.Where(group => group.Level == level && group.Kind == kind).Sum(group => group.Count), Path(level, kind))), Figures.Count(found.Where(group => group.Level == level).Sum(group => group.Count), Path(level, null))]))]);
    }
}
