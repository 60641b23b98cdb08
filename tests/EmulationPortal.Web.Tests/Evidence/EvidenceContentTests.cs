using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Evidence;

namespace EmulationPortal.Web.Tests.Evidence;

public sealed class EvidenceContentTests
{
    public static TheoryData<byte[], string> Allowed { get; } = new()
    {
        { SampleFiles.Pdf(), EvidenceTypes.Pdf },
        { SampleFiles.Png, "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "image/jpeg" },
        { "GIF89a......"u8.ToArray(), "image/gif" },
        { "RIFF....WEBPVP8 "u8.ToArray(), "image/webp" },
        { SampleFiles.Docx(), EvidenceTypes.Docx },
        { SampleFiles.Xlsx(), EvidenceTypes.Xlsx },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void The_content_decides_the_type_whatever_the_name(byte[] bytes, string expected)
    {
        var content = EvidenceContent.Recognise("gì cũng được.txt", bytes);
        Assert.Null(content.Problem);
        Assert.Equal(expected, content.ContentType);
    }

    [Fact]
    public void A_program_named_pdf_is_refused_with_the_allowed_list() => Assert.Equal(
        $"Tệp “báo cáo.pdf” có đuôi .pdf nhưng nội dung không phải loại đó, hoặc tệp đã hỏng. Chỉ nhận {EvidenceTypes.Allowed}.",
        EvidenceContent.Recognise("báo cáo.pdf", SampleFiles.Exe).Problem);

    public static TheoryData<byte[], string> Refused { get; } = new()
    {
        { SampleFiles.Docx("application/vnd.ms-word.document.macroEnabled.main+xml"), "có macro" },
        { SampleFiles.Docx(moreParts: "word/vbaProject.bin"), "có macro" },
        { SampleFiles.Xlsx("xl/activeX/activeX1.bin"), "có macro" },
        { SampleFiles.Xlsx("xl/macrosheets/sheet1.xml"), "có macro" },
        { SampleFiles.Compound(isEncrypted: true), "được đặt mật khẩu" },
        { SampleFiles.Compound(isEncrypted: false), "định dạng Word, Excel cũ" },
        { SampleFiles.Zip(("a.txt", "x")), "Chỉ nhận" },
        { SampleFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "x")), "Chỉ nhận" },
        { "PK\u0003\u0004 hỏng"u8.ToArray(), "Chỉ nhận" },
        { "<html><script>alert(1)</script></html>"u8.ToArray(), "Chỉ nhận" },
        { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "Chỉ nhận" },
        { [], "rỗng" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_may_run_or_can_not_be_read_is_refused_with_the_remedy(byte[] bytes, string why)
    {
        var content = EvidenceContent.Recognise("tệp", bytes);
        Assert.Empty(content.ContentType);
        Assert.Contains(why, content.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20 * 1024 * 1024, null)]
    [InlineData(23 * 1024 * 1024, "Tệp “a.pdf” lớn 23,0 MB, quá giới hạn 20 MB. Hãy giảm dung lượng hoặc chia nhỏ tệp.")]
    public void Twenty_megabytes_are_the_limit_of_a_file(long length, string? problem) => Assert.Equal(problem, EvidenceContent.Oversized("a.pdf", length));
}
