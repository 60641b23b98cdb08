using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Tests.People;

public class PersonMatchingTests
{
    private static readonly KnownPerson Of1980 = Known("Nguyễn Văn Thắng", new DateOnly(1980, 5, 12));
    private static readonly KnownPerson Of1975 = Known("Nguyễn Văn Thắng", new DateOnly(1975, 11, 3));
    private static readonly KnownPerson Thang = Known("Nguyễn Văn Thăng", new DateOnly(1982, 2, 20));
    private static readonly KnownPerson Hoa = Known("Trần Thị Hòa", null, 1985);
    private static readonly PersonMatching Matching = new([Of1980, Of1975, Thang, Hoa]);

    [Fact]
    public void The_same_name_and_date_of_birth_is_the_same_person() =>
        Assert.Equal(Of1980, Matching.Find("Nguyễn Văn Thắng", new DateOnly(1980, 5, 12), 1980, "").Same);

    [Fact]
    public void Another_year_of_birth_makes_a_namesake() =>
        Assert.Equal(PersonMatch.None, Matching.Find("Nguyễn Văn Thắng", new DateOnly(1990, 1, 1), 1990, ""));

    [Fact]
    public void A_year_alone_leaves_a_doubt_about_one_person()
    {
        var match = Matching.Find("Nguyễn Văn Thắng", null, 1980, "");
        Assert.Null(match.Same);
        Assert.Equal([Of1980], match.Candidates);
    }

    [Fact]
    public void Without_a_birth_every_namesake_is_asked_about_those_of_the_same_tone_first()
    {
        var match = Matching.Find("Nguyễn Văn Thăng", null, null, "");
        Assert.Equal(Thang, match.Candidates[0]);
        Assert.Equal(3, match.Candidates.Count);
    }

    [Fact]
    public void Another_tone_with_the_same_date_is_a_doubt() =>
        Assert.Equal([Of1980], Matching.Find("Nguyễn Văn Thăng", new DateOnly(1980, 5, 12), 1980, "").Candidates);

    [Fact]
    public void The_place_of_a_tone_makes_no_difference() =>
        Assert.Equal([Hoa], Matching.Find("Trần Thị Hoà", null, 1985, "").Candidates);

    [Fact]
    public void A_slip_in_the_name_is_asked_about_only_when_the_births_agree()
    {
        Assert.Equal([Of1980], Matching.Find("Nguyễn Thắng", new DateOnly(1980, 5, 12), 1980, "").Candidates);
        Assert.Equal(PersonMatch.None, Matching.Find("Nguyễn Thắng", null, null, ""));
    }

    [Fact]
    public void The_end_of_the_identity_number_tells_the_same_person_from_a_namesake()
    {
        var known = new KnownPerson(Guid.NewGuid(), "Lê Văn An", "le van an", null, null, "123", "", "");
        var matching = new PersonMatching([known]);
        Assert.Equal(known, matching.Find("Lê Văn An", null, null, "034080001123").Same);
        Assert.Equal(PersonMatch.None, matching.Find("Lê Văn An", null, null, "034080001999"));
        Assert.True(matching.Find("Lê Văn An", null, null, "").IsDoubtful);
    }

    [Fact]
    public void Somebody_recorded_is_certain_when_nobody_else_has_the_name() =>
        Assert.Equal(Hoa, Matching.FindRecorded("Trần Thị Hoà", null, null, "").Same);

    [Fact]
    public void Of_recorded_namesakes_the_birth_or_the_unit_tells_and_else_somebody_is_asked()
    {
        Assert.Equal(Of1975, Matching.FindRecorded("Nguyễn Văn Thắng", null, 1975, "").Same);
        Assert.Equal([Of1980, Of1975], Matching.FindRecorded("Nguyễn Văn Thắng", null, null, "").Candidates);
        var (one, two) = (Of1980 with { SubUnit = "Văn phòng" }, Of1975 with { SubUnit = "Thanh tra" });
        Assert.Equal(two, new PersonMatching([one, two]).FindRecorded("Nguyễn Văn Thắng", null, null, "thanh tra").Same);
    }

    [Fact]
    public void A_name_that_is_only_nearly_recorded_is_asked_about_and_an_unknown_one_is_unknown()
    {
        var match = Matching.FindRecorded("Trần Thị Hoa", null, null, "");
        Assert.Null(match.Same);
        Assert.Equal([Hoa], match.Candidates);
        Assert.Equal((null, false), (Matching.FindRecorded("Lò Văn Pánh", null, null, "").Same, Matching.FindRecorded("Lò Văn Pánh", null, null, "").IsDoubtful));
    }

    [Fact]
    public void A_former_name_leads_to_the_same_person_once()
    {
        var matching = new PersonMatching([Hoa, Hoa with { FullName = "Trần Thị Hoà Bình" }]);
        Assert.Equal(Hoa.Id, matching.FindRecorded("Trần Thị Hòa Bình", null, null, "").Same!.Id);
        Assert.Equal(Hoa.Id, matching.FindRecorded("Trần Thị Hòa", null, null, "").Same!.Id);
    }

    private static KnownPerson Known(string name, DateOnly? bornOn, int? year = null) =>
        new(Guid.NewGuid(), name, Domain.Text.VietnameseText.Fold(name), bornOn, bornOn?.Year ?? year, "", "", "");
}
