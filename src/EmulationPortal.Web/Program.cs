using System.Globalization;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;

// What people type and read goes through Domain/Text; nothing depends on the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = CommandLine.ToConfiguration(args),
    // Settings and static files lie beside the executable, from whatever folder it is started.
    ContentRootPath = AppContext.BaseDirectory,
});
var verb = Verb.Named(args);
if (verb?.WhyNot(builder.Configuration) is { } why)
{
    return await Refusal.SayAsync(why);
}

builder.WebHost.UseStaticWebAssets();
builder.AddPortal();
var app = builder.Build();
if (verb is not null)
{
    return await verb.RunAsync(app.Services, args[1..]);
}

await Startup.PrepareAsync(app);
app.UsePortal();
await app.RunAsync();
return 0;

/// <summary>The portal's entry point, visible to the tests that host it.</summary>
public partial class Program;
