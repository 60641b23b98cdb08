using EmulationPortal.Data;
using EmulationPortal.Data.Results;
using EmulationPortal.Documents.Results;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Results;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Score tables as workbooks: one sheet for each group, with formulas that can be read.</summary>
public sealed class ExportsController(PortalDb db, SheetDocumentQueries sheets) : PortalController
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The matrix of a cluster.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/xuat/tong-hop")]
    public async Task<IActionResult> Matrix(int year, Guid clusterId, [FromQuery(Name = "cot")] string? column)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone);
        return result?.ClusterYear.ShowsRankingTo(Actor, year) == true
            ? Answer(ResultWorkbook.Write(ResultDocuments.Matrix(result, ResultColumns.Of(column))),
                $"bang tong hop {ResultColumns.Heading(ResultColumns.Of(column))} {result.Cluster.Name} nam {year}")
            : NotFound();
    }

    /// <summary>One department's sheet as it stands or as it stood at a submission, with the columns that the reader may see.</summary>
    [HttpGet("/ket-qua/xuat/bang-diem/{sheetId:guid}")]
    public async Task<IActionResult> Sheet(Guid sheetId, [FromQuery(Name = "lan")] int? number)
    {
        var answer = await sheets.FindAsync(Actor, sheetId, number, null, Gone);
        return answer switch
        {
            null => NotFound(),
            { Document: { } document } => Answer(ResultWorkbook.Write(document), $"bang diem {document.Department} nam {document.Year}{(number is null ? "" : $" ban luu {number}")}"),
            _ => Refused(answer.Verdict),
        };
    }

    private FileContentResult Answer(byte[] bytes, string name) => File(bytes, Workbook, $"{VietnameseText.Fold(name).Replace(' ', '-')}.xlsx");
}
