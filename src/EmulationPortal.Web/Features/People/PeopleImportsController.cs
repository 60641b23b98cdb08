using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain.People;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.People;

/// <summary>A list of people comes in.</summary>
[Route("/ca-nhan-tap-the/nhap")]
public sealed class PeopleImportsController(PortalDb db, PersonPages pages, PeoplePreviews previews, FileStore files) : ListImportsController(ImportedList.People, db, pages, files)
{
    /// <inheritdoc/>
    protected override Task<byte[]> TemplateAsync() => Task.FromResult(PeopleWorkbook.Template());

    /// <inheritdoc/>
    protected override Task<(int Rows, IReadOnlyList<string> Problems)> ReadAsync(string hash, byte[] bytes, Guid departmentId) =>
        previews.ReadAsync(hash, bytes, departmentId, Actor, Gone);

    /// <inheritdoc/>
    protected override async Task<ListPreview?> PreviewOfAsync(PeopleImport import) => await previews.ReadAsync(import, Gone);

    /// <inheritdoc/>
    protected override Task PrepareAsync(PeopleImport import, ListPreview preview, IReadOnlyDictionary<string, Guid?> units) =>
        previews.DecideUnitsAsync(import, units, Actor, Gone);
}
