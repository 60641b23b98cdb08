using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain.People;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.People;

/// <summary>A history of awards of people and collectives comes in; nobody is created by it.</summary>
[Route("/ca-nhan-tap-the/nhap-khen-thuong")]
public sealed class AwardImportsController(PortalDb db, PersonPages pages, AwardPreviews previews, FileStore files) : ListImportsController(ImportedList.Awards, db, pages, files)
{
    /// <inheritdoc/>
    protected override async Task<byte[]> TemplateAsync() => AwardsWorkbook.Template(await previews.KindsAsync(Gone));

    /// <inheritdoc/>
    protected override Task<(int Rows, IReadOnlyList<string> Problems)> ReadAsync(string hash, byte[] bytes, Guid departmentId) => previews.ReadAsync(hash, bytes, departmentId, Gone);

    /// <inheritdoc/>
    protected override async Task<ListPreview?> PreviewOfAsync(PeopleImport import) => await previews.ReadAsync(import, Gone);
}
