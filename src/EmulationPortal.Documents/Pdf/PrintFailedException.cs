namespace EmulationPortal.Documents.Pdf;

/// <summary>The browser is there but did not print the document, even after it was started anew.</summary>
public sealed class PrintFailedException : Exception
{
    private const string Sentence =
        "Chưa tạo được tệp PDF. Hãy thử lại sau ít phút; nếu vẫn không được, hãy mở bản sẵn sàng để in.";

    /// <summary>Says so in the words of the page.</summary>
    public PrintFailedException()
        : base(Sentence)
    {
    }

    /// <summary>Says so with a sentence of the caller's.</summary>
    public PrintFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Says so with a sentence of the caller's and the cause.</summary>
    public PrintFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says so in the words of the page, keeping the cause for the log.</summary>
    public PrintFailedException(Exception innerException)
        : base(Sentence, innerException)
    {
    }
}
