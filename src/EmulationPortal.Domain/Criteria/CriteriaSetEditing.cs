using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Criteria;

/// <summary>Something in an edit that the tree can't take.</summary>
/// <param name="Field">The property of <see cref="CriterionValues"/> (or ParentId) it is about.</param>
/// <param name="Sentence">A Vietnamese sentence with the remedy.</param>
public sealed record CriterionObjection(string Field, string Sentence);

/// <summary>
/// Editing the tree. The caller asks <see cref="May"/> and <see cref="Objections"/> first. Whatever changes a line takes
/// back the members' agreements: they agreed to another text.
/// </summary>
public sealed partial class CriteriaSet
{
    /// <summary>What the tree can't take about new values of a line; empty when it can.</summary>
    /// <param name="line">The line, or null when it is new.</param>
    /// <param name="parentId">The group it is put in; null at the top.</param>
    /// <param name="values">The new values.</param>
    /// <param name="used">Lines for which scores or evidence exist.</param>
    public IReadOnlyList<CriterionObjection> Objections(Criterion? line, Guid? parentId, CriterionValues values, IReadOnlySet<Guid> used)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(used);
        var objections = new List<CriterionObjection>();
        if (Criteria.Find(other => other != line && SameCode(other.Code, values.Code)) is { } twin)
            objections.Add(new(nameof(values.Code), $"Mã {values.Code} đã dùng cho mục “{Short(twin.Text)}”; hãy chọn mã khác."));
        if (line is not null && values.Kind is not null && Criteria.Exists(child => child.ParentId == line.Id))
            objections.Add(new(nameof(values.Kind), $"Mục {line.Code} có mục con nên là nhóm; hãy chuyển hoặc xóa các mục con trước."));
        if (line is not null && used.Contains(line.Id) && values.Kind != line.Kind)
            objections.Add(new(nameof(values.Kind), $"Đã có điểm hoặc minh chứng theo mục {line.Code} nên không đổi cách chấm được."));
        if (WhyNotUnder(line, parentId) is { } why) objections.Add(new("ParentId", why));
        return objections;
    }

    /// <summary>Adds a line at the end of a group.</summary>
    public Criterion Add(Guid? parentId, CriterionValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var line = new Criterion { SetId = Id, ParentId = parentId, Code = values.Code, Text = values.Text, Position = After(parentId) };
        line.Take(values);
        Criteria.Add(line);
        Acknowledgements.Clear();
        return line;
    }

    /// <summary>Changes a line; answers what changed, which is empty when nothing did.</summary>
    public IReadOnlyList<AuditChange> Change(Criterion line, Guid? parentId, CriterionValues values)
    {
        ArgumentNullException.ThrowIfNull(line);
        var before = CriterionFields.OfLine(this, line);
        if (parentId != line.ParentId) (line.ParentId, line.Position) = (parentId, After(parentId));
        line.Take(values);
        var changes = CriterionFields.Differing(before, CriterionFields.OfLine(this, line));
        if (changes.Count > 0) Acknowledgements.Clear();
        return changes;
    }

    /// <summary>Moves a line among its siblings; false when it is at the end already.</summary>
    /// <param name="line">The line.</param>
    /// <param name="up">Toward the first sibling.</param>
    public bool Move(Criterion line, bool up)
    {
        ArgumentNullException.ThrowIfNull(line);
        var siblings = Tree().Nodes.Where(node => node.ParentId == line.ParentId).Select(node => Criteria.Find(other => other.Id == node.Id)!).ToList();
        var (at, to) = (siblings.IndexOf(line), siblings.IndexOf(line) + (up ? -1 : 1));
        if (at < 0 || to < 0 || to >= siblings.Count) return false;
        (siblings[at], siblings[to]) = (siblings[to], siblings[at]);
        for (var i = 0; i < siblings.Count; i++) siblings[i].Position = i + 1;
        Acknowledgements.Clear();
        return true;
    }

    /// <summary>Whether a line and what is below it may be removed: not once scores or evidence exist for any of them.</summary>
    public Verdict MayRemove(Actor actor, Criterion line, IReadOnlySet<Guid> used)
    {
        var verdict = May(CriteriaStep.Edit, actor);
        return verdict.IsAllowed && WithDescendants(line).FirstOrDefault(one => used.Contains(one.Id)) is { } scored
            ? Verdict.NotNow($"Đã có điểm hoặc minh chứng theo mục {scored.Code} nên không xóa được.")
            : verdict;
    }

    /// <summary>Removes a line with everything below it; comments on them stay, about the set as a whole.</summary>
    /// <returns>The removed lines.</returns>
    public IReadOnlyList<Criterion> Remove(Criterion line)
    {
        var removed = WithDescendants(line);
        Replaced([.. removed.Select(one => one.Id)], true);
        return removed;
    }

    /// <summary>The end of an edit that took lines out.</summary>
    internal void Replaced(IReadOnlyList<Guid> removed, bool changed)
    {
        Criteria.RemoveAll(line => removed.Contains(line.Id));
        foreach (var comment in Comments.Where(comment => comment.CriterionId is { } id && removed.Contains(id))) comment.CriterionId = null;
        if (changed) Acknowledgements.Clear();
    }

    /// <summary>A line with everything below it.</summary>
    public IReadOnlyList<Criterion> WithDescendants(Criterion line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var found = new List<Criterion> { line };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Criteria.Where(child => child.ParentId == found[i].Id && !found.Contains(child)));
        }

        return found;
    }

    /// <summary>A draft with the same tree and options for another year, or as a cluster's own.</summary>
    public CriteriaSet CopyTo(int year, Guid? clusterId, string name)
    {
        var copy = new CriteriaSet
        {
            BlocId = BlocId,
            Year = year,
            ClusterId = clusterId,
            Name = name,
            IsIllustrative = IsIllustrative,
            AllowOverMaximum = AllowOverMaximum,
            BonusCap = BonusCap,
            Decimals = Decimals,
        };
        var keys = Criteria.ToDictionary(line => line.Id, _ => Guid.CreateVersion7());
        foreach (var line in Criteria)
        {
            var twin = new Criterion
            {
                Id = keys[line.Id],
                SetId = copy.Id,
                ParentId = line.ParentId is { } parent ? keys[parent] : null,
                Position = line.Position,
                Code = line.Code,
                Text = line.Text,
            };
            twin.Take(line.Values);
            copy.Criteria.Add(twin);
        }

        return copy;
    }

    /// <summary>Whether the actor can start any set at all: officers, and leaders of clusters.</summary>
    public static bool MayStart(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || (actor.IsOfDepartment && actor.Duties.Any(duty => duty.Duty == Organisation.AppointmentDuty.Leader));
    }

    /// <summary>Whether the actor may start a set of that year: the bloc's, or a cluster's own.</summary>
    public static Verdict MayStart(Actor actor, int year, Guid? clusterId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || (clusterId is { } cluster && actor.Leads(cluster, year))
            ? Verdict.Allowed
            : Verdict.Never($"Chỉ cán bộ Bộ, hoặc cụm trưởng năm {year} đối với bảng riêng của cụm mình, lập được bảng tiêu chí này.");
    }

    /// <summary>Sets title, the making of totals and whether the points are only illustrative; answers what changed.</summary>
    public IReadOnlyList<AuditChange> ChangeOptions(string name, bool allowOverMaximum, decimal? bonusCap, int decimals, bool isIllustrative)
    {
        var before = OptionFields();
        (Name, AllowOverMaximum, BonusCap, Decimals, IsIllustrative) = (name, allowOverMaximum, bonusCap, decimals, isIllustrative);
        var changes = CriterionFields.Differing(before, OptionFields());
        if (changes.Count > 0) Acknowledgements.Clear();
        return changes;
    }

    private List<(string Field, string Value)> OptionFields() =>
    [
        ("Tên", Name),
        .. TotalFields(),
    ];

    /// <summary>The options without the title.</summary>
    internal List<(string Field, string Value)> TotalFields() =>
    [
        ("Tổng được vượt thang điểm", YesNoText.Show(AllowOverMaximum)),
        ("Trần điểm thưởng", BonusCap is { } cap ? NumberText.Points(cap) : "không có"),
        ("Số chữ số thập phân", NumberText.Points(Decimals)),
        ("Điểm minh họa", YesNoText.Show(IsIllustrative)),
    ];

    /// <summary>
    /// Whether a whole tree may be put in place of this one: in a draft only. Under consultation it is edited line by line, so
    /// that members see what changed.
    /// </summary>
    public Verdict MayReplace(Actor actor)
    {
        var verdict = May(CriteriaStep.Edit, actor);
        return verdict.IsAllowed && State != CriteriaSetState.Draft
            ? Verdict.NotNow("Chỉ nhập cả bảng từ Excel khi bảng là nháp; khi đang lấy ý kiến, hãy sửa từng mục.")
            : verdict;
    }

    /// <summary>All fields of a line, for the history of adding it or, with <paramref name="removed"/>, of removing it.</summary>
    public IReadOnlyList<AuditChange> Describe(Criterion line, bool removed = false) =>
        [.. CriterionFields.OfLine(this, line).Select(field => removed ? new AuditChange(field.Field, field.Value, null) : new AuditChange(field.Field, null, field.Value))];

    private string? WhyNotUnder(Criterion? line, Guid? parentId)
    {
        if (parentId is not { } id) return null;
        if (Criteria.Find(other => other.Id == id) is not { } parent) return "Nhóm đã chọn không còn trong bảng tiêu chí; hãy chọn nhóm khác.";
        if (line is not null && WithDescendants(line).Contains(parent)) return $"Mục {line.Code} không nằm dưới chính nó được; hãy chọn nhóm khác.";
        return parent.Kind is null ? null : $"Mục {parent.Code} là tiêu chí được chấm, không phải nhóm; hãy chọn nhóm khác.";
    }

    private int After(Guid? parentId) => Criteria.Where(line => line.ParentId == parentId).Select(line => line.Position).DefaultIfEmpty(0).Max() + 1;

    private static bool SameCode(string left, string right) =>
        string.Equals(VietnameseText.Normalise(left).ToUpperInvariant(), VietnameseText.Normalise(right).ToUpperInvariant(), StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
