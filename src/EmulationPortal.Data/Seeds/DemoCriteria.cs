using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The nine criteria groups of Decision 1459/QĐ-BTTTT with their texts as published by the department of Điện Biên on 19/9/2019.
/// The decision's points are not published: maxima, leaves and bands here are illustrative and show every kind of leaf.
/// Bands by percentage and by days late follow the justice sector's published table (Decision 663/QĐ-BTP, 2021).
/// </summary>
internal static class DemoCriteria
{
    private static readonly LeafRule PercentOfDigitalSignatures = new()
    {
        Bands = [Band.MoreThan(95, 1.5m), Band.Between(75, 95, 1), Band.FromUpToBelow(50, 75, 0.5m), Band.LessThan(50, 0)],
    };

    private static readonly LeafRule DaysLate = new()
    {
        Bands = [Band.AtMost(0, 2), Band.Between(1, 2, 1.5m), Band.Between(3, 5, 1), Band.Between(6, 10, 0.5m), Band.MoreThan(10, 0)],
    };

    /// <summary>Fills <paramref name="set"/>.</summary>
    public static void Fill(CriteriaSet set)
    {
        var writer = new Writer(set);
        writer.Group("1", "Tăng cường hướng dẫn, kiểm tra và tổ chức thực hiện các văn bản quy phạm pháp luật; tham mưu triển khai kịp thời, hiệu quả các chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thực hiện nhiệm vụ là đầu mối triển khai Chính quyền điện tử tại địa phương", 18);
        writer.Leaf("1.1", "Hướng dẫn, kiểm tra, tổ chức thực hiện văn bản quy phạm pháp luật", 6, LeafKind.Manual, 0.25m, evidence: true);
        writer.Leaf("1.2", "Tỷ lệ hoàn thành nhiệm vụ chiến lược, quy hoạch, kế hoạch, chương trình, dự án được giao", 8, LeafKind.LinearRatio, rule: new LeafRule { Target = 100 }, evidence: true, guidance: "Nhập tỷ lệ % nhiệm vụ hoàn thành trong năm; 100 % được điểm tối đa.");
        writer.Leaf("1.3", "Thực hiện nhiệm vụ đầu mối triển khai Chính quyền điện tử tại địa phương", 4, LeafKind.Manual, 0.25m);
        writer.Group("2", "Thường xuyên tham mưu chỉ đạo các cơ quan báo chí, truyền thông tại địa phương thông tin, tuyên truyền toàn diện, đầy đủ về chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước", 12);
        writer.Leaf("2.1", "Tham mưu chỉ đạo báo chí, truyền thông địa phương", 7, LeafKind.Manual, 0.25m, evidence: true);
        writer.Leaf("2.2", "Tổ chức giao ban báo chí, cung cấp thông tin định kỳ", 5, LeafKind.PerOccurrence, rule: new LeafRule { PointsPerOccurrence = 0.5m }, guidance: "Nhập số cuộc giao ban trong năm; mỗi cuộc 0,5 điểm.");
        writer.Group("3", "Tích cực hỗ trợ doanh nghiệp phát triển kinh tế ngành Thông tin và Truyền thông tại địa phương", 10);
        writer.Leaf("3.1", "Số doanh nghiệp được hỗ trợ so với chỉ tiêu giao", 6, LeafKind.RelativeToBest, guidance: "Nhập số doanh nghiệp được hỗ trợ và chỉ tiêu giao (nếu có); đơn vị tốt nhất cụm được điểm tối đa.");
        writer.Leaf("3.2", "Tháo gỡ khó khăn, vướng mắc cho doanh nghiệp", 4, LeafKind.Manual, 0.5m);
        writer.Group("4", "Tích cực tham mưu cho chính quyền địa phương trong việc phát triển và ứng dụng công nghệ thông tin", 14);
        writer.Leaf("4.1", "Ban hành kế hoạch ứng dụng công nghệ thông tin, chuyển đổi số hằng năm", 2, LeafKind.YesNo, evidence: true);
        writer.Leaf("4.2", "Tỷ lệ văn bản điện tử được ký số", 1.5m, LeafKind.PercentBands, rule: PercentOfDigitalSignatures);
        writer.Leaf("4.3", "Tỷ lệ văn bản gửi, nhận qua trục liên thông", 1.5m, LeafKind.PercentBands, rule: PercentOfDigitalSignatures);
        writer.Leaf("4.4", "Kết quả triển khai các nhiệm vụ phát triển công nghệ thông tin", 9, LeafKind.Manual, 0.25m, evidence: true);
        writer.Group("5", "Đẩy mạnh cải cách hành chính, ứng dụng công nghệ thông tin trong chỉ đạo điều hành", 14);
        writer.Leaf("5.1", "Kết quả chỉ số cải cách hành chính của đơn vị", 8, LeafKind.Manual, 0.25m, evidence: true);
        writer.Leaf("5.2", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn, vượt chỉ tiêu được tính đến 110 %", 6, LeafKind.LinearRatio, rule: new LeafRule { Target = 95, OverAchievement = true, OverAchievementCapPercent = 110 }, guidance: "Nhập tỷ lệ % hồ sơ đúng hạn; chỉ tiêu 95 %.");
        writer.Group("6", "Đẩy mạnh phong trào thi đua phát huy sáng kiến, sáng tạo đem lại hiệu quả cao trên các mặt công tác", 8);
        writer.Leaf("6.1", "Số sáng kiến được công nhận", 8, LeafKind.PerOccurrence, rule: new LeafRule { PointsPerOccurrence = 1 }, evidence: true);
        writer.Group("7", "Giữ gìn đoàn kết nội bộ, gương mẫu chấp hành các chủ trương, chính sách của Đảng, pháp luật của Nhà nước; xây dựng tổ chức Đảng, đoàn thể trong sạch vững mạnh", 10);
        writer.Leaf("7.1", "Đoàn kết nội bộ, chấp hành chủ trương, chính sách, pháp luật", 6, LeafKind.Manual, 0.5m);
        writer.Leaf("7.2", "Tổ chức Đảng, đoàn thể trong sạch, vững mạnh", 4, LeafKind.YesNo, evidence: true);
        writer.Group("8", "Tổ chức phát động, triển khai các phong trào thi đua thường xuyên, theo đợt, theo chuyên đề thiết thực, hiệu quả", 8);
        writer.Leaf("8.1", "Phát động, triển khai phong trào thi đua thường xuyên, theo chuyên đề", 8, LeafKind.Manual, 0.25m, evidence: true);
        writer.Group("9", "Đẩy mạnh việc phát hiện, bồi dưỡng, tổng kết và nhân rộng các điển hình tiên tiến; thực hiện chế độ thông tin, báo cáo đầy đủ, đúng thời hạn quy định", 6);
        writer.Leaf("9.1", "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến", 4, LeafKind.Manual, 0.5m);
        writer.Leaf("9.2", "Gửi bảng tự chấm điểm đúng hạn", 2, LeafKind.DaysLateBands, rule: DaysLate, automatic: AutomaticSource.SelfScoringDaysLate, guidance: "Hệ thống tự tính từ ngày gửi bảng điểm và thời hạn đã gia hạn (nếu có).");
        writer.Group("T", "Điểm thưởng", 0);
        writer.Leaf("T.1", "Được tặng Cờ thi đua của Bộ hoặc của tỉnh trong năm", 5, LeafKind.Bonus, rule: new LeafRule { PointsPerOccurrence = 5 });
        writer.Leaf("T.2", "Có mô hình mới được Bộ phổ biến", 5, LeafKind.Bonus, 0.5m);
        writer.Group("P", "Điểm trừ", 0);
        writer.Leaf("P.1", "Gửi thiếu hoặc chậm báo cáo định kỳ (mỗi lần trừ 0,5 điểm)", 3, LeafKind.Penalty, rule: new LeafRule { PointsPerOccurrence = 0.5m });
        writer.Group("K", "Điều kiện không xét thi đua", 0);
        writer.Leaf("K.1", "Có lãnh đạo đơn vị bị kỷ luật từ cảnh cáo trở lên trong năm", 0, LeafKind.Disqualifier);
    }

    private sealed class Writer(CriteriaSet set)
    {
        private Criterion? group;
        private int groups;
        private int leaves;

        public void Group(string code, string text, decimal max)
        {
            group = new Criterion { SetId = set.Id, Code = code, Position = ++groups, Text = text, MaxPoints = max };
            leaves = 0;
            set.Criteria.Add(group);
        }

        public void Leaf(
            string code, string text, decimal max, LeafKind kind, decimal step = 0, LeafRule? rule = null, bool evidence = false, string guidance = "", AutomaticSource automatic = AutomaticSource.None) =>
            set.Criteria.Add(new Criterion
            {
                SetId = set.Id,
                ParentId = group!.Id,
                Code = code,
                Position = ++leaves,
                Text = text,
                MaxPoints = max,
                Step = step,
                Kind = kind,
                Rule = rule ?? LeafRule.None,
                EvidenceRequired = evidence,
                Guidance = guidance,
                Automatic = automatic,
            });
    }
}
