namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is serialised. Only the names and values matter here: the portal uses no such types.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

/// <summary>Custom serialisation of a CLR user-defined type.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value from <paramref name="r"/>.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value to <paramref name="w"/>.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>The serialisation format.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest serialised size in bytes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values have the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values sort by their bytes.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The SQL name of the type.</summary>
    public string? Name { get; set; }
}

/// <summary>Thrown by SqlClient when a type is not a valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>An exception without a message.</summary>
    public InvalidUdtException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The exception SqlClient raises for <paramref name="udtType"/>.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"{udtType?.FullName}: {resourceReason}");
}
