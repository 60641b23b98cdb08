using EmulationPortal.Domain.LegalDocuments;

namespace EmulationPortal.Domain.Tests.LegalDocuments;

public sealed class DocumentNumbersTests
{
    [Theory]
    [InlineData("Nghị định 152/2025/NĐ-CP Đ.50", "152/2025/NĐ-CP")]
    [InlineData("Luật 06/2022/QH15 Đ.24; Đ.79 k.3", "06/2022/QH15")]
    [InlineData("Quyết định số 1459/QĐ-BTTTT ngày 09/9/2019", "1459/QĐ-BTTTT")]
    [InlineData("Công văn 5007/BNV-TĐKT, Kế hoạch số 456/KH-STTTT", "5007/BNV-TĐKT|456/KH-STTTT")]
    [InlineData("NQ 202/2025/QH15 ngày 12/06/2025, Quốc hội", "202/2025/QH15")]
    [InlineData("1122/BTĐKT-VI", "1122/BTĐKT-VI")]
    [InlineData("ngày 31/12/2023, 20/100 phiếu, khoản 3/4", "")]
    [InlineData("", "")]
    public void Numbers_of_documents_are_found_in_what_people_write_and_days_are_none(string text, string numbers) =>
        Assert.Equal(numbers, string.Join('|', DocumentNumbers.In(text).Select(found => found.Number)));

    [Theory]
    [InlineData("2023-12-31", DocumentForce.NotYet, "có hiệu lực từ 01/01/2024")]
    [InlineData("2024-01-01", DocumentForce.InForce, "")]
    [InlineData("2025-06-30", DocumentForce.InForce, "")]
    [InlineData("2025-07-01", DocumentForce.Ended, "hết hiệu lực từ 01/07/2025")]
    public void A_document_is_in_force_from_its_first_to_its_last_day(string day, DocumentForce force, string mark)
    {
        var document = Decree();
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((force, mark), (document.ForceOn(on), document.Mark(on)));
    }

    [Fact]
    public void Its_words_follow_its_texts_without_accents()
    {
        var document = Decree();
        document.RenewWords();
        Assert.Superset(new HashSet<string> { "98", "2023", "nd", "cp", "nghi", "dinh", "thi", "dua" }, document.Words.Select(word => word.Word).ToHashSet());
        document.Abstract = "quy định khác";
        document.RenewWords();
        Assert.DoesNotContain(document.Words, word => word.Word == "dua");
        Assert.Single(document.Words, word => word.Word == "nghi");
    }

    private static LegalDocument Decree() => new()
    {
        Number = "98/2023/NĐ-CP",
        Kind = "Nghị định",
        Issuer = "Chính phủ",
        Abstract = "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
        ValidFrom = new DateOnly(2024, 1, 1),
        ValidTo = new DateOnly(2025, 6, 30),
    };
}
