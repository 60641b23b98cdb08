using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Tests.Conventions;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Conventions;

public sealed class PermissionDocumentTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void The_page_of_permissions_says_what_the_routes_say()
    {
        var text = new StringBuilder("# Who may open what\n\n");
        text.Append("Written by a test from the routes of the running application. “Every account” means that the page opens with a login; ");
        text.Append("which records it shows, and what can be done with them, is decided record by record (see [workflow.md](workflow.md)).\n\n");
        text.Append("| method | address | open to |\n| --- | --- | --- |\n");
        foreach (var route in Route.Of(host.Services).Where(route => route.Method != "*"))
        {
            text.Append("| ").AppendJoin(" | ", route.Method, $"`{route.Pattern}`", Who(route)).Append(" |\n");
        }

        GeneratedDocument.Check("docs/permissions.md", text.ToString());
    }

    private static string Who(Route route) => route switch
    {
        { IsForEverybody: true } => "everybody, without login",
        { OnlyFor.Count: > 0 } => string.Join(", ", route.OnlyFor.Select(RoleText.Name)),
        _ => "every account",
    };
}
