var app = WebApplication.CreateBuilder(args).Build();
app.Run();

/// <summary>The portal's entry point, visible to the tests that host it.</summary>
public partial class Program;
