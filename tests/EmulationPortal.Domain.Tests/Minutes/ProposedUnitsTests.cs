using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Minutes;

/// <summary>A submission says what the votes say, or is told where it does not.</summary>
public sealed class ProposedUnitsTests
{
    private static readonly Department DienBien = Of("Điện Biên");
    private static readonly Department LaoCai = Of("Lào Cai");
    private static readonly Department LaiChau = Of("Lai Châu");

    [Fact]
    public void The_flag_goes_to_whom_it_was_voted_and_else_to_the_leading_unit()
    {
        var leading = Vote(AcclaimPurpose.LeadingUnit, DienBien);
        Assert.Equal([DienBien], ProposedUnits.Of([leading]).ForFlag);
        Assert.Equal([LaoCai], ProposedUnits.Of([leading, Vote(AcclaimPurpose.Flag, LaoCai)]).ForFlag);
    }

    [Fact]
    public void The_last_vote_on_the_leading_unit_counts_with_its_rounds()
    {
        var first = Vote(AcclaimPurpose.LeadingUnit, DienBien);
        Assert.Equal([LaoCai], ProposedUnits.Of([first, Vote(AcclaimPurpose.LeadingUnit, LaoCai)]).Leading);
        Assert.Equal([DienBien, LaoCai], ProposedUnits.Of([first, Vote(AcclaimPurpose.LeadingUnit, LaoCai, first)]).Leading);
    }

    [Fact]
    public void A_later_vote_that_contradicts_typed_prose_is_told()
    {
        var paper = Submission("Cụm suy tôn Sở TT&TT Điện Biên là đơn vị dẫn đầu.", "Kính đề nghị tặng Cờ thi đua cho Sở Thông tin và Truyền thông tỉnh Điện Biên.");
        Assert.Empty(Told(paper, Vote(AcclaimPurpose.LeadingUnit, DienBien)));
        var told = Told(paper, Vote(AcclaimPurpose.LeadingUnit, DienBien), Vote(AcclaimPurpose.LeadingUnit, LaoCai));
        Assert.Contains(told, sentence => sentence.Contains("Mục “Nội dung đề nghị” nêu Sở Thông tin và Truyền thông tỉnh Điện Biên, nhưng kết quả biểu quyết hiện nay không chọn", StringComparison.Ordinal));
        Assert.Contains(told, sentence => sentence.Contains("tặng Cờ thi đua cho Sở Thông tin và Truyền thông tỉnh Lào Cai, nhưng mục “Nội dung đề nghị” không nêu", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flag_or_a_commendation_that_was_voted_and_is_not_proposed_is_told()
    {
        var paper = Submission("", "Kính đề nghị tặng Cờ thi đua cho {đơn vị dẫn đầu}.");
        Assert.Empty(Told(paper, Vote(AcclaimPurpose.LeadingUnit, DienBien)));
        var told = Told(paper, Vote(AcclaimPurpose.LeadingUnit, DienBien), Vote(AcclaimPurpose.Flag, LaoCai), Vote(AcclaimPurpose.Commendation, LaiChau));
        Assert.Contains(told, sentence => sentence.Contains("Hãy dùng {đơn vị đề nghị tặng cờ}", StringComparison.Ordinal));
        Assert.Contains(told, sentence => sentence.Contains("tặng Bằng khen cho Sở Thông tin và Truyền thông tỉnh Lai Châu", StringComparison.Ordinal));
        var right = Submission("", "Tặng Cờ cho {đơn vị đề nghị tặng cờ}; Bằng khen cho {đơn vị đề nghị tặng bằng khen}.");
        Assert.Empty(Told(right, Vote(AcclaimPurpose.LeadingUnit, DienBien), Vote(AcclaimPurpose.Flag, LaoCai), Vote(AcclaimPurpose.Commendation, LaiChau)));
    }

    [Fact]
    public void Minutes_and_a_province_named_as_a_place_are_not_asked_about()
    {
        Assert.Empty(Told(Submission("Họp tại thành phố Điện Biên Phủ, tỉnh Điện Biên.", "{đơn vị đề nghị tặng cờ}"), Vote(AcclaimPurpose.LeadingUnit, LaoCai)));
        Assert.Empty(Told(Paper(PaperKind.Minutes, (PaperPart.Conclusion, "Sở Điện Biên phát biểu.")), Vote(AcclaimPurpose.LeadingUnit, LaoCai)));
    }

    [Fact]
    public void A_department_named_as_host_or_introduced_as_next_leader_contradicts_nothing()
    {
        var votes = new[] { Vote(AcclaimPurpose.LeadingUnit, LaoCai), Vote(AcclaimPurpose.NextLeaders, LaiChau) };
        Assert.Empty(Told(Submission("Sở TT&TT Điện Biên chủ trì hội nghị.", "Tặng Cờ cho {đơn vị đề nghị tặng cờ}; giới thiệu Sở TT&TT Lai Châu làm cụm trưởng."), votes));
        var told = Assert.Single(Told(Submission("", "Tặng Cờ cho {đơn vị đề nghị tặng cờ} và Sở TT&TT Điện Biên."), votes));
        Assert.Contains($"(đã chọn: {LaoCai.Name}, {LaiChau.Name})", told, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Told(MeetingPaper paper, params Acclaim[] acclaims) => ProposedUnits.Of(acclaims).ContradictionsIn(paper, [DienBien, LaoCai, LaiChau]);

    private static MeetingPaper Submission(string grounds, string proposal) => Paper(PaperKind.Submission, (PaperPart.Grounds, grounds), (PaperPart.Proposal, proposal));

    private static MeetingPaper Paper(PaperKind kind, params (PaperPart Part, string Text)[] parts)
    {
        var paper = new MeetingPaper { MeetingId = Guid.CreateVersion7(), Kind = kind, Edition = 1, Title = "Về việc đề nghị khen thưởng", Number = "/TTr", Place = "Sơn La" };
        paper.Sections.AddRange(parts.Select(part => new PaperSection { PaperId = paper.Id, Part = part.Part, Text = part.Text }));
        return paper;
    }

    private static Acclaim Vote(AcclaimPurpose purpose, Department chosen, Acclaim? before = null)
    {
        var acclaim = new Acclaim { MeetingId = Guid.CreateVersion7(), Position = 1, Purpose = purpose, Title = "Biểu quyết", Method = AcclaimMethod.SecretBallot, PreviousRoundId = before?.Id }
            .In(nameof(Acclaim.State), AcclaimState.Counted);
        acclaim.Candidates.Add(new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = chosen.Id, Department = chosen, Position = 1 }.In(nameof(AcclaimCandidate.IsElected), true));
        return acclaim;
    }

    private static Department Of(string province) => new() { Province = province, ProvinceCode = string.Empty, Slug = province, Name = $"Sở Thông tin và Truyền thông tỉnh {province}" };
}
