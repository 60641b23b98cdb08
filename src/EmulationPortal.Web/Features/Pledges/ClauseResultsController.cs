using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>A department says what has become of the clauses of a pledge.</summary>
[Route("/giao-uoc/{id:guid}/ket-qua")]
public sealed class ClauseResultsController(PortalDb db, PledgeAccess access, PledgePages pages) : PortalController
{
    /// <summary>The form of the reader's own department.</summary>
    /// <param name="id">The pledge.</param>
    /// <param name="year">The year; null for the latest that has begun.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, [FromQuery(Name = "nam")] int? year)
    {
        if (await OpenAsync(id) is not { } opened) return NotFound();
        var of = YearOf(opened.Pledge, year);
        return await MayAsync(opened, of) is { IsAllowed: false } verdict ? Refused(verdict) : View("Results", await PageAsync(opened, of, null));
    }

    /// <summary>Saves.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, [FromQuery(Name = "nam")] int? year, ClauseResultsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OpenAsync(id) is not { } opened) return NotFound();
        var of = YearOf(opened.Pledge, year);
        if (await MayAsync(opened, of) is { IsAllowed: false } verdict) return Refused(verdict);
        var rows = form.Rows.Select((row, index) => (Row: row, Index: index, Clause: opened.Clause(row.Clause))).Where(row => row.Clause is not null).ToList();
        if (rows.Exists(row => !row.Row.IsEmpty && row.Row.Version != ResultOf(row.Clause!, of)?.Version)) return await ConflictAsync(opened, of, form);
        var changes = new List<AuditChange>();
        foreach (var (row, index, clause) in rows.Where(row => !row.Row.IsEmpty))
        {
            var (words, problems) = row.Read(clause!.Target);
            foreach (var (field, sentence) in problems) ModelState.AddModelError($"Rows[{index}].{field}", sentence);
            if (words is not null && problems.Count == 0) Keep(clause, of, words, changes);
        }

        if (!ModelState.IsValid) return Invalid("Results", await PageAsync(opened, of, form));
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"{opened.Path}/da-hua-da-lam?nam={of}&don-vi={Actor.DepartmentId}");
        }

        access.Record(opened, "PledgeResultsWritten", $"Ghi kết quả thực hiện năm {of}.", changes, part: $"ket-qua/{Actor.DepartmentId:N}");
        if (!await access.SavePartAsync(Gone)) return await OpenAsync(id) is { } again ? await ConflictAsync(again, of, form) : NotFound();
        Tell($"Đã lưu kết quả của {changes.Count} nội dung.");
        return Redirect($"{opened.Path}/da-hua-da-lam?nam={of}&don-vi={Actor.DepartmentId}");
    }

    private static string Show(PledgeClause clause, ResultWords words) =>
        $"{ResultOutcomeText.Name(words.Outcome)}. {clause.Target.ShowAchieved(words.Figure, words.DoneOn)} {words.Text}".TrimEnd();

    private void Keep(PledgeClause clause, int year, ResultWords words, List<AuditChange> changes)
    {
        var result = ResultOf(clause, year);
        var before = result is null ? null : Show(clause, result.Words);
        if (result is null)
        {
            result = new ClauseResult { ClauseId = clause.Id, DepartmentId = Actor.DepartmentId!.Value, Year = year };
            clause.Results.Add(result);
        }

        if (result.Save(words, Actor, Clock.Now)) changes.Add(new AuditChange($"Nội dung {clause.Code}", before, Show(clause, words)));
    }

    private ClauseResult? ResultOf(PledgeClause clause, int year) => clause.Results.Find(result => result.DepartmentId == Actor.DepartmentId && result.Year == year);

    private int YearOf(Pledge pledge, int? asked) => asked ?? Math.Clamp(Clock.Today.Year, pledge.FirstYear, pledge.LastYear);

    private async Task<OpenedPledge?> OpenAsync(Guid id)
    {
        var opened = await access.OpenAsync(id, Actor, Gone);
        if (opened is null) return null;
        var clauses = opened.Pledge.Clauses.Select(clause => clause.Id).ToList();
        // Fixes up the clauses' own lists.
        await db.ClauseResults.Where(result => clauses.Contains(result.ClauseId)).LoadAsync(Gone);
        return opened;
    }

    private async Task<Verdict> MayAsync(OpenedPledge opened, int year)
    {
        var isPublished = opened.Pledge.ClusterId is { } cluster
            && await db.ClusterYears.AnyAsync(part => part.ClusterId == cluster && part.EmulationYear!.Year == year && part.State == ClusterYearState.Published, Gone);
        return opened.Pledge.MayWriteResult(Actor, Actor.DepartmentId ?? Guid.Empty, year, isPublished);
    }

    private async Task<IActionResult> ConflictAsync(OpenedPledge opened, int year, ClauseResultsForm form)
    {
        var rows = new List<ConflictRow>();
        foreach (var row in form.Rows)
        {
            if (opened.Clause(row.Clause) is not { } clause) continue;
            var stored = ResultOf(clause, year);
            var typed = row.Read(clause.Target).Words;
            rows.Add(new($"Nội dung {clause.Code}", typed is null ? row.Text : Show(clause, typed), stored is null ? null : Show(clause, stored.Words)));
            row.Version = stored?.Version;
        }

        ModelState.Clear();
        var notice = await ConflictNotice.OfAsync(db, opened.Pledge.Id, [.. rows.Where(row => !row.IsSame)], Gone);
        return Conflicted("Results", await PageAsync(opened, year, form, notice));
    }

    private async Task<ClauseResultsPage> PageAsync(OpenedPledge opened, int year, ClauseResultsForm? form, ConflictNotice? conflict = null)
    {
        var pledge = opened.Pledge;
        var asked = pledge.Promised();
        var ties = pledge.Clauses.SelectMany(clause => clause.Criteria).Select(tie => tie.CriterionId).Distinct().ToList();
        var codes = await db.Criteria.AsNoTracking().Where(criterion => ties.Contains(criterion.Id)).ToDictionaryAsync(criterion => criterion.Id, criterion => criterion.Code, Gone);
        var department = await db.Departments.AsNoTracking().Where(found => found.Id == Actor.DepartmentId).Select(found => found.Name).FirstAsync(Gone);
        var row = 0;
        return new(
            await pages.HeadAsync(opened, Gone),
            department,
            year,
            [.. Enumerable.Range(pledge.FirstYear, pledge.LastYear - pledge.FirstYear + 1)],
            [.. pledge.InOrder.Select(clause =>
            {
                var criteria = string.Join(", ", clause.Criteria.Select(tie => codes[tie.CriterionId]).Order(StringComparer.Ordinal));
                return asked.Contains(clause)
                    ? new AskedClause(clause, true, row++, form?.Rows.Find(typed => typed.Clause == clause.Id) ?? ClauseResultForm.Of(clause, ResultOf(clause, year)), criteria)
                    : new AskedClause(clause, false, -1, null, criteria);
            })],
            conflict);
    }
}
