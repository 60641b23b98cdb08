using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Tests.Titles;
using EmulationPortal.Domain.Tests.Workflows;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Registrations;

public class RegistrationEditingTests
{
    private static readonly DateOnly Today = new(2026, 1, 20);
    private static readonly DateTime Now = new(2026, 1, 20, 3, 0, 0, DateTimeKind.Utc);
    private readonly RegistrationRound round = new() { Year = 2026, OpensOn = new DateOnly(2026, 1, 5), DueAt = Now.AddDays(10), ClosesAt = Now.AddDays(20) };
    private readonly Registration list;

    public RegistrationEditingTests() => list = new Registration { RoundId = round.Id, Round = round, DepartmentId = Cases.DepartmentAt(Place.Own), Year = 2026 };

    [Fact]
    public void Somebody_is_put_at_the_end_of_the_people_and_a_collective_at_the_end_of_the_collectives()
    {
        list.Add(Person("An"), "LDTT");
        list.Add(Collective("Phòng A"), "TTLDTT");
        list.Add(Person("Bình"), "LDTT");
        Assert.Equal([1, 2], list.LinesOf(RecipientKind.Person).Select(line => line.Position));
        Assert.Equal([1], list.LinesOf(RecipientKind.Collective).Select(line => line.Position));
    }

    [Fact]
    public void Lines_move_within_the_edges_and_close_gaps()
    {
        var (a, b, c) = (list.Add(Person("A"), "LDTT"), list.Add(Person("B"), "LDTT"), list.Add(Person("C"), "LDTT"));
        list.Shift(c, -1);
        list.Shift(a, -1);
        Assert.Equal([a, c, b], list.LinesOf(RecipientKind.Person));
        list.Remove(c);
        Assert.Equal([(a, 1), (b, 2)], list.LinesOf(RecipientKind.Person).Select(line => (line, line.Position)));
        list.Arrange(line => line == b ? 1 : null);
        Assert.Equal([b, a], list.LinesOf(RecipientKind.Person));
    }

    [Fact]
    public void Two_titles_for_the_same_merits_are_refused_and_those_of_several_years_stand_beside_them()
    {
        var person = Person("Lê Thị Hoa");
        list.Add(person, "LDTT");
        var why = Why(person, "CSTDCS");
        Assert.Contains("Lê Thị Hoa đã đăng ký LĐTT ở dòng 1; CSTĐCS và LĐTT xét cùng một thành tích", why, StringComparison.Ordinal);
        Assert.Contains("đã đăng ký LĐTT ở dòng 1. Mỗi danh hiệu chỉ đăng ký một lần", Why(person, "LDTT"), StringComparison.Ordinal);
        Assert.Null(Why(person, "CSTD_BO_TINH"));
        Assert.Null(list.WhyNot(person, "CSTDCS", TitleScene.Book, Today, list.Lines[0]));
    }

    [Fact]
    public void A_collective_registers_one_of_its_two_titles_of_the_year()
    {
        var unit = Collective("Phòng A");
        list.Add(unit, "TTLDXS");
        Assert.Contains("xét cùng một thành tích", Why(unit, "TTLDTT"), StringComparison.Ordinal);
        Assert.Null(Why(unit, "CO_BO_TINH"));
    }

    [Fact]
    public void Each_bad_record_has_its_own_sentence()
    {
        var person = Person("An");
        Assert.Contains("thuộc đơn vị khác", Why(person with { DepartmentId = Guid.CreateVersion7() }, "LDTT"), StringComparison.Ordinal);
        Assert.Contains("đã gộp vào hồ sơ khác", Why(person with { IsMerged = true }, "LDTT"), StringComparison.Ordinal);
        Assert.Contains("đã thôi công tác tại đơn vị từ ngày 19/01/2026", Why(person with { EndedOn = Today.AddDays(-1) }, "LDTT"), StringComparison.Ordinal);
        Assert.Null(Why(person with { EndedOn = Today }, "LDTT"));
        var unit = Collective("Phòng A");
        Assert.Contains("đã giải thể hoặc sáp nhập, kết thúc hoạt động từ ngày 31/12/2025", Why(unit with { EndedOn = new DateOnly(2025, 12, 31) }, "TTLDTT"), StringComparison.Ordinal);
        Assert.Contains("chưa có cá nhân nào trong hồ sơ", Why(unit with { HasMembers = false }, "TTLDTT"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_bad_title_has_its_own_sentence()
    {
        Assert.Equal("Hãy chọn danh hiệu đăng ký.", Why(Person("An"), ""));
        Assert.Contains("là hình thức khen thưởng, không phải danh hiệu", Why(Person("An"), "GK_CO_SO"), StringComparison.Ordinal);
        Assert.Contains("dành cho tập thể; An là cá nhân", Why(Person("An"), "TTLDTT"), StringComparison.Ordinal);
        var ended = new AwardKind
        {
            Code = "CU",
            Name = "Danh hiệu cũ",
            ShortName = "Cũ",
            Nature = AwardNature.Title,
            Level = AwardLevel.Grassroots,
            ForPersons = true,
            Authority = "Giám đốc Sở",
            LegalBasis = "Luật cũ",
            ValidFrom = new DateOnly(2017, 1, 1),
            ValidTo = new DateOnly(2026, 6, 30),
        };
        var book = new Eligibility([.. TitleScene.Book.Kinds, ended], []);
        Assert.Contains("đã hết hiệu lực sau ngày 30/06/2026. Hãy chọn danh hiệu có hiệu lực trong năm 2026", list.WhyNot(Person("An"), "CU", book, Today), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_over_quota_or_short_of_a_condition_holds_the_list_back_until_it_has_a_reason()
    {
        var (fine, over, late) = (list.Add(Person("A"), "LDTT"), list.Add(Person("B"), "LDTT"), list.Add(Collective("C"), "TTLDTT"));
        (fine.Verdict, over.Verdict, over.IsOverQuota, late.Verdict) = (EligibilityVerdict.Eligible, EligibilityVerdict.Eligible, true, EligibilityVerdict.NotYet);
        Assert.Contains("Còn 2 dòng vượt chỉ tiêu hoặc chưa đủ điều kiện mà chưa ghi lý do (cá nhân số 2; tập thể số 1)", list.MayIssue(Owner, Now).Why, StringComparison.Ordinal);
        over.Reason = "Theo công văn của tỉnh";
        late.Reason = " ";
        Assert.Equal([late], list.Unreasoned());
        late.Reason = "Bổ sung quyết định sau";
        Assert.True(list.MayIssue(Owner, Now).IsAllowed);
        fine.Verdict = EligibilityVerdict.NotApplicable;
        fine.Reason = "Vẫn muốn";
        Assert.Equal([fine], list.Unreasoned());
    }

    [Fact]
    public void Lists_close_with_the_round_but_what_was_returned_may_still_be_corrected()
    {
        Assert.True(list.MayEdit(Owner, Now).IsAllowed);
        Assert.Contains("mở từ ngày 05/01/2026", list.MayEdit(Owner, new DateTime(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc)).Why, StringComparison.Ordinal);
        Assert.Contains("đã đóng", list.MayEdit(Owner, Now.AddDays(21)).Why, StringComparison.Ordinal);
        list.In(nameof(Registration.State), RegistrationState.Returned);
        Assert.True(list.MayEdit(Owner, Now.AddDays(21)).IsAllowed);
        Assert.IsType<Verdict.NeverVerdict>(list.MayEdit(Cases.ActorOf(Role.DepartmentStaff, Place.Member), Now));
    }

    private static Actor Owner => Cases.ActorOf(Role.DepartmentStaff, Place.Own);

    private string? Why(RegistrationCandidate candidate, string code) => list.WhyNot(candidate, code, TitleScene.Book, Today);

    private RegistrationCandidate Person(string name) => new(RecipientKind.Person, Guid.CreateVersion7(), name, list.DepartmentId, null, false, null);

    private RegistrationCandidate Collective(string name)
    {
        var id = Guid.CreateVersion7();
        return new(RecipientKind.Collective, id, name, list.DepartmentId, id, false, null);
    }
}
