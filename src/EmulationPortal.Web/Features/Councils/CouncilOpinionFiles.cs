using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Proposals;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>The opinions in writing of absent members as files: PDF or a picture of the paper.</summary>
public sealed class CouncilOpinionFiles(PortalDb db, FileStore store, AwardProofs proofs, LineDossiers dossiers, PortalClock clock)
{
    /// <summary>What is said beside the field.</summary>
    public const string Help = "Bản PDF hoặc ảnh chụp (JPEG, PNG) của văn bản, không quá 20 MB; Hội đồng xem được. Không bắt buộc.";

    /// <summary>The name of the field of one attendance.</summary>
    public static string FieldOf(CouncilAttendance attendance)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        return $"OpinionFile[{attendance.Id}]";
    }

    /// <summary>Reads the uploads by attendance; each refused one leaves a sentence at its field.</summary>
    public async Task<IReadOnlyDictionary<Guid, KeptProof>> ReadAsync(
        CouncilSession session, CouncilAttendanceForm form, HttpRequest request, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(state);
        var found = new Dictionary<Guid, KeptProof>();
        if (!request.HasFormContentType) return found;
        foreach (var attendance in session.Attendances)
        {
            var field = FieldOf(attendance);
            if (request.Form.Files.GetFile(field) is not { Length: > 0 } file) continue;
            var (proof, problem) = await proofs.ReadAsync(file, cancellation);
            if (form.Presence.GetValueOrDefault(attendance.Id) != CouncilPresence.WrittenOpinion) problem ??= $"{attendance.Member!.Name} không ở diện “{CouncilText.Name(CouncilPresence.WrittenOpinion)}” nên không nhận tệp. Hãy chọn lại cách dự họp, hoặc bỏ tệp.";
            else if (proof is not null && proof.Type != EvidenceTypes.Pdf && !EvidenceTypes.IsImage(proof.Type)) problem = $"Tệp “{proof.Name}” không phải PDF hay ảnh. Hãy lưu văn bản thành PDF hoặc chụp lại rồi chọn tệp đó.";
            if (problem is not null) state.AddModelError(field, problem);
            else if (proof is not null) found[attendance.Id] = proof;
        }

        return found;
    }

    /// <summary>Keeps the files with their attendances, and forgets those of members who gave no opinion; the caller saves.</summary>
    /// <returns>A sentence for the trail with a space before it; empty when nothing was uploaded.</returns>
    public async Task<string> KeepAsync(CouncilSession session, IReadOnlyDictionary<Guid, KeptProof> uploads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(uploads);
        var told = new List<string>();
        foreach (var attendance in session.Attendances)
        {
            if (attendance.Presence != CouncilPresence.WrittenOpinion)
            {
                (attendance.OpinionFileId, attendance.OpinionFileName) = (null, string.Empty);
            }
            else if (uploads.TryGetValue(attendance.Id, out var upload))
            {
                var stored = await db.StoreAsync(store, upload.Bytes, upload.Type, clock.Now, cancellation);
                var name = upload.Name.Length > CouncilAttendance.FileNameLength ? upload.Name[^CouncilAttendance.FileNameLength..] : upload.Name;
                (attendance.OpinionFileId, attendance.OpinionFileName) = (stored.Id, name);
                told.Add($"{attendance.Member!.Name}: {name}");
            }
        }

        return told.Count == 0 ? string.Empty : $" Nhận văn bản cho ý kiến của {string.Join("; ", told)}.";
    }

    /// <summary>The file as a download.</summary>
    public Task<IActionResult> DownloadAsync(Controller controller, Guid fileId, string name, CancellationToken cancellation) => dossiers.DownloadAsync(controller, fileId, name, cancellation);
}
