using EmulationPortal.Data.Results;
using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Results;

/// <summary>What was typed to publish a cluster's ranking.</summary>
public sealed class PublishForm
{
    /// <summary>The cluster's name, typed as a confirmation.</summary>
    public string? Confirmation { get; set; }
}

/// <summary>Checks that something was typed; whether it is the cluster's name is known once the cluster is loaded.</summary>
public sealed class PublishFormValidator : AbstractValidator<PublishForm>
{
    /// <summary>The rules.</summary>
    public PublishFormValidator()
    {
        RuleFor(form => form.Confirmation).NotEmpty().WithMessage("Hãy gõ tên cụm để xác nhận công bố.");
    }
}

/// <summary>The page before publication: what becomes impossible, what is missing, the confirmation.</summary>
/// <param name="Result">The result.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Refusal">Why it can't be published now, or empty.</param>
public sealed record PublishPage(ClusterResult Result, PublishForm Form, string Refusal) : ClusterResultPage(Result)
{
    /// <summary>What has to be typed: “Cụm 2”.</summary>
    public string Expected => ExpectedFor(Result);

    /// <summary>Whether what was typed names the cluster; accents and case are forgiven.</summary>
    public static bool IsConfirmed(ClusterResult result, string typed) =>
        VietnameseText.Fold(typed) is var folded
        && (folded == VietnameseText.Fold(ExpectedFor(result)) || folded == VietnameseText.Fold(result.Cluster.Name));

    /// <summary>What has to be typed for a cluster.</summary>
    public static string ExpectedFor(ClusterResult result) => $"Cụm {result.Cluster.Number}";
}
