using System.Globalization;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Criteria;

namespace EmulationPortal.Domain.Tests.Scoring;

public class LeafScoreCheckTests
{
    public static TheoryData<CriterionNode, string, string> Refused => new()
    {
        { Line.Manual("1.2", 10), "12", "Điểm tối đa của mục 1.2 là 10; đã nhập 12." },
        { Line.Manual("1.2", 10), "-1", "Điểm của mục 1.2 không được nhỏ hơn 0; đã nhập -1." },
        { Line.Manual("1.2", 10), "8.3", "Điểm của mục 1.2 tính theo bước 0,25; đã nhập 8,3. Hãy nhập 8,25 hoặc 8,5." },
        { Line.Bonus("4", 10), "10.5", "Điểm thưởng tối đa của mục 4 là 10; đã nhập 10,5." },
        { Line.Bonus("4", 10), "0.3", "Điểm thưởng của mục 4 tính theo bước 0,5; đã nhập 0,3. Hãy nhập 0 hoặc 0,5." },
        { Line.Penalty("5", 10), "-2", "Điểm trừ của mục 5 ghi số dương: hãy nhập 2 thay cho -2." },
        { Line.Penalty("5", 10), "11", "Điểm trừ tối đa của mục 5 là 10; đã nhập 11." },
        { Line.YesNo("1", 1), "2", "Mục 1 chỉ nhận “có” hoặc “không”; đã nhập 2." },
        { Line.Disqualifier("9"), "0.5", "Mục 9 chỉ nhận “có” hoặc “không”; đã nhập 0,5." },
        { Line.Percent("8.3"), "100.1", "Tỷ lệ của mục 8.3 không được quá 100 %; đã nhập 100,1." },
        { Line.Percent("8.3"), "-1", "Tỷ lệ của mục 8.3 không được nhỏ hơn 0 %; đã nhập -1." },
        { Line.Percent("8.3", 1, [Band.AtLeast(50, 1)]), "40", "Bảng bậc của mục 8.3 không có bậc cho 40 %; hãy báo người lập bộ tiêu chí." },
        { Line.DaysLate("1.1"), "1.5", "Số ngày chậm của mục 1.1 phải là số nguyên; đã nhập 1,5." },
        { Line.DaysLate("1.1"), "-1", "Số ngày chậm của mục 1.1 không được nhỏ hơn 0; đã nhập -1." },
        { Line.Times("6", 3, 0.5m), "2.5", "Số lần của mục 6 phải là số nguyên; đã nhập 2,5." },
        { Line.Times("6", 3, 0.5m), "-1", "Số lần của mục 6 không được nhỏ hơn 0; đã nhập -1." },
        { Line.Linear("3", 10), "-1", "Kết quả của mục 3 không được nhỏ hơn 0; đã nhập -1." },
        { Line.Linear("3", 10, null), "80", "Mục 3 chưa có chỉ tiêu. Hãy nhập chỉ tiêu lớn hơn 0, hoặc chọn “Không giao”." },
        { Line.Relative("7", 10), "-1", "Kết quả của mục 7 không được nhỏ hơn 0; đã nhập -1." },
        { Line.Group("2", 20), "5", "Mục 2 là nhóm; điểm của nhóm là tổng điểm các mục con." },
    };

    public static TheoryData<CriterionNode, string> Accepted => new()
    {
        { Line.Manual("1.2", 10), "10" },
        { Line.Manual("1.2", 10), "0" },
        { Line.Manual("1.2", 10), "8.25" },
        { Line.Manual("1.2", 10, 0), "8.333" },
        { Line.YesNo("1", 1), "1" },
        { Line.Percent("8.3"), "95.5" },
        { Line.Percent("8.3", over: true), "130" },
        { Line.DaysLate("1.1"), "400" },
        { Line.Times("6", 3, 0.5m), "70" },
        { Line.Linear("3", 10), "150" },
        { Line.Relative("7", 10), "12.5" },
        { Line.Disqualifier("9"), "1" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_may_not_stand_is_answered_with_the_limit(CriterionNode leaf, string entered, string sentence) =>
        Assert.Equal(sentence, LeafScore.Check(leaf, CellValue.Of(Number(entered))));

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_value_within_the_limits_may_stand(CriterionNode leaf, string entered) =>
        Assert.Null(LeafScore.Check(leaf, CellValue.Of(Number(entered))));

    [Fact]
    public void Not_scored_and_not_assigned_may_always_stand()
    {
        Assert.Null(LeafScore.Check(Line.Manual("1", 10), CellValue.NotScored));
        Assert.Null(LeafScore.Check(Line.Linear("1", 10, null), CellValue.NotAssigned));
    }

    [Fact]
    public void Scored_without_a_value_is_asked_for() =>
        Assert.Equal("Mục 1 chưa có giá trị; hãy nhập số ngày chậm.", LeafScore.Check(Line.DaysLate("1"), new CellValue(CellStatus.Scored, null)));

    [Fact]
    public void The_units_own_target_is_enough() =>
        Assert.Null(LeafScore.Check(Line.Linear("3", 10, null), CellValue.Of(40, target: 50)));

    [Fact]
    public void A_negative_target_of_the_unit_is_refused() =>
        Assert.Equal("Chỉ tiêu của mục 7 không được nhỏ hơn 0; đã nhập -5.", LeafScore.Check(Line.Relative("7", 10), CellValue.Of(40, target: -5)));

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
