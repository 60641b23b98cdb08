using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Brings what was typed into a list, in memory: what changed, what is wrong, and what can be undone.</summary>
public sealed class RegistrationEdits(PortalDb db, PortalClock clock)
{
    /// <summary>What changed, for the audit trail.</summary>
    public List<AuditChange> Changes { get; } = [];

    /// <summary>The catalogue, once asked for.</summary>
    public Eligibility? Book { get; private set; }

    /// <summary>The catalogue.</summary>
    public async Task<Eligibility> BookAsync(CancellationToken cancellation) => Book ??= await db.EligibilityAsync(cancellation);

    /// <summary>Writes titles, remarks and reasons as typed; what can't be is said beside its field and not written.</summary>
    public async Task TypeAsync(Registration registration, RegistrationListForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var book = await BookAsync(cancellation);
        var candidates = await CandidatesAsync(registration, cancellation);
        foreach (var line in registration.Lines)
        {
            if (form.Of(line) is not { } typed) continue;
            var candidate = candidates[line.PersonId ?? line.CollectiveId!.Value];
            if (typed.Kind is { } kind && kind != line.KindCode)
            {
                if (registration.WhyNot(candidate, kind, book, clock.Today, line) is { } why) state.AddModelError(form.FieldOf(line.Id, nameof(typed.Kind)), why);
                else line.Write(Changed(candidate.Name, "danh hiệu", line.KindCode, kind, book.NameOf), line.Note, line.Reason);
            }

            var (note, reason) = (VietnameseText.Normalise(typed.Note), VietnameseText.Normalise(typed.Reason));
            if (note != line.Note && note.Length <= RegistrationLine.TextLength) line.Write(line.KindCode, Changed(candidate.Name, "ghi chú", line.Note, note), line.Reason);
            if (reason != line.Reason && reason.Length <= RegistrationLine.TextLength) line.Write(line.KindCode, line.Note, Changed(candidate.Name, "lý do", line.Reason, reason));
        }
    }

    /// <summary>Puts a person on the list; null with a problem where that can't be.</summary>
    public async Task<(RegistrationLine? Line, string? Problem)> AddPersonAsync(Registration registration, Guid personId, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var own = registration.DepartmentId;
        var found = await db.People.Where(person => person.Id == personId && person.DepartmentId == own).CandidatesAsync(cancellation);
        return Add(registration, found.GetValueOrDefault(personId), kind, await BookAsync(cancellation), "Không tìm thấy người này trong đơn vị. Hãy tìm lại.");
    }

    /// <summary>Puts a collective on the list; null with a problem where that can't be.</summary>
    public async Task<(RegistrationLine? Line, string? Problem)> AddCollectiveAsync(Registration registration, Guid? collectiveId, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var own = registration.DepartmentId;
        var found = await db.Collectives.Where(unit => unit.Id == collectiveId && unit.DepartmentId == own).CandidatesAsync(db, cancellation);
        return Add(registration, found.Values.FirstOrDefault(), kind, await BookAsync(cancellation), "Hãy chọn tập thể của đơn vị.");
    }

    /// <summary>Puts a candidate on the list.</summary>
    public (RegistrationLine? Line, string? Problem) Add(Registration registration, RegistrationCandidate? candidate, string? kind, Eligibility book, string whenUnknown)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(book);
        if (candidate is null) return (null, whenUnknown);
        if (registration.WhyNot(candidate, kind ?? string.Empty, book, clock.Today) is { } why) return (null, why);
        Changes.Add(new AuditChange(candidate.Name, null, book.NameOf(kind!)));
        return (registration.Add(candidate, kind!), null);
    }

    /// <summary>Takes a line off, and says what puts it back.</summary>
    public async Task<RemovedLine> RemoveAsync(Registration registration, RegistrationLine line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(line);
        var name = (await CandidatesAsync(registration, cancellation))[line.PersonId ?? line.CollectiveId!.Value].Name;
        Changes.Add(new AuditChange(name, (await BookAsync(cancellation)).NameOf(line.KindCode), null));
        registration.Remove(line);
        // Deletes are restricted, so they are said.
        db.Remove(line);
        return new RemovedLine(line.PersonId is not null, line.PersonId ?? line.CollectiveId!.Value, line.KindCode, line.Position, line.Note, line.Reason);
    }

    /// <summary>Takes the last removal or paste back as far as it still can be; what can't is said.</summary>
    public async Task<IReadOnlyList<string>> UndoAsync(Registration registration, RegistrationUndo undo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(undo);
        foreach (var line in registration.Lines.Where(line => undo.Added.Contains(line.Id)).ToList()) await RemoveAsync(registration, line, cancellation);
        var problems = new List<string>();
        foreach (var removed in undo.Removed)
        {
            var (line, problem) = removed.IsPerson
                ? await AddPersonAsync(registration, removed.RecipientId, removed.Kind, cancellation)
                : await AddCollectiveAsync(registration, removed.RecipientId, removed.Kind, cancellation);
            if (line is null)
            {
                problems.Add(problem!);
                continue;
            }

            (line.Note, line.Reason) = (Cut(removed.Note), Cut(removed.Reason));
            registration.Shift(line, removed.Position - line.Position);
        }

        return problems;
    }

    /// <summary>Gives a line another title; what changes, in words.</summary>
    public string Retitle(RegistrationLine line, string name, string kind, Eligibility book)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(book);
        var change = $"danh hiệu: {book.NameOf(line.KindCode)} thành {book.NameOf(kind)}";
        line.Write(Changed(name, "danh hiệu", line.KindCode, kind, book.NameOf), line.Note, line.Reason);
        return change;
    }

    /// <summary>Writes a remark and a reason into a line; what changes, in words, or empty.</summary>
    public string Rewrite(RegistrationLine line, string name, string note, string reason)
    {
        ArgumentNullException.ThrowIfNull(line);
        var changed = new List<string>();
        if (note != line.Note)
        {
            changed.Add($"ghi chú: “{line.Note}” thành “{note}”");
            line.Write(line.KindCode, Changed(name, "ghi chú", line.Note, note), line.Reason);
        }

        if (reason != line.Reason)
        {
            changed.Add($"lý do: “{line.Reason}” thành “{reason}”");
            line.Write(line.KindCode, line.Note, Changed(name, "lý do", line.Reason, reason));
        }

        return string.Join("; ", changed);
    }

    private async Task<Dictionary<Guid, RegistrationCandidate>> CandidatesAsync(Registration registration, CancellationToken cancellation)
    {
        var id = registration.Id;
        var people = await db.People.Where(person => db.RegistrationLines.Any(line => line.RegistrationId == id && line.PersonId == person.Id)).CandidatesAsync(cancellation);
        var collectives = await db.Collectives.Where(unit => db.RegistrationLines.Any(line => line.RegistrationId == id && line.CollectiveId == unit.Id)).CandidatesAsync(db, cancellation);
        return people.Values.Concat(collectives.Values).ToDictionary(candidate => candidate.Id);
    }

    private string Changed(string name, string field, string before, string after, Func<string, string>? words = null)
    {
        Changes.Add(new AuditChange($"{name}: {field}", words?.Invoke(before) ?? before, words?.Invoke(after) ?? after));
        return after;
    }

    private static string Cut(string? text)
    {
        var line = VietnameseText.Normalise(text);
        return line.Length > RegistrationLine.TextLength ? line[..RegistrationLine.TextLength] : line;
    }
}
