using System.Collections;
using System.Data;
using System.Data.Common;
using EmulationPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>
/// The portal's SQL Server context without a server: every query is translated by the real provider, its text is kept, and
/// it is answered with one row of plain values. A query that can't be translated throws as it would in production.
/// </summary>
internal sealed class SqlServerDouble
{
    private readonly Kept kept = new();

    /// <summary>Texts of all queries so far.</summary>
    public IReadOnlyList<string> Texts => kept.Texts;

    /// <summary>A new context.</summary>
    public SqlServerPortalDb NewDb()
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDb>();
        DatabaseRegistration.UseSqlServer(options, "Server=none;Database=none;Encrypt=False");
        return new SqlServerPortalDb(options.AddInterceptors(kept, new NeverOpened()).Options);
    }

    private sealed class Kept : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow()));
        }
    }

    private sealed class NeverOpened : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    // One row with as many columns as are asked for; texts are a role's name, so that they can be read as one.
    private sealed class OneRow : DbDataReader
    {
        private bool isRead;

        public override int FieldCount => 100;

        public override int RecordsAffected => 0;

        public override bool HasRows => true;

        public override bool IsClosed => false;

        public override int Depth => 0;

        public override object this[int ordinal] => throw new NotSupportedException();

        public override object this[string name] => throw new NotSupportedException();

        public override bool Read() => !isRead && (isRead = true);

        public override bool NextResult() => false;

        public override bool IsDBNull(int ordinal) => false;

        public override string GetString(int ordinal) => nameof(Domain.Role.Administrator);

        public override Guid GetGuid(int ordinal) => new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        public override bool GetBoolean(int ordinal) => true;

        public override byte GetByte(int ordinal) => 1;

        public override short GetInt16(int ordinal) => 1;

        public override int GetInt32(int ordinal) => 1;

        public override long GetInt64(int ordinal) => 1;

        public override decimal GetDecimal(int ordinal) => 1;

        public override double GetDouble(int ordinal) => 1;

        public override float GetFloat(int ordinal) => 1;

        public override char GetChar(int ordinal) => 'a';

        public override DateTime GetDateTime(int ordinal) => Moment;

        public override T GetFieldValue<T>(int ordinal) => typeof(T) switch
        {
            var type when type == typeof(DateOnly) => (T)(object)DateOnly.FromDateTime(Moment),
            var type when type == typeof(DateTimeOffset) => (T)(object)new DateTimeOffset(Moment, TimeSpan.Zero),
            var type when type == typeof(byte[]) => (T)(object)Array.Empty<byte>(),
            _ => default!,
        };

        public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

        public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

        public override string GetDataTypeName(int ordinal) => "any";

        public override IEnumerator GetEnumerator() => throw new NotSupportedException();

        public override Type GetFieldType(int ordinal) => typeof(object);

        public override string GetName(int ordinal) => $"c{ordinal}";

        public override int GetOrdinal(string name) => throw new NotSupportedException();

        public override object GetValue(int ordinal) => throw new NotSupportedException();

        public override int GetValues(object[] values) => throw new NotSupportedException();

        public override DataTable? GetSchemaTable() => null;

        private static DateTime Moment { get; } = new(2026, 11, 10, 2, 0, 0, DateTimeKind.Utc);
    }
}
