using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Invented words to show layouts with.</summary>
internal static class LayoutExamples
{
    /// <summary>Ordinary words.</summary>
    public static CertificateWords Short { get; } = new()
    {
        Authority = "Bộ trưởng Bộ Khoa học và Công nghệ",
        Name = "Ông Nguyễn Văn An",
        UnitLine = "Chuyên viên Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông tỉnh Sơn La",
        Merit = "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm 2022",
        SignerTitle = "Bộ trưởng",
        SignerName = "Nguyễn Văn Bình",
        GoldenBook = 1,
    };

    /// <summary>Words as long as they come.</summary>
    public static CertificateWords Long { get; } = Short with
    {
        Name = "Bà Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khánh Quỳnh",
        UnitLine = "Phó Giám đốc Trung tâm Công nghệ thông tin và Truyền thông, Sở Thông tin và Truyền thông tỉnh Bà Rịa - Vũng Tàu",
        Merit = "Đã có thành tích xuất sắc trong thực hiện phong trào thi đua “Ngành Thông tin và Truyền thông chung sức xây dựng nông thôn mới” và chuyển đổi số giai đoạn 2021 - 2025, góp phần xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc",
        SignerTitle = "KT. Bộ trưởng\nThứ trưởng",
        GoldenBook = 4999,
    };
}
