namespace EmulationPortal.Web.Infrastructure;

/// <summary>A form that makes one record, however often it is posted: see <see cref="Data.OnceSave"/>. Its page prints the partial “_Once”.</summary>
public abstract class OnceForm
{
    /// <summary>Key of the record that the form makes; made with the form, and kept while it is corrected.</summary>
    public Guid Once { get; set; } = Guid.CreateVersion7();
}
