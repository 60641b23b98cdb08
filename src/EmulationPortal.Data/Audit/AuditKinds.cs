namespace EmulationPortal.Data.Audit;

/// <summary>What the kinds of records in the audit trail are called on pages.</summary>
public static class AuditKinds
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ScoreSheet"] = "Bảng điểm",
        ["CriteriaSet"] = "Bảng tiêu chí",
        ["EmulationYear"] = "Năm thi đua",
        ["ClusterYear"] = "Kết quả của cụm",
        ["IssuedDocument"] = "Văn bản ký",
        ["SigningCertificate"] = "Chứng thư số",
        ["Bloc"] = "Khối thi đua",
        ["Cluster"] = "Cụm thi đua",
        ["Department"] = "Đơn vị",
        ["Pledge"] = "Giao ước",
        ["AwardKind"] = "Danh hiệu, hình thức khen thưởng",
        ["MeetingPaper"] = "Văn bản hội nghị",
        ["PortalUser"] = "Tài khoản",
        ["Meeting"] = "Hội nghị cụm",
        ["Acclaim"] = "Suy tôn",
        ["Council"] = "Hội đồng",
        ["CouncilSession"] = "Phiên họp Hội đồng",
        ["CouncilBallot"] = "Biểu quyết của Hội đồng",
        ["Person"] = "Cá nhân",
        ["Collective"] = "Tập thể",
        ["PeopleImport"] = "Nhập danh sách",
        ["Reorganisation"] = "Sắp xếp đơn vị",
        ["Handover"] = "Bàn giao cụm trưởng",
        ["RegistrationRound"] = "Đợt đăng ký danh hiệu",
        ["Registration"] = "Đăng ký danh hiệu",
        ["ProofRound"] = "Rà soát tên in",
        ["NameProof"] = "Tên in trên bằng",
        ["PrintRun"] = "Đợt in bằng",
        ["CertificateLayout"] = "Mẫu bằng",
        ["PrinterProfile"] = "Máy in bằng",
        ["LegalDocument"] = "Văn bản trong sổ",
        ["Movement"] = "Phong trào thi đua",
        ["ObligationCalendar"] = "Ngày hạn và lịch nhắc việc",
        ["OutgoingMail"] = "Thư điện tử",
        ["AwardDecision"] = "Quyết định khen thưởng",
        ["Exemplar"] = "Điển hình tiên tiến",
        ["Proposal"] = "Đề nghị khen thưởng",
    };

    /// <summary>Kinds to choose from, with their names.</summary>
    public static IReadOnlyDictionary<string, string> All => Names;

    /// <summary>The name of a kind.</summary>
    public static string NameOf(string kind) => Names.GetValueOrDefault(kind, "Hồ sơ khác");
}
