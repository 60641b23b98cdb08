using System.Text;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Certificates;
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
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Tests.Conventions;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Tests.Workflows;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void The_page_of_workflows_says_what_the_tables_say()
    {
        var text = new StringBuilder("# Workflows\n\nWritten by a test from the tables in `src/EmulationPortal.Domain`; buttons and requests ask the same tables.\n");
        Append(text, "Bảng điểm (score sheet)", SheetWorkflow.Table);
        Append(text, "Bảng tiêu chí (criteria set)", CriteriaWorkflow.Table);
        Append(text, "Năm thi đua (emulation year)", YearWorkflow.Table);
        Append(text, "Văn bản ký (document issued for signing)", SigningWorkflow.Table);
        Append(text, "Giao ước (pledge)", PledgeWorkflow.Table);
        Append(text, "Hội nghị cụm (meeting)", MeetingWorkflow.Table);
        Append(text, "Suy tôn (acclaim)", AcclaimWorkflow.Table);
        Append(text, "Bàn giao cụm trưởng (handover)", HandoverWorkflow.Table);
        Append(text, "Văn bản hội nghị (paper of a meeting)", PaperWorkflow.Table);
        Append(text, "Sắp xếp đơn vị (reorganisation)", ReorganisationWorkflow.Table);
        Append(text, "Đăng ký danh hiệu (registration for titles)", RegistrationWorkflow.Table);
        Append(text, "Đề nghị khen thưởng (proposal)", ProposalWorkflow.Table);
        Append(text, "Mẫu bằng (layout of a certificate)", LayoutWorkflow.Table);
        Append(text, "Rà soát tên in (proof of a name)", ProofWorkflow.Table);
        Append(text, "Đợt in bằng (print run)", PrintRunWorkflow.Table);
        Append(text, "Phiên họp Hội đồng (session of a council)", CouncilSessionWorkflow.Table);
        Append(text, "Biểu quyết của Hội đồng (vote of a council)", CouncilBallotWorkflow.Table);
        Append(text, "Quyết định khen thưởng (decision)", DecisionWorkflow.Table);
        Append(text, "Phong trào thi đua (movement)", MovementWorkflow.Table);
        Append(text, "Điển hình tiên tiến (exemplar)", ExemplarWorkflow.Table);
        Append(text, "Đơn vị tham gia phong trào (participation)", ParticipationWorkflow.Table);
        GeneratedDocument.Check("docs/workflow.md", text.ToString());
    }

    private static void Append<TState, TStep, TWho>(StringBuilder text, string title, Workflow<TState, TStep, TWho> table)
        where TState : struct, Enum
        where TStep : struct, Enum
        where TWho : struct, Enum
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        text.Append("States: ").AppendJoin(", ", Enum.GetValues<TState>().Select(table.StateName)).Append(".\n\n");
        text.Append("| step | button | from | who | to | reason | not the author |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in table.Transitions)
        {
            string[] cells =
            [
                $"`{row.Step}`", row.Title, string.Join(", ", row.From.Select(table.StateName)), table.WhoName(row.Who),
                row.To is { } to ? table.StateName(to) : "unchanged", row.NeedsReason ? "demanded" : "", row.NotAuthor ? "yes" : "",
            ];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }
}
