using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Tests.Conventions;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Conventions;

public sealed class PermissionDocumentTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void The_page_of_permissions_says_what_the_routes_say()
    {
        var text = new StringBuilder("# Who may open what\n\n");
        text.Append("Written by a test from the routes of the running application and the rule tables of [workflow.md](workflow.md). ");
        text.Append("Where a step of a table stands behind an address, those who may ever do it are named, and the step; the state decides when. ");
        text.Append("“Every account, by record” means: with a login, and then each record by its own rule of who sees it.\n\n");
        text.Append("| method | address | open to |\n| --- | --- | --- |\n");
        foreach (var route in Route.Of(host.Services).Where(route => route.Method != "*"))
        {
            text.Append("| ").AppendJoin(" | ", route.Method, $"`{route.Pattern}`", Who(route)).Append(" |\n");
        }

        GeneratedDocument.Check("docs/permissions.md", text.ToString());
    }

    private static string Who(Route route) => route switch
    {
        { IsForEverybody: true } => "everybody, without login",
        { OnlyFor.Count: > 0 } => string.Join(", ", route.OnlyFor.Select(RoleText.Name)),
        _ => StepBehind(route) is { Length: > 0 } step ? step : "every account, by record",
    };

    private static string StepBehind(Route route)
    {
        var (pattern, isRead) = (route.Pattern, route.IsRead);
        return pattern switch
        {
            "/nam-thi-dua/tao" => In(YearWorkflow.Table, YearStep.Edit),
            _ when pattern.StartsWith("/nam-thi-dua/{number:int}/", StringComparison.Ordinal) => pattern[26..] switch
            {
                "chep" => In(YearWorkflow.Table, YearStep.CopyPrevious),
                "dong" => In(YearWorkflow.Table, YearStep.Close),
                "gia-han" or "gia-han/{id:guid}/thu-hoi" => In(YearWorkflow.Table, YearStep.Extend),
                "mo" => In(YearWorkflow.Table, YearStep.Open),
                "sua" or "xep-hang" => In(YearWorkflow.Table, YearStep.Edit),
                "thoi-han" => In(YearWorkflow.Table, YearStep.SetStages),
                _ => "",
            },
            "/to-chuc/cum/{id:guid}/truong-pho" => In(YearWorkflow.Table, YearStep.Appoint),
            _ when pattern.StartsWith("/to-chuc/cum/{id:guid}/thanh-vien", StringComparison.Ordinal) => In(YearWorkflow.Table, YearStep.ChangeMembers),
            _ when pattern.StartsWith("/tieu-chi/{id:guid}/", StringComparison.Ordinal) => pattern[20..] switch
            {
                "lay-y-kien" => In(CriteriaWorkflow.Table, CriteriaStep.Consult),
                "gop-y" when !isRead => In(CriteriaWorkflow.Table, CriteriaStep.Comment),
                "gop-y/{commentId:guid}/rut" => In(CriteriaWorkflow.Table, CriteriaStep.WithdrawComment),
                "gop-y/{commentId:guid}/tra-loi" => In(CriteriaWorkflow.Table, CriteriaStep.Resolve),
                "thong-nhat" => In(CriteriaWorkflow.Table, CriteriaStep.Acknowledge),
                "khoa" => In(CriteriaWorkflow.Table, CriteriaStep.Lock),
                "mo-khoa" => In(CriteriaWorkflow.Table, CriteriaStep.Unlock),
                "tuy-chon" or "nhap-excel" or "nhap-excel/xem-truoc" => In(CriteriaWorkflow.Table, CriteriaStep.Edit),
                var part when part.StartsWith("muc/", StringComparison.Ordinal) => In(CriteriaWorkflow.Table, CriteriaStep.Edit),
                _ => "",
            },
            _ when pattern.StartsWith("/ky/{id:guid}/", StringComparison.Ordinal) && !isRead => pattern[14..] switch
            {
                "ky-so/{signatoryId:guid}" or "ky-ngoai/{signatoryId:guid}" => In(SigningWorkflow.Table, SigningStep.Sign),
                "ban-quet" => In(SigningWorkflow.Table, SigningStep.HandInScan),
                "tu-choi/{signatoryId:guid}" => In(SigningWorkflow.Table, SigningStep.Refuse),
                "nhac" => In(SigningWorkflow.Table, SigningStep.Remind),
                "han" => In(SigningWorkflow.Table, SigningStep.MoveDeadline),
                "thu-hoi" => In(SigningWorkflow.Table, SigningStep.Withdraw),
                _ => "",
            },
            _ when pattern.StartsWith("/giao-uoc/{id:guid}/", StringComparison.Ordinal) => pattern[20..] switch
            {
                "soan" or "ben-ky" => In(PledgeWorkflow.Table, PledgeStep.Edit),
                "lay-y-kien" => In(PledgeWorkflow.Table, PledgeStep.Consult),
                "gop-y" => In(PledgeWorkflow.Table, PledgeStep.Comment),
                "gop-y/{commentId:guid}/rut" => In(PledgeWorkflow.Table, PledgeStep.WithdrawComment),
                "gop-y/{commentId:guid}/tra-loi" => In(PledgeWorkflow.Table, PledgeStep.Resolve),
                "ben/{partyId:guid}/thong-nhat" => In(PledgeWorkflow.Table, PledgeStep.Agree),
                "ben/{partyId:guid}/khong-thong-nhat" => In(PledgeWorkflow.Table, PledgeStep.Decline),
                "chot" => In(PledgeWorkflow.Table, PledgeStep.Issue),
                "da-ky-giay" => In(PledgeWorkflow.Table, PledgeStep.RecordSigned),
                "tieu-chi" => In(PledgeWorkflow.Table, PledgeStep.TieCriteria),
                "ket-qua" => In(PledgeWorkflow.Table, PledgeStep.WriteResult),
                "thay-the" => In(PledgeWorkflow.Table, PledgeStep.Supersede),
                "huy" => In(PledgeWorkflow.Table, PledgeStep.Withdraw),
                _ => "",
            },
            _ when pattern.StartsWith("/dang-ky/{year:int}/don-vi/{slug}", StringComparison.Ordinal) => pattern[33..] switch
            {
                "" when !isRead => In(RegistrationWorkflow.Table, RegistrationStep.Edit),
                "/kiem-tra" or "/hoan-tac" or "/bat-dau" or "/dan" or "/dan/them" or "/dan/tep" or "/bo-phan/{unit:guid}" => In(RegistrationWorkflow.Table, RegistrationStep.Edit),
                "/trinh-ky" => In(RegistrationWorkflow.Table, RegistrationStep.Issue),
                "/rut-lai" => In(RegistrationWorkflow.Table, RegistrationStep.Recall),
                "/tra-lai" => In(RegistrationWorkflow.Table, RegistrationStep.Return),
                "/duyet" => In(RegistrationWorkflow.Table, RegistrationStep.Approve),
                "/mo-lai" => In(RegistrationWorkflow.Table, RegistrationStep.Reopen),
                "/ket-qua" => In(RegistrationWorkflow.Table, RegistrationStep.EnterResults),
                "/tra-lai-ket-qua" => In(RegistrationWorkflow.Table, RegistrationStep.ReturnResults),
                "/chot-ket-qua" => In(RegistrationWorkflow.Table, RegistrationStep.Settle),
                _ => "",
            },
            _ when pattern.StartsWith("/de-nghi/{id:guid}", StringComparison.Ordinal) => pattern[18..] switch
            {
                "" when !isRead => In(ProposalWorkflow.Table, ProposalStep.Edit),
                "/nguon" => In(ProposalWorkflow.Table, ProposalStep.Edit),
                "/bo" => In(ProposalWorkflow.Table, ProposalStep.Discard),
                "/trinh-ky" => In(ProposalWorkflow.Table, ProposalStep.Issue),
                "/rut-lai" => In(ProposalWorkflow.Table, ProposalStep.Recall),
                "/tiep-nhan" => In(ProposalWorkflow.Table, ProposalStep.Accept),
                "/phan-cong" => In(ProposalWorkflow.Table, ProposalStep.Assign),
                "/tra-lai" => In(ProposalWorkflow.Table, ProposalStep.Return),
                "/tham-dinh" => In(ProposalWorkflow.Table, ProposalStep.Check),
                "/mo-lai" => In(ProposalWorkflow.Table, ProposalStep.ReopenCheck),
                var part when part.StartsWith("/dong/", StringComparison.Ordinal) && !isRead => In(ProposalWorkflow.Table, ProposalStep.Edit),
                _ => "",
            },
            _ when pattern.StartsWith("/quyet-dinh/{id:guid}/", StringComparison.Ordinal) && !isRead => pattern[22..] switch
            {
                "sua" or "danh-sach" => In(DecisionWorkflow.Table, DecisionStep.Edit),
                "cap-so" => In(DecisionWorkflow.Table, DecisionStep.Issue),
                "rut-lai" => In(DecisionWorkflow.Table, DecisionStep.Recall),
                "huy-so" => In(DecisionWorkflow.Table, DecisionStep.Cancel),
                "bo-du-thao" => In(DecisionWorkflow.Table, DecisionStep.Discard),
                "dinh-chinh" or "cap-lai" or "thu-hoi" => In(DecisionWorkflow.Table, DecisionStep.Amend),
                _ => "",
            },
            _ when pattern.StartsWith("/phong-trao/{id:guid}/", StringComparison.Ordinal) => pattern[22..] switch
            {
                "sua" => In(MovementWorkflow.Table, MovementStep.Edit),
                "bo" => In(MovementWorkflow.Table, MovementStep.Discard),
                "phat-dong" => In(MovementWorkflow.Table, MovementStep.Launch),
                "them-don-vi" => In(MovementWorkflow.Table, MovementStep.CallMore),
                "so-ket" => In(MovementWorkflow.Table, MovementStep.Review),
                "tong-ket" => In(MovementWorkflow.Table, MovementStep.Close),
                "dung" => In(MovementWorkflow.Table, MovementStep.Stop),
                "don-vi/{unitId:guid}/huong-ung" => In(ParticipationWorkflow.Table, ParticipationStep.Join),
                "don-vi/{unitId:guid}/bao-cao" => In(ParticipationWorkflow.Table, ParticipationStep.Report),
                "don-vi/{unitId:guid}/tra-lai" => In(ParticipationWorkflow.Table, ParticipationStep.Return),
                _ => "",
            },
            _ when pattern.StartsWith("/dien-hinh/{id:guid}/", StringComparison.Ordinal) => pattern[21..] switch
            {
                "sua" or "anh" or "anh/{pictureId:guid}/bia" or "anh/{pictureId:guid}/bo" => In(ExemplarWorkflow.Table, ExemplarStep.Edit),
                "giai-doan" => In(ExemplarWorkflow.Table, ExemplarStep.Nurture),
                "dong-y" => In(ExemplarWorkflow.Table, ExemplarStep.Consent),
                "rut-dong-y" or "dong-y/tep" => In(ExemplarWorkflow.Table, ExemplarStep.RevokeConsent),
                "cong-khai" => In(ExemplarWorkflow.Table, ExemplarStep.Publish),
                "thoi-cong-khai" => In(ExemplarWorkflow.Table, ExemplarStep.Withdraw),
                "bo" => In(ExemplarWorkflow.Table, ExemplarStep.Remove),
                _ => "",
            },
            "/quyet-dinh/quy-thuong/{decisionId:guid}/{departmentId:guid}" when !isRead => In(DecisionWorkflow.Table, DecisionStep.Pay),
            "/hop-cum/{id:guid}/sua" or "/hop-cum/{id:guid}/chuong-trinh" => In(MeetingWorkflow.Table, MeetingStep.Edit),
            "/hop-cum/{id:guid}/du-hop" => In(MeetingWorkflow.Table, MeetingStep.Register),
            "/hop-cum/{id:guid}/thanh-phan/{departmentId:guid}" => In(MeetingWorkflow.Table, MeetingStep.TakeAttendance),
            "/hop-cum/{id:guid}/ket-luan/{itemId:guid}" => In(MeetingWorkflow.Table, MeetingStep.Conclude),
            "/hop-cum/{id:guid}/chenh-lech/{sheetId:guid}/{criterionId:guid}" when !isRead => In(MeetingWorkflow.Table, MeetingStep.Settle),
            "/hop-cum/{id:guid}/suy-ton/them" => In(MeetingWorkflow.Table, MeetingStep.Acclaim),
            _ when pattern.StartsWith("/hop-cum/{id:guid}/suy-ton/{acclaimId:guid}/", StringComparison.Ordinal) => pattern[44..] switch
            {
                "sua" => In(AcclaimWorkflow.Table, AcclaimStep.Edit),
                "bat-dau" => In(AcclaimWorkflow.Table, AcclaimStep.Open),
                "phieu" => In(AcclaimWorkflow.Table, AcclaimStep.Vote),
                "kiem-phieu" => In(AcclaimWorkflow.Table, AcclaimStep.Count),
                "huy" => In(AcclaimWorkflow.Table, AcclaimStep.Cancel),
                "vong-tiep" => In(AcclaimWorkflow.Table, AcclaimStep.Repeat),
                "lanh-dao-quyet-dinh" => In(AcclaimWorkflow.Table, AcclaimStep.Decide),
                _ => "",
            },
            _ when pattern.StartsWith("/hoi-dong/phien/{id:guid}/bieu-quyet/{ballotId:guid}/", StringComparison.Ordinal) => pattern[53..] switch
            {
                "sua" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Edit),
                "bat-dau" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Open),
                "phieu" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Vote),
                "y-kien/{memberId:guid}" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.RecordOpinion),
                "kiem-phieu" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Count),
                "huy" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Cancel),
                "vong-2" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Repeat),
                "mo-lai" => In(CouncilBallotWorkflow.Table, CouncilBallotStep.Reopen),
                _ => "",
            },
            _ when pattern.StartsWith("/hoi-dong/phien/{id:guid}/", StringComparison.Ordinal) => pattern[26..] switch
            {
                "sua" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Edit),
                "noi-dung/{code}" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.SetAgenda),
                "trieu-tap" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Call),
                "diem-danh" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.TakeAttendance),
                "khai-mac" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Open),
                "ket-thuc" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Conclude),
                "huy" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Cancel),
                "van-ban/{kind}/phat-hanh" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.IssueRecords),
                "mo-lai" => In(CouncilSessionWorkflow.Table, CouncilSessionStep.Reopen),
                _ => "",
            },
            "/hop-cum/ban-giao/{clusterId:guid}/{year:int}" when !isRead => In(HandoverWorkflow.Table, HandoverStep.Edit),
            "/hop-cum/ban-giao/{clusterId:guid}/{year:int}/ban-giao" => In(HandoverWorkflow.Table, HandoverStep.Hand),
            "/hop-cum/ban-giao/{clusterId:guid}/{year:int}/nhan" => In(HandoverWorkflow.Table, HandoverStep.Receive),
            "/hop-cum/ban-giao/{clusterId:guid}/{year:int}/bo-sung" => In(HandoverWorkflow.Table, HandoverStep.SendBack),
            _ when pattern.StartsWith("/hop-cum/van-ban/{id:guid}/", StringComparison.Ordinal) => pattern[27..] switch
            {
                "sua" => In(PaperWorkflow.Table, PaperStep.Edit),
                "phat-hanh" => In(PaperWorkflow.Table, PaperStep.Issue),
                "thu-hoi" => In(PaperWorkflow.Table, PaperStep.Withdraw),
                "lap-lai" => In(PaperWorkflow.Table, PaperStep.Redraft),
                _ => "",
            },
            "/ket-qua/{year:int}/{clusterId:guid}/cong-bo" => In(SheetWorkflow.Table, SheetStep.Publish),
            _ => "",
        };
    }

    private static string In<TState, TStep, TWho>(Workflow<TState, TStep, TWho> table, TStep step)
        where TState : struct, Enum
        where TStep : struct, Enum
        where TWho : struct, Enum
    {
        var rows = table.Transitions.Where(row => row.Step.Equals(step)).ToList();
        return $"{string.Join(", ", rows.Select(row => table.WhoName(row.Who)).Distinct())} (`{step}`)";
    }
}
