namespace EmulationPortal.Domain.Pledges;

/// <summary>Longest texts of a pledge, in characters. Those of documents follow appendix VI of Decree 30/2020/NĐ-CP: subject 500, signatory's position 100.</summary>
public static class PledgeLimits
{
    /// <summary>What it is about.</summary>
    public const int Title = 500;

    /// <summary>Theme of the year.</summary>
    public const int Theme = 500;

    /// <summary>Legal bases, opening and closing, each.</summary>
    public const int Paragraphs = 4000;

    /// <summary>One clause.</summary>
    public const int Clause = 4000;

    /// <summary>Unit of a target.</summary>
    public const int Unit = 50;

    /// <summary>Place of signing.</summary>
    public const int Place = 100;

    /// <summary>Comments, answers, reasons, results.</summary>
    public const int Reason = 2000;

    /// <summary>A signing organisation.</summary>
    public const int Organisation = 200;

    /// <summary>Position of a signatory.</summary>
    public const int PersonTitle = 100;

    /// <summary>Name of a signatory.</summary>
    public const int PersonName = 100;

    /// <summary>Most clauses of one pledge.</summary>
    public const int Clauses = 100;

    /// <summary>A list pasted to be split.</summary>
    public const int Pasted = 40_000;
}
