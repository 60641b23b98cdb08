using System.Globalization;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed about those who sign.</summary>
public sealed class PartiesForm
{
    /// <summary>The parties, in any order.</summary>
    public List<PartyForm> Parties { get; set; } = [];

    /// <summary>The form of stored parties.</summary>
    public static PartiesForm Of(Pledge pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return new PartiesForm
        {
            Parties = [.. pledge.Signing.Select(party => new PartyForm
            {
                Id = party.Id,
                Position = party.Position.ToString(CultureInfo.InvariantCulture),
                Organisation = party.Organisation,
                Title = party.Title,
                PersonName = party.PersonName,
                UserId = party.UserId?.ToString(),
                Version = party.Version,
            })],
        };
    }
}

/// <summary>What was typed about one who signs.</summary>
public sealed class PartyForm
{
    /// <summary>The party.</summary>
    public Guid? Id { get; set; }

    /// <summary>Place in the order of signing.</summary>
    public string? Position { get; set; }

    /// <summary>The organisation as printed.</summary>
    public string? Organisation { get; set; }

    /// <summary>Position of the signatory.</summary>
    public string? Title { get; set; }

    /// <summary>Full name.</summary>
    public string? PersonName { get; set; }

    /// <summary>The account that signs for a trade union.</summary>
    public string? UserId { get; set; }

    /// <summary>Version that the form was filled from.</summary>
    public Guid? Version { get; set; }

    /// <summary>The place as a number; 0 when it can't be read.</summary>
    public int PositionNumber => int.TryParse(Position?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
}

/// <summary>Checks the shape.</summary>
public sealed class PartiesFormValidator : AbstractValidator<PartiesForm>
{
    /// <summary>The rules.</summary>
    public PartiesFormValidator() => RuleForEach(form => form.Parties).ChildRules(party =>
    {
        party.RuleFor(row => row.Position).Must((row, _) => row.PositionNumber is > 0 and <= 99).WithMessage("Hãy nhập thứ tự ký là một số, ví dụ 1.");
        party.RuleFor(row => row.Organisation).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= PledgeLimits.Organisation).WithMessage("Hãy nhập tên cơ quan, tổ chức ký, không quá 200 ký tự.");
        party.RuleFor(row => row.Title).Must(text => VietnameseText.Normalise(text).Length <= PledgeLimits.PersonTitle).WithMessage("Chức vụ dài quá 100 ký tự. Hãy rút gọn.");
        party.RuleFor(row => row.PersonName).Must(text => VietnameseText.Normalise(text).Length <= PledgeLimits.PersonName).WithMessage("Họ tên dài quá 100 ký tự.");
    });
}

/// <summary>The page of those who sign.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Accounts">Accounts that can sign for a trade union; by party, only where it is one.</param>
/// <param name="Conflict">Somebody else saved meanwhile.</param>
public sealed record PartiesPage(PledgeHead Head, PartiesForm Form, IReadOnlyDictionary<Guid, IReadOnlyList<Choice>> Accounts, ConflictNotice? Conflict);
