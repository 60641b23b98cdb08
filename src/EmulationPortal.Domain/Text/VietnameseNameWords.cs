using System.Collections.Frozen;
using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>
/// Usual words of Vietnamese names that another coding would read as other words (“Hùng” as “Hựng”, “Dũng” out of “Dòng”). Only words that
/// can be mistaken stand here: it decides between two readings that both make Vietnamese syllables, and nothing else.
/// </summary>
internal static class VietnameseNameWords
{
    // Right in Unicode, something else in TCVN3 or VNI.
    private const string Standing =
        "hùng lê võ lò tô ngô công thông đông hà bá tú chí trí mã nhã lâm tâm vân xuân quân tân hân nhân dân trân lân thân ân châu khê huê quê lý quý "
        + "sùng mùa vàng giàng thào sáng trúc lương bình vinh ninh tính kính bé bê tùng cù phùng mông nông sông long hoà hòa tài khoa toàn hoàng "
        + "hoá hóa lã tá giá khá bùi đào cao lầu thu thư thảo phó lưu thái hải ban phòng trung tâm";

    // Made in Unicode out of what makes other words as it stands in the list.
    private const string Decoded =
        "dũng vũ hồ phụng lục dụng tự sự lực lộc mộng tố quốc từ kỳ phú phúc cúc thúc túc sĩ sơn thơ thị nghị trị vị nhị quị mỹ vụ cục bộ sở trụ thụ tụ nhụ ngụ độ hộ "
        + "hợp bổn thổ lũy nhũ lữ chúc chú thú lúa súng tứ hứa thứ đức lộ thọ thỏ hảo khởi mở nở lớn tới hới thới sớm cổ mỗ lỗ";

    private const string Families =
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh lâm phùng mai tô hà tạ cao châu lò vàng giàng sùng thào lầu "
        + "quách từ hứa lữ lương lưu vương triệu thạch kim danh sơn nông bế ma chu tống la lã quàng tòng cầm mùa tăng thái trương văn hứa vi lục lộc mã";

    // A full name of three words begins with that of a family; two words are more often something else.
    private const int LeastOfFullName = 3;

    private static readonly FrozenSet<string> Usual = SetOf(Standing + " " + Decoded);

    private static readonly FrozenSet<string> Family = SetOf(Families);

    /// <summary>How many of the words, in Unicode, are usual ones; the name of a family where it belongs counts twice.</summary>
    public static int CountIn(IReadOnlyList<string> words) =>
        words.Count(word => Usual.Contains(Key(word))) + (words.Count >= LeastOfFullName && Family.Contains(Key(words[0])) ? 1 : 0);

    private static FrozenSet<string> SetOf(string words) => words.Split(' ').Distinct(StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    private static string Key(string word) => word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
