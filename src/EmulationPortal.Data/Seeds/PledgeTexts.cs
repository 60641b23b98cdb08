using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// What published sources tell of pledges of past years, in the pledges' own words as far as a source gives them; what it does
/// not give is left out and said to be. Slips of the pen are put right.
/// </summary>
internal static class PledgeTexts
{
    /// <summary>Where the pledge of cluster 1 and the cooperation record of 14/12/2019 were published.</summary>
    public const string SourceOf2019 = "Cổng tin tức thành phố Hải Phòng, 14/12/2019: “Ký kết giao ước thi đua năm 2019 – 2020 giữa các Sở Thông tin và Truyền thông các tỉnh, thành phố thuộc Cụm Thi đua số 1”";

    /// <summary>Where the pledge of cluster 2 of 20/02/2023 was published.</summary>
    public const string SourceOf2023 = "Tin về hội nghị ký kết thực hiện các phong trào thi đua năm 2023 của 7 Sở Thông tin và Truyền thông miền núi phía Bắc, 20/02/2023. Nguồn cho biết giao ước có 9 nội dung và nêu những nội dung ghi ở đây; phần còn lại nguồn không nêu";

    /// <summary>Where the pledges between director and trade union of Thái Bình are told of.</summary>
    public const string SourceOfThaiBinh = "Trang tin Sở Thông tin và Truyền thông Thái Bình, bài về phong trào thi đua giai đoạn 2015 – 2020 (Thanh Bình)";

    /// <summary>Cluster 1, 2019 – 2020: five contents, the fourth with its six lines of state management.</summary>
    public static PledgeContent Cluster1 { get; } = Of(
        new PledgeWords(
            "Cụm thi đua số 1 năm 2019 – 2020",
            "",
            "",
            "Hôm nay, ngày 14/12/2019, tại Sở Thông tin và Truyền thông thành phố Hà Nội, đại diện Sở Thông tin và Truyền thông 05 thành phố thuộc Cụm thi đua số 1, Khối thi đua Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương cùng ký kết giao ước thi đua năm 2019 – 2020, nội dung cụ thể như sau:",
            "Trên cơ sở nội dung giao ước thi đua đã được thống nhất, các đơn vị trong Cụm có kế hoạch triển khai đến toàn thể cán bộ, công chức, viên chức và người lao động hưởng ứng phong trào thi đua yêu nước; quyết tâm phấn đấu hoàn thành tốt các nhiệm vụ khác do Bộ Thông tin và Truyền thông, Thành ủy, Hội đồng nhân dân, Ủy ban nhân dân của các Thành phố giao."),
        """
        1. Đẩy mạnh phong trào thi đua thiết thực, hiệu quả, phấn đấu thực hiện thắng lợi các mục tiêu, nhiệm vụ phát triển kinh tế – xã hội và đảm bảo quốc phòng an ninh. Thi đua lao động giỏi, lao động sáng tạo, nâng cao năng suất, chất lượng, hiệu quả công việc tạo động lực phát triển ngành thông tin và truyền thông; phấn đấu Cụm thi đua số 1 dẫn đầu trong các Khối Thi đua Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương.
        2. Tổ chức các phong trào thi đua với nội dung cụ thể, thiết thực, tuyên truyền, phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến, mô hình mới, coi đây là nhiệm vụ trọng tâm của công tác thi đua, khen thưởng hàng năm. Công tác khen thưởng bảo đảm chính xác, công khai, minh bạch, có tác dụng giáo dục, nêu gương, quan tâm đến các tập thể, cá nhân, người lao động trực tiếp.
        3. Tiếp tục đẩy mạnh việc “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh” theo tinh thần Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị với phương châm cụ thể, thiết thực, phù hợp. Nâng cao năng lực và sức chiến đấu của tổ chức cơ sở Đảng, xây dựng Đảng trong sạch, vững mạnh.
        4. Hoàn thành tốt công tác quản lý nhà nước; tích cực hướng dẫn, kiểm tra và tổ chức thực hiện các văn bản quy phạm pháp luật; tham mưu triển khai kịp thời, hiệu quả các chủ trương của Đảng, chính sách, pháp luật của Nhà nước về các lĩnh vực Thông tin và Truyền thông, cụ thể:
        – Hỗ trợ phát triển mạng lưới chuyển phát; triển khai Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016 về tiếp nhận hồ sơ, trả kết quả giải quyết thủ tục hành chính qua dịch vụ bưu chính công ích.
        – Chuyển đổi hạ tầng viễn thông thành hạ tầng ICT, hạ tầng số; tăng cường chia sẻ, sử dụng chung cơ sở hạ tầng kỹ thuật viễn thông thụ động giữa các doanh nghiệp viễn thông.
        – Xây dựng, phát triển Chính quyền điện tử; từng bước xây dựng thành phố Hà Nội thông minh.
        – Bảo đảm an toàn thông tin mạng trong quá trình xây dựng, phát triển Chính quyền điện tử và Thành phố thông minh.
        – Phát triển công nghiệp công nghệ thông tin.
        – Tham mưu chỉ đạo các cơ quan báo chí, truyền thông ở địa phương thông tin, tuyên truyền toàn diện, đầy đủ về chủ trương, đường lối của Đảng và Nhà nước, tạo lòng tin và sự đồng thuận của nhân dân tại địa phương. Xử lý các thông tin xấu độc, không đúng sự thật.
        5. Đẩy mạnh các hoạt động trao đổi hợp tác và chia sẻ kinh nghiệm về công tác quản lý nhà nước ngành thông tin và truyền thông giữa các đơn vị trong Cụm thi đua số 1.
        """);

    /// <summary>Cluster 2, 2023: the theme, and of its nine contents those that the source names.</summary>
    public static PledgeContent Cluster2 { get; } = Of(
        new PledgeWords(
            "Cụm thi đua số 2 năm 2023",
            "Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững",
            "",
            "Lãnh đạo Sở Thông tin và Truyền thông 7 tỉnh Sơn La, Lai Châu, Điện Biên, Lào Cai, Hà Giang, Cao Bằng, Lạng Sơn thống nhất ký kết thực hiện các phong trào thi đua năm 2023, tập trung vào các nội dung:",
            ""),
        """
        1. Nâng cao trách nhiệm người đứng đầu trong chỉ đạo, điều hành tổ chức các phong trào thi đua.
        2. Kịp thời phát hiện, bồi dưỡng và nhân rộng các điển hình tiên tiến, tạo điều kiện để các điển hình tiên tiến đóng góp tích cực hơn nữa cho các phong trào thi đua yêu nước.
        3. Tăng cường đôn đốc, hướng dẫn các cơ quan thông tấn báo chí, hệ thống thông tin cơ sở tại địa phương thông tin, tuyên truyền toàn diện, đầy đủ, chính xác, kịp thời về chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.
        4. Kịp thời tháo gỡ khó khăn, vướng mắc để các doanh nghiệp trong lĩnh vực thông tin và truyền thông hoạt động đúng định hướng, phát huy hiệu quả theo quy định của pháp luật.
        5. Đẩy mạnh đổi mới sáng tạo, thi đua thực hiện cải cách hành chính giai đoạn 2022-2025; tích cực ứng dụng công nghệ thông tin trong các lĩnh vực; ưu tiên công nghệ số góp phần xây dựng, phát triển chính quyền điện tử, chính quyền số, xã hội số, công dân số.
        """);

    /// <summary>Hải Phòng and Hà Nội, 14/12/2019: what the source says that they agreed on.</summary>
    public static PledgeContent Cooperation { get; } = Of(
        new PledgeWords(
            "Giữa Sở Thông tin và Truyền thông thành phố Hải Phòng và Sở Thông tin và Truyền thông thành phố Hà Nội",
            "",
            "",
            "Tại hội nghị ký kết giao ước thi đua của Cụm thi đua số 1, hai Sở ký biên bản hợp tác nhằm:",
            ""),
        """
        1. Tăng cường sự phối hợp giữa các cơ quan quản lý nhà nước về thông tin và truyền thông ở hai địa phương.
        2. Hợp tác thúc đẩy phát triển lĩnh vực thông tin và truyền thông tại các địa phương.
        3. Góp phần vào thành công chung của chương trình hợp tác giữa thành phố Hải Phòng và thành phố Hà Nội.
        """);

    private static PledgeContent Of(PledgeWords words, string list) =>
        new(words, [.. ClauseList.Split(list).Select(clause => new ClauseLine(null, clause.Level, clause.Text, ClauseTarget.None))]);
}
