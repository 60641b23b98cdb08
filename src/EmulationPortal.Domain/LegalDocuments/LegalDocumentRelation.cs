namespace EmulationPortal.Domain.LegalDocuments;

/// <summary>What one document does to another.</summary>
public enum DocumentRelationKind
{
    /// <summary>Thay thế.</summary>
    Replaces = 1,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amends = 2,

    /// <summary>Quy định chi tiết, hướng dẫn.</summary>
    Details = 3,

    /// <summary>Căn cứ.</summary>
    RestsOn = 4,

    /// <summary>Đính chính.</summary>
    Corrects = 5,

    /// <summary>Thu hồi, hủy bỏ khen thưởng.</summary>
    Revokes = 6,

    /// <summary>Cấp lại bằng theo.</summary>
    Reissues = 7,
}

/// <summary>A document does something to another; read from both ends.</summary>
public sealed class LegalDocumentRelation : Entity
{
    /// <summary>The document that does it.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The document that it is done to.</summary>
    public required Guid ToId { get; init; }

    /// <summary>What is done.</summary>
    public required DocumentRelationKind Kind { get; init; }

    /// <summary>The document that does it.</summary>
    public LegalDocument? From { get; init; }

    /// <summary>The document that it is done to.</summary>
    public LegalDocument? To { get; init; }
}

/// <summary>The official words for relations, from both ends.</summary>
public static class DocumentRelationText
{
    /// <summary>From the document that does it.</summary>
    public static string Name(DocumentRelationKind kind) => kind switch
    {
        DocumentRelationKind.Replaces => "Thay thế",
        DocumentRelationKind.Amends => "Sửa đổi, bổ sung",
        DocumentRelationKind.Details => "Quy định chi tiết, hướng dẫn",
        DocumentRelationKind.RestsOn => "Căn cứ",
        DocumentRelationKind.Corrects => "Đính chính",
        DocumentRelationKind.Revokes => "Thu hồi, hủy bỏ khen thưởng theo",
        DocumentRelationKind.Reissues => "Cấp lại bằng theo",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>From the document that it is done to.</summary>
    public static string Passive(DocumentRelationKind kind) => kind switch
    {
        DocumentRelationKind.Replaces => "Được thay thế bởi",
        DocumentRelationKind.Amends => "Được sửa đổi, bổ sung bởi",
        DocumentRelationKind.Details => "Được quy định chi tiết, hướng dẫn bởi",
        DocumentRelationKind.RestsOn => "Là căn cứ của",
        DocumentRelationKind.Corrects => "Được đính chính bởi",
        DocumentRelationKind.Revokes => "Có khen thưởng bị thu hồi, hủy bỏ bởi",
        DocumentRelationKind.Reissues => "Có bằng được cấp lại theo",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
