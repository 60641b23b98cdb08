using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Signatures;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A person to be asked to sign.</summary>
/// <param name="DepartmentId">The department; null for the ministry.</param>
/// <param name="PersonName">Full name as printed.</param>
/// <param name="Title">Title as printed: “Giám đốc”.</param>
/// <param name="Organisation">Organisation as printed.</param>
/// <param name="PlaceName">The signature block's <see cref="SignatureBlock.PlaceName"/>.</param>
/// <param name="UserId">The account, where it does not follow from the department: a secretary, a named deputy.</param>
/// <param name="Authority">By which document the person signs in another's place; empty when in their own right.</param>
public sealed record InvitedSignatory(
    Guid? DepartmentId, string PersonName, string Title, string Organisation, string PlaceName, Guid? UserId = null, string Authority = "");

/// <summary>What is to be issued for signing.</summary>
public sealed record IssueOrder
{
    /// <summary>What kind of document.</summary>
    public required IssuedDocumentKind Kind { get; init; }

    /// <summary>The record it is made of.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Local path of that record's page: “/giao-uoc/…”.</summary>
    public required string SubjectLink { get; init; }

    /// <summary>The cluster's part of a year; null outside any cluster.</summary>
    public Guid? ClusterYearId { get; init; }

    /// <summary>The department that issues it; null for the ministry.</summary>
    public Guid? IssuerDepartmentId { get; init; }

    /// <summary>Departments that may read it besides the issuer and those who sign.</summary>
    public IReadOnlyCollection<Guid> Readers { get; init; } = [];

    /// <summary>The text. Its check and draft mark are set by the desk.</summary>
    public required OfficialDocument Text { get; init; }

    /// <summary>Who signs, in order; one for each place in the text, and no other.</summary>
    public required IReadOnlyList<InvitedSignatory> Signatories { get; init; }

    /// <summary>In which order.</summary>
    public SigningOrder SigningOrder { get; init; } = SigningOrder.Any;

    /// <summary>Last day to sign.</summary>
    public required DateOnly SignBy { get; init; }

    /// <summary>The document that this one takes the place of, loaded with its signatories, as the rules of the record behind it allow; null when there is none.</summary>
    public IssuedDocument? Supersedes { get; init; }

    /// <summary>Why it takes that place; demanded with <see cref="Supersedes"/>.</summary>
    public string SupersedeReason { get; init; } = string.Empty;
}
