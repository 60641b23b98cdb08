using EmulationPortal.Data;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Those who sign: order, organisation, position and name. Their names are no part of what they agree to.</summary>
[Route("/giao-uoc/{id:guid}/ben-ky")]
public sealed class PartiesController(PortalDb db, PledgeAccess access, PledgePages pages) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(PledgeStep.Edit) is { IsAllowed: false } verdict ? Refused(verdict) : View("Parties", await PageAsync(opened, PartiesForm.Of(opened.Pledge)));
    }

    /// <summary>Saves.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, PartiesForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(PledgeStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        var rows = form.Parties.Select(row => (Row: row, Party: opened.Pledge.Parties.Find(party => party.Id == row.Id))).ToList();
        if (rows.Count != opened.Pledge.Parties.Count || rows.Exists(pair => pair.Party is null) || rows.DistinctBy(pair => pair.Row.Id).Count() != rows.Count) return NotFound();
        if (rows.Exists(pair => pair.Row.Version != pair.Party!.Version)) return await ConflictAsync(opened, form);
        var accounts = await AccountsAsync(opened);
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, party) = rows[index];
            if (!string.IsNullOrEmpty(row.UserId) && !(accounts.TryGetValue(party!.Id, out var choices) && choices.Any(choice => choice.Value == row.UserId))) ModelState.AddModelError($"Parties[{index}].UserId", "Hãy chọn tài khoản trong danh sách.");
        }

        if (!ModelState.IsValid) return Invalid("Parties", await PageAsync(opened, form));
        var before = Describe(opened.Pledge, accounts);
        var place = 0;
        foreach (var (row, party) in rows.OrderBy(pair => pair.Row.PositionNumber).ThenBy(pair => pair.Party!.Position))
        {
            (party!.Position, party.Organisation) = (++place, VietnameseText.Normalise(row.Organisation));
            (party.Title, party.PersonName) = (VietnameseText.Normalise(row.Title), VietnameseText.Normalise(row.PersonName));
            party.UserId = Guid.TryParse(row.UserId, out var user) ? user : null;
        }

        if (Describe(opened.Pledge, accounts) is var after && after != before)
        {
            access.Record(opened, "PledgePartiesChanged", "Sửa các bên ký.", [new AuditChange("Các bên ký, theo thứ tự", before, after)]);
            if (!await access.SavePartAsync(Gone)) return await access.OpenAsync(id, Actor, Gone) is { } again ? await ConflictAsync(again, form) : NotFound();
        }

        Tell("Đã lưu các bên ký.");
        return Redirect(opened.Path + "#ben-ky");
    }

    private static string Describe(Pledge pledge, IReadOnlyDictionary<Guid, IReadOnlyList<Choice>> accounts) => string.Join(
        "; ", pledge.Signing.Select(party => $"{party.Position}. {party.Organisation} – {party.Title} {party.PersonName}".TrimEnd() + Account(party, accounts)));

    // Namesakes of one department are told apart by their keys.
    private static string Account(PledgeParty party, IReadOnlyDictionary<Guid, IReadOnlyList<Choice>> accounts)
    {
        if (party.UserId is not { } user) return string.Empty;
        IReadOnlyList<Choice> choices = accounts.TryGetValue(party.Id, out var known) ? known : [];
        var name = choices.FirstOrDefault(choice => choice.Value == user.ToString())?.Text;
        return name is null || choices.Count(choice => choice.Text == name) > 1 ? $" (tài khoản: {name ?? "không còn ở đơn vị"}, mã {user})" : $" (tài khoản: {name})";
    }

    private async Task<IActionResult> ConflictAsync(OpenedPledge opened, PartiesForm form)
    {
        var rows = new List<ConflictRow>();
        foreach (var party in opened.Pledge.Signing)
        {
            if (form.Parties.Find(row => row.Id == party.Id) is not { } row) continue;
            rows.Add(new($"{party.Organisation}: người ký", $"{row.Title} {row.PersonName}".Trim(), $"{party.Title} {party.PersonName}".Trim()));
            row.Version = party.Version;
        }

        ModelState.Clear();
        var notice = await ConflictNotice.OfAsync(db, opened.Pledge.Id, [.. rows.Where(row => !row.IsSame)], Gone);
        return Conflicted("Parties", await PageAsync(opened, form, notice));
    }

    private async Task<PartiesPage> PageAsync(OpenedPledge opened, PartiesForm form, ConflictNotice? conflict = null) =>
        new(await pages.HeadAsync(opened, Gone), form, await AccountsAsync(opened), conflict);

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Choice>>> AccountsAsync(OpenedPledge opened)
    {
        var unions = opened.Pledge.Parties.Where(party => party.IsUnion).ToList();
        var people = unions.Count == 0 ? [] : await db.PeopleOfAsync([.. unions.Select(party => party.DepartmentId)], Clock.Today, Gone);
        return unions.ToDictionary(
            party => party.Id,
            party => (IReadOnlyList<Choice>)[new("", "Hãy chọn"), .. people.Where(person => person.DepartmentId == party.DepartmentId).Select(person => new Choice(person.UserId.ToString(), person.FullName))]);
    }
}
