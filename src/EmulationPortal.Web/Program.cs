using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;

var builder = WebApplication.CreateBuilder(CommandLine.ToConfiguration(args));
builder.AddPortal();
var app = builder.Build();
if (Verb.Named(args) is { } verb)
{
    return await verb.RunAsync(app.Services, args[1..]);
}

await Startup.PrepareAsync(app);
app.UsePortal();
await app.RunAsync();
return 0;

/// <summary>The portal's entry point, visible to the tests that host it.</summary>
public partial class Program;
