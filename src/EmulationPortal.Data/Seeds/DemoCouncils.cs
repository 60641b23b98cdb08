using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>A council of the ministry with nine members and a session of the day that is being prepared for the year just over, of which proposals wait. Its members and its decision are invented and marked as such.</summary>
public sealed class DemoCouncils(PortalDb db)
{
    // Of this department is the ninth member, who therefore does not vote on its lines.
    private const string OwnDepartment = "camau";

    private static readonly (CouncilDuty Duty, string Post)[] Members =
    [
        (CouncilDuty.Chair, "Thứ trưởng"),
        (CouncilDuty.ViceChair, "Vụ trưởng Vụ Tổ chức cán bộ"),
        (CouncilDuty.Secretary, "Phó Vụ trưởng Vụ Thi đua – Khen thưởng"),
        (CouncilDuty.Member, "Chánh Văn phòng Bộ"),
        (CouncilDuty.Member, "Chánh Thanh tra Bộ"),
        (CouncilDuty.Member, "Vụ trưởng Vụ Pháp chế"),
        (CouncilDuty.Member, "Vụ trưởng Vụ Kế hoạch – Tài chính"),
        (CouncilDuty.Member, "Chủ tịch Công đoàn"),
        (CouncilDuty.Member, "Giám đốc Sở, đại diện các Sở"),
    ];

    /// <summary>Adds them.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var from = new DateOnly(today.Year, 1, 1);
        var council = new Council
        {
            Name = "Hội đồng Thi đua, Khen thưởng Bộ",
            Level = CouncilLevel.Ministry,
            DecisionNumber = "Quyết định minh họa",
            DecidedOn = from,
            ValidFrom = from,
            IsIllustrative = true,
        };
        var own = await db.Departments.Where(department => department.Slug == OwnDepartment).Select(department => department.Id).SingleAsync();
        var names = Enumerable.Range(1, Members.Length).Select(number => $"hoidong{number}").ToList();
        var users = await db.Users.Where(user => names.Contains(user.UserName!)).ToDictionaryAsync(user => user.UserName!);
        council.Members.AddRange(Members.Select((member, index) => new CouncilMember
        {
            CouncilId = council.Id,
            UserId = users[names[index]].Id,
            Name = users[names[index]].FullName,
            Post = member.Post,
            Duty = member.Duty,
            Position = index + 1,
            DepartmentId = index == Members.Length - 1 ? own : null,
            ValidFrom = from,
        }));
        var session = new CouncilSession
        {
            CouncilId = council.Id,
            Year = today.Year - 1,
            Title = CouncilText.TitleOf([today.Year - 1]),
            Place = "Phòng họp tầng 2, trụ sở Bộ",
            StartsAt = VietnamTime.ToUtc(today, new TimeOnly(8, 0)),
        };
        db.Councils.Add(council);
        db.CouncilSessions.Add(session);
        db.Record(Actor.Portal, now, council, "CouncilFounded", $"Ghi {council.Name} (minh họa).");
        db.Record(Actor.Portal, now, session, "CouncilSessionPrepared", $"Chuẩn bị phiên họp “{session.Title}”.");
        await db.SaveChangesAsync();
    }
}
