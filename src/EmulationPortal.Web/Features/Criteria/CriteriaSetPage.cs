using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What every page about a set says at its top.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Title.</param>
/// <param name="Year">Emulation year.</param>
/// <param name="Scope">"Toàn khối" or the cluster whose own it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsIllustrative">Whether its points are invented.</param>
public sealed record SetHead(Guid Id, string Name, int Year, string Scope, CriteriaSetState State, bool IsIllustrative)
{
    /// <summary>The official word for the state.</summary>
    public string StateName => CriteriaWorkflow.StateName(State);

    /// <summary>Class and icon of the state's mark.</summary>
    public (string Css, string Icon) Mark => State switch
    {
        CriteriaSetState.Draft => ("", "ti-pencil"),
        CriteriaSetState.Consultation => ("state-waiting", "ti-messages"),
        _ => ("state-done", "ti-lock"),
    };

    /// <summary>Address of the set.</summary>
    public string Path => $"/tieu-chi/{Id}";
}

/// <summary>One line of the tree as printed.</summary>
/// <param name="Node">The line for the rules.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="EvidenceRequired">Whether evidence is demanded.</param>
/// <param name="Automatic">What the portal computes; empty for nothing.</param>
/// <param name="Guidance">Help for those who score.</param>
/// <param name="Sum">What a group's lines add up to; null for leaves.</param>
/// <param name="Problems">What is wrong with the line, the sum aside.</param>
/// <param name="OpenComments">Comments without an answer.</param>
public sealed record CriterionLine(
    CriterionNode Node,
    int Depth,
    bool EvidenceRequired,
    string Automatic,
    string Guidance,
    GroupSum? Sum,
    IReadOnlyList<string> Problems,
    int OpenComments)
{
    /// <summary>Anchor of the row.</summary>
    public string Anchor => $"muc-{Node.Id:N}";

    /// <summary>Whether the line is a group.</summary>
    public bool IsGroup => Node.Kind is null;

    /// <summary>How it is scored, in words; empty for a group.</summary>
    public string Kind => Node.Kind is { } kind ? LeafKindText.Label(kind) : string.Empty;

    /// <summary>Most points as printed; a group without a cap and a condition have none.</summary>
    public string Maximum => Node.MaxPoints == 0 ? "–" : NumberText.Points(Node.MaxPoints);

    /// <summary>The step as printed.</summary>
    public string Step => Node.Step == 0 ? string.Empty : NumberText.Points(Node.Step);

    /// <summary>Bands and figures in words.</summary>
    public string Rule => LeafRuleText.Show(Node);

    /// <summary>"1.2: tối đa 8,5 điểm, bước 0,25; chấm điểm trực tiếp." — what was understood, shown back after saving.</summary>
    public static string Summary(Criterion line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = new List<string> { $"tối đa {NumberText.Points(line.MaxPoints)} điểm" };
        if (line.Step > 0) parts.Add($"bước {NumberText.Points(line.Step)}");
        parts.Add(line.Kind is { } kind ? LeafKindText.Label(kind).ToLowerInvariant() : "nhóm");
        if (LeafRuleText.Show(line.ToNode()) is { Length: > 0 } rule) parts.Add(rule);
        return $"{line.Code}: {string.Join("; ", parts)}.";
    }
}

/// <summary>A step that can be done, or why it can't.</summary>
/// <param name="Title">The button's words.</param>
/// <param name="Path">Where it leads or posts to.</param>
/// <param name="IsPost">Whether it posts at once.</param>
/// <param name="Icon">Icon.</param>
/// <param name="Why">Why it can't be done now; empty when it can.</param>
public sealed record SetButton(string Title, string Path, bool IsPost, string Icon, string Why);

/// <summary>Who has agreed so far.</summary>
/// <param name="Agreed">Members that agreed.</param>
/// <param name="All">All members that use the set.</param>
public sealed record Progress(int Agreed, int All)
{
    /// <summary>"5/7 đơn vị đã thống nhất".</summary>
    public string Show() => $"{Agreed}/{All} đơn vị đã thống nhất";
}

/// <summary>The set as a tree table.</summary>
/// <param name="Head">The set.</param>
/// <param name="Lines">The tree in printed order.</param>
/// <param name="Total">The sum of the scale.</param>
/// <param name="Problems">All that keeps it from being locked.</param>
/// <param name="Buttons">Steps.</param>
/// <param name="MayEdit">Whether the tree can be edited.</param>
/// <param name="MayComment">Whether a comment can be written.</param>
/// <param name="Options">How totals are made, in words.</param>
/// <param name="Progress">Agreements, during consultation and after.</param>
/// <param name="HasHistory">Whether there is a history that the actor may read.</param>
public sealed record CriteriaSetPage(
    SetHead Head,
    IReadOnlyList<CriterionLine> Lines,
    decimal Total,
    IReadOnlyList<CriteriaProblem> Problems,
    IReadOnlyList<SetButton> Buttons,
    bool MayEdit,
    bool MayComment,
    IReadOnlyList<string> Options,
    Progress Progress,
    bool HasHistory)
{
    private const decimal UsualScale = 100;

    /// <summary>The overall sum in words.</summary>
    public string TotalText => Total == UsualScale
        ? "Tổng thang điểm: 100, đủ 100 điểm."
        : $"Tổng thang điểm: {NumberText.Points(Total)}, {(Total < UsualScale ? "thiếu" : "thừa")} {NumberText.Points(Math.Abs(Total - UsualScale))} so với 100. Thang điểm khác 100 vẫn khóa được nếu các nhóm cộng đúng.";
}

/// <summary>One set in the list.</summary>
/// <param name="Head">The set.</param>
/// <param name="Leaves">Number of scored lines.</param>
/// <param name="Total">Sum of the scale.</param>
/// <param name="Problems">Number of problems.</param>
public sealed record SetRow(SetHead Head, int Leaves, decimal Total, int Problems);

/// <summary>All sets that the actor may know of.</summary>
/// <param name="Rows">The sets, newest year first.</param>
/// <param name="MayStart">Whether the actor can start a new set.</param>
public sealed record CriteriaListPage(IReadOnlyList<SetRow> Rows, bool MayStart);
