using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Meetings of past years as published sources tell of them, in our own words: place, day, who took part, what was agreed. What a
/// source does not say stays empty; no source gives a count of votes.
/// </summary>
internal static class PastMeetings
{
    private const string DienBienPhu = "Tin hội nghị ký kết thi đua năm 2023 của Cụm thi đua số 2, 20/02/2023";
    private const string HaiPhong = "Trang tin thành phố Hải Phòng, 14/12/2019";
    private const string ApBac = "Báo Ấp Bắc, tháng 11/2019 (baoapbac.vn)";
    private const string DongThap = "Trang tin Sở Thông tin và Truyền thông Đồng Tháp, bài tổng kết năm 2021 của Cụm thi đua số 8";

    private static readonly Past[] All =
    [
        new(1, 2019, new DateOnly(2019, 12, 14), "Hội nghị ký kết giao ước thi đua năm 2019 – 2020", "Sở Thông tin và Truyền thông thành phố Hà Nội", HaiPhong, IsComplete: true,
        [
            ("Ký kết giao ước thi đua năm 2019 – 2020", "Đại diện năm Sở của Cụm thi đua số 1 cùng ký giao ước; các đơn vị triển khai đến toàn thể cán bộ, công chức, viên chức và người lao động."),
            ("Ký biên bản hợp tác giữa Sở Hải Phòng và Sở Hà Nội", "Hai Sở ký biên bản hợp tác, tăng cường phối hợp quản lý nhà nước về thông tin và truyền thông ở hai địa phương."),
        ]),
        new(8, 2019, new DateOnly(2019, 10, 31), "Hội nghị ký kết giao ước thi đua của Cụm thi đua số 8", "tỉnh Tiền Giang", ApBac, IsComplete: false,
        [
            ("Ký kết giao ước thi đua", "Cụm thi đua số 8 ký giao ước thi đua."),
        ]),
        new(8, 2021, new DateOnly(2022, 3, 11), "Hội nghị tổng kết phong trào thi đua năm 2021", "trực tuyến", DongThap, IsComplete: false,
        [
            ("Tổng kết phong trào thi đua năm 2021", "Cụm tổng kết bằng hội nghị trực tuyến."),
            ("Đề nghị khen thưởng", "Thống nhất đề nghị tặng Cờ thi đua cho Sở Long An; đoạn tin đọc được không nêu tên đơn vị còn lại."),
        ])
        {
            Purpose = AcclaimPurpose.Flag, Question = "Thống nhất đề nghị tặng Cờ thi đua năm 2021", Chosen = "Long An",
        },
        new(2, 2022, new DateOnly(2023, 2, 20), "Hội nghị tổng kết phong trào thi đua năm 2022 và ký kết thực hiện các phong trào thi đua năm 2023", "trung tâm thành phố Điện Biên Phủ, tỉnh Điện Biên", DienBienPhu, IsComplete: true,
        [
            ("Đánh giá kết quả phong trào thi đua năm 2022", "Bảy Sở đã phát động các phong trào thi đua với nhiều hình thức, nội dung; bên cạnh thi đua thường xuyên còn có thi đua theo chuyên đề."),
            ("Thống nhất chủ đề và nội dung thi đua năm 2023", "Thông qua chủ đề “Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững” và 9 nội dung thi đua."),
            ("Suy tôn đơn vị dẫn đầu năm 2022", "Thống nhất suy tôn Sở Thông tin và Truyền thông Điện Biên là đơn vị dẫn đầu phong trào thi đua năm 2022."),
            ("Ký giao ước thi đua năm 2023", "Lãnh đạo bảy Sở ký giao ước thi đua năm 2023."),
        ])
        {
            Purpose = AcclaimPurpose.LeadingUnit, Question = "Suy tôn đơn vị dẫn đầu phong trào thi đua năm 2022", Chosen = "Điện Biên",
            Speaker = ("Điện Biên", "Vũ Anh Dũng", "Giám đốc Sở Thông tin và Truyền thông Điện Biên"),
        },
    ];

    /// <summary>Adds the meetings that had been held by then, with their trail; the caller saves.</summary>
    public static async Task AddAsync(PortalDb db, Actor officer, DateTime now)
    {
        var clusters = await db.Clusters.AsNoTracking().ToListAsync();
        var members = await db.ClusterMemberships.AsNoTracking().Include(membership => membership.Department)
            .Where(membership => membership.Year == ReferenceData.DecidedOn.Year)
            .OrderBy(membership => membership.Position)
            .ToListAsync();
        var today = VietnamTime.DateOf(now);
        foreach (var past in All.Where(past => past.On <= today))
        {
            var cluster = clusters.First(candidate => candidate.Number == past.Cluster);
            Add(db, past, cluster, [.. members.Where(member => member.ClusterId == cluster.Id)], officer, now);
        }
    }

    private static void Add(PortalDb db, Past past, Cluster cluster, IReadOnlyList<ClusterMembership> members, Actor officer, DateTime now)
    {
        var meeting = new Meeting
        {
            ClusterId = cluster.Id,
            Year = past.Year,
            Title = past.Title,
            Place = past.Place,
            StartsAt = VietnamTime.ToUtc(past.On, new TimeOnly(8, 0)),
            IsDayOnly = true,
            IsRecorded = true,
            Source = past.Source,
        };
        meeting.SetMembers(members.Select(member => member.DepartmentId));
        meeting.Agenda.AddRange(past.Items.Select((item, index) => new AgendaItem { MeetingId = meeting.Id, Position = index + 1, Title = item.Title, Conclusion = item.Conclusion }));
        if (past.IsComplete)
        {
            foreach (var attendance in meeting.Attendances)
            {
                var speaks = members.First(member => member.DepartmentId == attendance.DepartmentId).Department!.Province == past.Speaker.Province;
                Require(attendance.Answer(Presence.InPerson, speaks ? past.Speaker.Name : string.Empty, speaks ? past.Speaker.Title : "Đại diện lãnh đạo Sở", string.Empty, string.Empty, meeting.StartsAt, []));
            }
        }

        db.Meetings.Add(meeting);
        db.Record(officer, now, meeting, "MeetingRecorded", $"Ghi lại {past.Title}, ngày {DateText.Show(past.On)}. Nguồn: {past.Source}");
        if (past.Chosen.Length > 0)
        {
            AddAcclaim(db, past, meeting, members.First(member => member.Department!.Province == past.Chosen).DepartmentId, officer, now);
        }

        Require(meeting.Do(MeetingStep.Close, officer, now));
        db.Record(officer, now, meeting, "MeetingClosed", "Bế mạc.");
    }

    private static void AddAcclaim(PortalDb db, Past past, Meeting meeting, Guid chosen, Actor officer, DateTime now)
    {
        var acclaim = new Acclaim { MeetingId = meeting.Id, Position = 1, Purpose = past.Purpose, Title = past.Question, Method = AcclaimMethod.Consensus };
        acclaim.Candidates.Add(new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = chosen, Position = 1 });
        Require(acclaim.Open(officer, meeting, null, now));
        Require(acclaim.RecordConsensus(officer, meeting, new HashSet<int> { 1 }, now));
        db.Acclaims.Add(acclaim);
        db.Record(officer, now, acclaim, "AcclaimCounted", $"Ghi kết quả: {past.Question}: {past.Chosen}.");
    }

    private static void Require(Verdict verdict)
    {
        if (!verdict.IsAllowed) throw new InvalidOperationException(verdict.Why);
    }

    private sealed record Past(int Cluster, int Year, DateOnly On, string Title, string Place, string Source, bool IsComplete, (string Title, string Conclusion)[] Items)
    {
        public AcclaimPurpose Purpose { get; init; }

        public string Question { get; init; } = string.Empty;

        public string Chosen { get; init; } = string.Empty;

        public (string Province, string Name, string Title) Speaker { get; init; }
    }
}
