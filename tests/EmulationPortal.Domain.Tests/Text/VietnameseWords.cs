using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

/// <summary>Random words in Vietnamese letters.</summary>
internal static class VietnameseWords
{
    private const string Letters =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    public static Gen<string> Words { get; } =
        from count in Gen.Choose(1, 4)
        from words in Gen.ArrayOf(Word, count)
        select string.Join(' ', words);

    public static Arbitrary<string> Arbitrary { get; } = Words.ToArbitrary();

    private static Gen<string> Word =>
        from length in Gen.Choose(1, 6)
        from letters in Gen.ArrayOf(Gen.Elements((Letters + Letters.ToUpperInvariant()).ToCharArray()), length)
        select new string(letters);
}
