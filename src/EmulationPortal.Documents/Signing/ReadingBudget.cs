namespace EmulationPortal.Documents.Signing;

/// <summary>
/// How much of a file is read before it is called unreadable: values and entries, over all revisions together. Counted, not timed,
/// so that the same file gets the same answer on every machine; the count bounds time and memory alike.
/// </summary>
internal sealed class ReadingBudget
{
    // A document of a thousand pages has some ten thousand values.
    private int left = 4_000_000;

    private long unpacked = 256L * 1024 * 1024;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => left < 0 || unpacked < 0;

    /// <summary>Takes one for a value or an entry, and one for every 64 bytes of it.</summary>
    /// <exception cref="UnreadablePdfException">Nothing is left.</exception>
    public void Spend(int bytes = 0)
    {
        left -= 1 + (bytes / 64);
        Check();
    }

    /// <summary>Takes bytes that were unpacked.</summary>
    /// <exception cref="UnreadablePdfException">Nothing is left.</exception>
    public void Unpack(int bytes)
    {
        unpacked -= bytes;
        Check();
    }

    private void Check()
    {
        if (IsSpent)
        {
            throw new UnreadablePdfException("Cấu trúc của tệp quá lớn hoặc quá phức tạp để kiểm tra.");
        }
    }
}
