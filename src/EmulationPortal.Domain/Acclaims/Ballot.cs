using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Domain.Acclaims;

/// <summary>What a voter has chosen.</summary>
/// <param name="Kind">Valid, blank or invalid.</param>
/// <param name="Choices">Places of the chosen candidates, ascending; empty unless valid.</param>
public sealed record Ballot(BallotKind Kind, IReadOnlyList<int> Choices)
{
    /// <summary>The choices as they are stored.</summary>
    public string Stored => string.Join(',', Choices.Select(choice => choice.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The choices of a stored text.</summary>
    public static IReadOnlyList<int> Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
    }
}

/// <summary>A ballot with its receipt, as it lies in the urn until the count.</summary>
/// <param name="Ballot">The choice.</param>
/// <param name="Receipt">The receipt's code.</param>
public sealed record CastBallot(Ballot Ballot, string Receipt)
{
    /// <summary>Bytes of a sealed ballot: the same for every ballot, so that the length tells nothing.</summary>
    public const int SealedLength = NonceLength + PlainLength + TagLength;

    /// <summary>Bytes of the key of an urn.</summary>
    public const int KeyLength = 32;

    /// <summary>Most candidates of an acclaim.</summary>
    public const int MostCandidates = 40;

    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int PlainLength = 64;
    private const int ReceiptLength = 14;

    // No letters and digits that are mistaken for each other; four groups are read aloud easily.
    private const string Alphabet = "ABCDEFGHJKLMNPQRTUVWXY346789";

    /// <summary>A new receipt code: “K3T7-XQ4M-8RWA”.</summary>
    public static string NewReceipt()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
    }

    /// <summary>Noise for a place in the urn that nobody has used.</summary>
    public static byte[] Noise() => RandomNumberGenerator.GetBytes(SealedLength);

    /// <summary>Encrypts with AES-256-GCM.</summary>
    /// <param name="key">The urn's key, <see cref="KeyLength"/> bytes.</param>
    public byte[] Seal(byte[] key)
    {
        var plain = new byte[PlainLength];
        plain[0] = (byte)Ballot.Kind;
        Encoding.ASCII.GetBytes(Receipt, plain.AsSpan(1, ReceiptLength));
        plain[1 + ReceiptLength] = (byte)Ballot.Choices.Count;
        for (var i = 0; i < Ballot.Choices.Count; i++) plain[2 + ReceiptLength + i] = (byte)Ballot.Choices[i];
        var result = new byte[SealedLength];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(result.AsSpan(0, NonceLength), plain, result.AsSpan(NonceLength, PlainLength), result.AsSpan(NonceLength + PlainLength));
        return result;
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">The bytes are not a ballot of this urn.</exception>
    public static CastBallot Unseal(byte[] sealedBallot, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(sealedBallot);
        var plain = new byte[PlainLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(
            sealedBallot.AsSpan(0, NonceLength), sealedBallot.AsSpan(NonceLength, PlainLength), sealedBallot.AsSpan(NonceLength + PlainLength), plain);
        var choices = plain.AsSpan(2 + ReceiptLength, plain[1 + ReceiptLength]).ToArray().Select(place => (int)place);
        return new(new((BallotKind)plain[0], [.. choices]), Encoding.ASCII.GetString(plain, 1, ReceiptLength));
    }
}
