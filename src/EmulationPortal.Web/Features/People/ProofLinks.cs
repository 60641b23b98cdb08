using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Features.People;

/// <summary>Where on the page of a person or collective the record stands that an explanation rests on.</summary>
public static class ProofLinks
{
    /// <summary>The address, or null when the record has no place there.</summary>
    /// <param name="path">The page of the person or collective.</param>
    /// <param name="proof">The record.</param>
    public static string? Of(string path, FactProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return proof.Kind switch
        {
            ProofKind.Rating => $"{path}#xep-loai",
            ProofKind.Award => $"{path}#khen-thuong",
            ProofKind.Initiative => $"{path}#sang-kien",
            ProofKind.Proceeding => $"{path}#ky-luat",
            ProofKind.Members => path,
            ProofKind.Registration => $"{path}#dang-ky",
            _ => null,
        };
    }
}
