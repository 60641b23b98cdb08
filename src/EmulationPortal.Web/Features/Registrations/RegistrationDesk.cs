using System.Text.Json;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What the controllers of a list share: opening it, saving it with its trail, and telling of what others saved meanwhile.</summary>
public sealed class RegistrationDesk(PortalDb db, RegistrationAccess access, RegistrationEdits edits, PortalClock clock)
{
    /// <summary>What changes the lines.</summary>
    public RegistrationEdits Edits => edits;

    /// <summary>A department's place in a round; null when the actor may not know of it.</summary>
    public Task<OpenedRegistration?> OpenAsync(int year, string slug, Actor actor, CancellationToken cancellation) => access.OpenAsync(year, slug, actor, cancellation);

    /// <summary>Saves the list with one entry in its trail; false when somebody else saved it first. Nothing is written when nothing changed.</summary>
    public async Task<bool> SaveAsync(OpenedRegistration opened, Guid version, Actor actor, string act, string sentence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        if (!db.ChangeTracker.HasChanges()) return true;
        db.Record(actor, clock.Now, opened.Registration!, act, sentence, changes: edits.Changes);
        return await db.SaveUnlessOvertakenAsync(opened.Registration!, version, cancellation);
    }

    /// <summary>What was typed beside what is stored now.</summary>
    public async Task<ConflictNotice> ConflictAsync(RegistrationListPage page, RegistrationListForm typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        return await ConflictNotice.OfAsync(db, page.Registration.Id, Differing(page, typed), cancellation);
    }

    /// <summary>What was typed and differs from what is stored now.</summary>
    public static IReadOnlyList<ConflictRow> Differing(RegistrationListPage page, RegistrationListForm typed)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(typed);
        var book = page.Examined.Book;
        var rows = new List<ConflictRow>();
        foreach (var row in page.Rows)
        {
            rows.Add(new($"{row.Name}: danh hiệu", book.NameOf(row.Typed.Kind ?? string.Empty), book.NameOf(row.Line.KindCode)));
            rows.Add(new($"{row.Name}: ghi chú", row.Typed.Note, row.Line.Note));
            rows.Add(new($"{row.Name}: lý do", row.Typed.Reason, row.Line.Reason));
        }

        var gone = typed.Lines.Where(line => !page.Registration.Lines.Exists(known => known.Id == line.Id)).ToList();
        rows.AddRange(gone.Select(line => new ConflictRow(
            "Dòng đã bị bỏ", string.Join("; ", new[] { book.NameOf(line.Kind ?? string.Empty), line.Note, line.Reason }.Where(part => !string.IsNullOrEmpty(part))), "không còn")));
        return [.. rows.Where(row => !row.IsSame)];
    }

    /// <summary>The undo as text for a hidden field.</summary>
    public static string Write(RegistrationUndo undo) => JsonSerializer.Serialize(undo);

    /// <summary>The undo of a hidden field, or null when it can't be read.</summary>
    public static RegistrationUndo? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<RegistrationUndo>(text) is { Added: not null, Removed: not null } undo && undo.Removed.All(line => line is not null) ? undo : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
