using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.Data.SqlClient.Server;
using Microsoft.SqlServer.Server;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>
/// SqlClient loads the assembly Microsoft.SqlServer.Server when it works out a parameter's type. Without it everything builds
/// and every command with a parameter fails (decision 0003), so its loss must show here, where there is no server.
/// </summary>
public class SqlServerParameterTests
{
    private const string AssemblyName = "Microsoft.SqlServer.Server";

    [Fact]
    public void The_type_of_a_parameter_is_inferred_from_its_value()
    {
        using var command = new SqlCommand("SELECT @id, @name, @score, @on");
        command.Parameters.AddWithValue("@id", Guid.Empty);
        command.Parameters.AddWithValue("@name", "Sở Thông tin và Truyền thông tỉnh Sơn La");
        command.Parameters.AddWithValue("@score", 97.25m);
        command.Parameters.AddWithValue("@on", new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc));

        var types = command.Parameters.Cast<SqlParameter>().Select(parameter => parameter.SqlDbType);

        Assert.Equal([SqlDbType.UniqueIdentifier, SqlDbType.NVarChar, SqlDbType.Decimal, SqlDbType.DateTime], types);
    }

    [Fact]
    public void A_value_of_an_unknown_type_is_refused_and_not_lost_to_a_missing_assembly()
    {
        var parameter = new SqlParameter("@p", new Version(1, 0));

        Assert.Throws<ArgumentException>(() => parameter.SqlDbType);
    }

    [Fact]
    public void A_user_defined_type_is_recognised_by_its_attribute()
    {
        Assert.Equal(SqlDbType.Udt, new SqlParameter("@p", new Point()).SqlDbType);
        Assert.Equal(SqlDbType.Udt, new SqlMetaData("p", SqlDbType.Udt, typeof(Point)).SqlDbType);
        Assert.Throws<InvalidUdtException>(() => new SqlMetaData("p", SqlDbType.Udt, typeof(Version)));
    }

    [Fact]
    public void The_loaded_assembly_is_the_one_that_SqlClient_was_built_against()
    {
        var asked = typeof(SqlParameter).Assembly.GetReferencedAssemblies().Single(name => name.Name == AssemblyName);
        var loaded = Assembly.Load(asked).GetName();

        Assert.Equal(new Version(1, 0, 0, 0), loaded.Version);
        Assert.Equal("23ec7fc2d6eaa4a5", Convert.ToHexStringLower(loaded.GetPublicKeyToken()!));
        Assert.Equal(asked.FullName, loaded.FullName);
    }

    [Fact]
    public void Every_method_of_SqlClient_that_handles_a_command_finds_the_types_it_names()
    {
        string[] handlers = ["SqlCommand", "SqlParameter", "MetaType", "TdsParser", "SqlDataReader", "ValueUtilsSmi", "SqlUdtInfo"];

        var broken = handlers.SelectMany(name => Methods(FindType(name)))
            .Where(method => Record.Exception(() => RuntimeHelpers.PrepareMethod(method.MethodHandle)) is not null)
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(broken);
    }

    private static Type FindType(string name) =>
        LoadableTypes(typeof(SqlParameter).Assembly).Single(type => type.Name == name && type.Namespace!.StartsWith("Microsoft.Data.SqlClient", StringComparison.Ordinal));

    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Where(method => !method.IsAbstract && !method.ContainsGenericParameters && method.GetMethodBody() is not null);

    [SqlUserDefinedType(Format.Native, MaxByteSize = 8)]
    private struct Point;
}
