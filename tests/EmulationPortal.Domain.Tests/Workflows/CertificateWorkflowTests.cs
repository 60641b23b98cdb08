using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps of layouts, proofs of names and print runs.</summary>
public sealed class CertificateWorkflowTests
{
    private static readonly (LayoutState State, LayoutStep Step)[] OfLayouts =
    [
        (LayoutState.Unused, LayoutStep.Edit),
        (LayoutState.Unused, LayoutStep.Supersede),
        (LayoutState.Used, LayoutStep.Supersede),
    ];

    private static readonly (PrintRunState State, PrintRunStep Step)[] OfRuns =
    [
        (PrintRunState.Waiting, PrintRunStep.Cancel),
        (PrintRunState.Failed, PrintRunStep.Cancel),
        (PrintRunState.Failed, PrintRunStep.Resume),
        (PrintRunState.Cancelled, PrintRunStep.Resume),
    ];

    private static readonly (ProofState State, ProofStep Step)[] OfProofsByDepartment =
    [
        (ProofState.Waiting, ProofStep.Confirm),
        (ProofState.Reported, ProofStep.Confirm),
        (ProofState.Waiting, ProofStep.Report),
        (ProofState.Confirmed, ProofStep.Report),
        (ProofState.Reported, ProofStep.Report),
    ];

    private static readonly (ProofState State, ProofStep Step)[] OfProofsByOfficer =
    [
        (ProofState.Reported, ProofStep.Accept),
        (ProofState.Reported, ProofStep.Refer),
        (ProofState.Confirmed, ProofStep.AskAgain),
        (ProofState.Reported, ProofStep.AskAgain),
        (ProofState.Overridden, ProofStep.AskAgain),
        (ProofState.ToCorrect, ProofStep.AskAgain),
        (ProofState.Waiting, ProofStep.Override),
        (ProofState.Reported, ProofStep.Override),
        (ProofState.ToCorrect, ProofStep.Override),
    ];

    [Fact]
    public void A_layout_allows_officers_what_is_listed_and_nobody_else_anything() => Assert.Empty(
        from actor in Cases.Actors
        from state in Enum.GetValues<LayoutState>()
        from step in Enum.GetValues<LayoutStep>()
        let isOfficer = actor.Role == Role.MinistryOfficer
        let layout = Layouts.Empty().In(nameof(CertificateLayout.State), state)
        let problem = Cases.Wrong(Name(actor, state, step), layout.May(step, Cases.ActorOf(actor.Role, actor.Place)), isOfficer && OfLayouts.Contains((state, step)), isOfficer)
        where problem is not null
        select problem);

    [Fact]
    public void A_print_run_allows_officers_what_is_listed_and_nobody_else_anything() => Assert.Empty(
        from actor in Cases.Actors
        from state in Enum.GetValues<PrintRunState>()
        from step in Enum.GetValues<PrintRunStep>()
        let isOfficer = actor.Role == Role.MinistryOfficer
        let run = Layouts.Run().In(nameof(PrintRun.State), state)
        let problem = Cases.Wrong(Name(actor, state, step), run.May(step, Cases.ActorOf(actor.Role, actor.Place)), isOfficer && OfRuns.Contains((state, step)), isOfficer)
        where problem is not null
        select problem);

    [Fact]
    public void A_proof_allows_its_department_and_officers_what_is_listed_and_nobody_else_anything() => Assert.Empty(
        from actor in Cases.Actors
        from state in Enum.GetValues<ProofState>()
        from step in Enum.GetValues<ProofStep>()
        let isOfficer = actor.Role == Role.MinistryOfficer
        let isOwn = Cases.IsOfDepartment(actor.Role) && actor.Place == Place.Own
        let listed = isOfficer ? OfProofsByOfficer : isOwn ? OfProofsByDepartment : []
        let proof = Layouts.Proof(Cases.DepartmentAt(Place.Own)).In(nameof(NameProof.State), state)
        let problem = Cases.Wrong(Name(actor, state, step), proof.May(step, Cases.ActorOf(actor.Role, actor.Place)), listed.Contains((state, step)), listed.Any(pair => pair.Step == step))
        where problem is not null
        select problem);

    private static string Name((Role? Role, Place Place) actor, Enum state, Enum step) => $"{actor.Role?.ToString() ?? "no role"} at {actor.Place}, {state}, {step}";

    private static class Layouts
    {
        public static CertificateLayout Empty() => new() { KindCode = "GK_CO_SO", Name = "Giấy khen", PaperWidth = 297, PaperHeight = 210, LegalBasis = "NĐ 98", ValidFrom = new DateOnly(2023, 1, 1) };

        public static PrintRun Run() => new() { DecisionId = Guid.NewGuid(), Mode = PrintMode.FullPage, Total = 1, UserId = Guid.NewGuid(), UserName = "A", OrderedAt = DateTime.UnixEpoch };

        public static NameProof Proof(Guid departmentId) => new() { RoundId = Guid.NewGuid(), LineId = Guid.NewGuid(), DepartmentId = departmentId };
    }
}
