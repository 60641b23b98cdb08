using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Domain.Tests.Certificates;

/// <summary>What becomes of a printed sheet.</summary>
public sealed class PrintedCertificateTests
{
    private static readonly DateTime Now = new(2026, 11, 10, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Officer = new(Guid.NewGuid(), "Cán bộ Bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    [Fact]
    public void A_sheet_whose_award_was_revoked_or_corrected_is_logged_as_taken_back_once()
    {
        var sheet = Sheet();
        Assert.True(sheet.TakeBack(Officer, Now, "Biên bản 12", isOutdated: true).IsAllowed);
        Assert.Equal((PrintedState.TakenBack, "Biên bản 12", Officer.Name), (sheet.State, sheet.SpoiledReason, sheet.SpoiledBy));
        Assert.Contains("Đã thu hồi", sheet.TakeBack(Officer, Now, "Lần nữa", isOutdated: true).Why, StringComparison.Ordinal);
        Assert.False(sheet.Spoil(Officer, Now, "Rách").IsAllowed);
    }

    [Fact]
    public void A_sheet_in_force_is_not_taken_back() =>
        Assert.Contains("đang có hiệu lực", Sheet().TakeBack(Officer, Now, "Nhầm", isOutdated: false).Why, StringComparison.Ordinal);

    [Fact]
    public void A_replaced_sheet_is_taken_back_or_spoiled()
    {
        var (one, other) = (Sheet(), Sheet());
        Assert.True(one.Replace(Officer, Now, "Thay").IsAllowed && other.Replace(Officer, Now, "Thay").IsAllowed);
        Assert.True(one.TakeBack(Officer, Now, "Biên bản 12", isOutdated: false).IsAllowed);
        Assert.True(other.Spoil(Officer, Now, "Mất").IsAllowed);
    }

    [Fact]
    public void Only_officers_log_sheets_and_say_why()
    {
        var stranger = new Actor(Guid.NewGuid(), "Sở", Guid.NewGuid(), new HashSet<Role> { Role.DepartmentStaff }, []);
        Assert.False(Sheet().TakeBack(stranger, Now, "Có", isOutdated: true).IsAllowed);
        Assert.False(Sheet().Replace(stranger, Now, "Có").IsAllowed);
        Assert.False(Sheet().TakeBack(Officer, Now, "", isOutdated: true).IsAllowed);
    }

    private static PrintedCertificate Sheet() => new() { RunId = Guid.NewGuid(), PartId = Guid.NewGuid(), LineId = Guid.NewGuid(), KindCode = "BK", Page = 1, Name = "Ông A", UnitLine = "" };
}
