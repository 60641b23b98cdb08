using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Proposals;

/// <summary>What the department writes into its proposal: lines, their order, their words.</summary>
public sealed partial class Proposal
{
    /// <summary>The states in which the department has to act.</summary>
    public bool IsWithDepartment => State is ProposalState.Draft or ProposalState.Returned;

    /// <summary>
    /// The day whose law judges it: the last of the year that it honours, as for registration; what is no merit of a year is judged by
    /// the day itself.
    /// </summary>
    /// <param name="today">Today.</param>
    public DateOnly JudgedOn(DateOnly today) => Kind == ProposalKind.YearlyMerit || Year < today.Year ? Prospect.JudgedOn(Year) : today;

    /// <summary>The people or the collectives in their order.</summary>
    public IReadOnlyList<ProposalLine> LinesOf(RecipientKind kind) =>
        [.. Lines.Where(line => line.IsPerson == (kind == RecipientKind.Person)).OrderBy(line => line.Position).ThenBy(line => line.Id)];

    /// <summary>Why somebody can't be proposed for an award, a Vietnamese sentence with the remedy, or null.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="kind">The award; null when the catalogue has none of that code.</param>
    /// <param name="today">Today.</param>
    /// <param name="except">A line that changes its award, or null for a new one.</param>
    public string? WhyNot(ProposalCandidate candidate, AwardKind? kind, DateOnly today, ProposalLine? except = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (kind is null) return "Hãy chọn danh hiệu hoặc hình thức khen thưởng.";
        if (candidate.IsMerged) return $"Hồ sơ {candidate.Name} đã gộp vào hồ sơ khác. Hãy tìm và chọn hồ sơ còn dùng.";
        if (ClusterId is null && candidate.DepartmentId != DepartmentId) return $"{candidate.Name} thuộc đơn vị khác. Đơn vị chỉ đề nghị cho cá nhân, tập thể của mình.";
        if (ClusterId is not null && !candidate.IsWholeDepartment) return $"{candidate.Name} không phải tập thể của cả đơn vị. Cụm chỉ đề nghị cho đơn vị thành viên.";
        if (candidate.EndedOn is { } end && end.Year < Year) return $"{candidate.Name} đã kết thúc hoạt động từ năm {end.Year} nên không có thành tích năm {Year}. Hãy chọn nơi kế thừa.";
        if (kind.WhyNotInForce(JudgedOn(today)) is { } why) return $"{why} Hãy chọn danh hiệu, hình thức có hiệu lực.";
        if (!kind.IsFor(candidate.Kind)) return $"{kind.Name} dành cho {kind.RecipientWords}; {candidate.Name} là {AwardText.Name(candidate.Kind).ToLowerInvariant()}. Hãy chọn danh hiệu, hình thức khác.";
        var same = Lines.Find(line => line != except && line.RecipientId == candidate.Id && line.KindCode == kind.Code);
        return same is null ? null : $"{candidate.Name} đã có trong hồ sơ với {kind.ShortName}, dòng {same.Position}. Mỗi danh hiệu, hình thức chỉ đề nghị một lần.";
    }

    /// <summary>Puts somebody at the end of the people or of the collectives; ask <see cref="WhyNot"/> first.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="kindCode">The award.</param>
    /// <param name="origin">Where the line comes from.</param>
    /// <param name="originNote">The same in words: “Hạng 1/5, 98,5 điểm”; may be empty.</param>
    /// <param name="registrationLineId">The line of the registration, where it comes from one.</param>
    public ProposalLine Add(ProposalCandidate candidate, string kindCode, LineOrigin origin, string originNote = "", Guid? registrationLineId = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(originNote);
        var isPerson = candidate.Kind == RecipientKind.Person;
        var line = new ProposalLine
        {
            ProposalId = Id,
            PersonId = isPerson ? candidate.Id : null,
            CollectiveId = isPerson ? null : candidate.Id,
            DepartmentId = candidate.DepartmentId,
            KindCode = kindCode,
            Position = LinesOf(candidate.Kind).Count + 1,
            Merit = Merit,
            RegistrationLineId = registrationLineId,
            Origin = origin,
            OriginNote = originNote.Length > ProposalLine.TextLength ? originNote[..ProposalLine.TextLength] : originNote,
        };
        Lines.Add(line);
        return line;
    }

    /// <summary>Takes a line off and closes the gap.</summary>
    public void Remove(ProposalLine line)
    {
        Lines.Remove(line);
        Number([.. LinesOf(RecipientKind.Person)]);
        Number([.. LinesOf(RecipientKind.Collective)]);
    }

    /// <summary>Moves a line one place up (-1) or down (+1) among the people or the collectives; at the edge nothing happens.</summary>
    public void Shift(ProposalLine line, int places)
    {
        ArgumentNullException.ThrowIfNull(line);
        var own = LinesOf(line.IsPerson ? RecipientKind.Person : RecipientKind.Collective).ToList();
        var to = Math.Clamp(own.IndexOf(line) + places, 0, own.Count - 1);
        own.Remove(line);
        own.Insert(to, line);
        Number(own);
    }

    /// <summary>Lines that may not go out yet: without words for the certificate, without a reason that is needed, or an award that can't be given to them.</summary>
    public IReadOnlyList<ProposalLine> Unreasoned() =>
        [.. Lines.Where(line => line.IsImpossible || line.Merit.Length == 0 || (line.NeedsReason && line.Reason.Length == 0)).OrderBy(line => !line.IsPerson).ThenBy(line => line.Position)];

    private static void Number(List<ProposalLine> lines)
    {
        for (var index = 0; index < lines.Count; index++) lines[index].Position = index + 1;
    }
}

/// <summary>A person or collective as far as the rules of a proposal ask.</summary>
/// <param name="Kind">Person or collective.</param>
/// <param name="Id">The record.</param>
/// <param name="Name">The name as addressed.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="IsMerged">Whether the record was merged into another.</param>
/// <param name="EndedOn">Last day in the department, or null.</param>
/// <param name="IsWholeDepartment">Whether the collective is the department as a whole.</param>
public sealed record ProposalCandidate(RecipientKind Kind, Guid Id, string Name, Guid DepartmentId, bool IsMerged, DateOnly? EndedOn, bool IsWholeDepartment);
