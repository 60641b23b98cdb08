using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Web.Features.Acclaims;
using EmulationPortal.Web.Features.Accounts;
using EmulationPortal.Web.Features.Certificates;
using EmulationPortal.Web.Features.Councils;
using EmulationPortal.Web.Features.Criteria;
using EmulationPortal.Web.Features.Decisions;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Features.Exemplars;
using EmulationPortal.Web.Features.Handovers;
using EmulationPortal.Web.Features.Home;
using EmulationPortal.Web.Features.LegalDocuments;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Features.Minutes;
using EmulationPortal.Web.Features.Movements;
using EmulationPortal.Web.Features.Notices;
using EmulationPortal.Web.Features.Obligations;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Pledges;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Proposals;
using EmulationPortal.Web.Features.Public;
using EmulationPortal.Web.Features.Registrations;
using EmulationPortal.Web.Features.Reorganisations;
using EmulationPortal.Web.Features.Scoring;
using EmulationPortal.Web.Features.Search;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Features.Statistics;
using EmulationPortal.Web.Features.Years;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>What the portal is made of.</summary>
public static class PortalServices
{
    /// <summary>Registers everything.</summary>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = PortalSettings.From(builder.Configuration);
        Directory.CreateDirectory(settings.DataFolder);
        builder.AddPortalLog(settings);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = OversizedRequests.Limit);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddSingleton<DataFolderLock>();
        services.AddSingleton<ActorCache>();
        services.AddSingleton(provider => new FileStore(settings.FilesFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddMemoryCache();
        services.AddPortalDatabase(builder.Configuration, settings.DataFolder);
        services.AddDataProtection()
            .SetApplicationName("EmulationPortal")
            .PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeysFolder));
        AddAccounts(services);
        services.AddYears();
        AddPages(services);
        services.AddScoring();
        services.AddNotices(builder.Configuration, settings);
        services.AddPrinting(builder.Configuration, () => builder.Environment.WebRootFileProvider);
        services.AddScoped<HomeQueries>();
        services.AddCriteria();
        services.AddEvidence();
        services.AddMeetings();
        services.AddAcclaims();
        services.AddCouncils();
        services.AddHandovers();
        services.AddPledges(builder.Configuration);
        services.AddMinutes();
        services.AddPeople(builder.Configuration);
        services.AddReorganisations();
        services.AddLegalDocuments();
        services.AddMovements();
        services.AddSearch();
        services.AddStatistics();
        services.AddObligations(builder.Configuration);
        services.AddPublicFace();
        services.AddExemplars();
        services.AddRegistrations();
        services.AddRegistrationFlow();
        services.AddProposals();
        services.AddDecisions();
        services.AddCertificates(builder.Configuration);
        services.AddSignatures(builder.Configuration, settings);
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentity<PortalUser, IdentityRole<Guid>>(options =>
            {
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                // The length is CommonPasswords' to say, which knows the demo's password.
                options.Password.RequiredLength = 1;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = false;
                options.Tokens.PasswordResetTokenProvider = AccountLinkProvider.Name;
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AccountLinkProvider>(AccountLinkProvider.Name);
        services.AddScoped<IPasswordHasher<PortalUser>, ComposedPasswords>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "portal";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.LoginPath = "/dang-nhap";
            options.LogoutPath = "/dang-xuat";
            options.ReturnUrlParameter = "ve";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddScoped<AccountRegistry>();
        services.AddAccountPages();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<DemoYear>();
        services.AddScoped<DemoScores>();
        services.AddScoped<DemoLastYear>();
        services.AddScoped<DemoEvidence>();
        services.AddScoped<DemoMeetings>();
        services.AddScoped<DemoPledges>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<DemoEarlierRegistrations>();
        services.AddScoped<DemoMovements>();
        services.AddScoped<DemoPublic>();
        services.AddScoped<DemoExemplars>();
        services.AddScoped<DemoRegistrations>();
        services.AddScoped<DemoProposals>();
        services.AddScoped<DemoCouncils>();
        services.AddScoped<DemoObligations>();
        services.AddScoped<DemoData>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddPortalRateLimits();
    }

    private static void AddPages(IServiceCollection services)
    {
        VietnameseMessages.OfFluentValidation();
        services.AddValidatorsFromPortal();
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<ValidationFilter>();
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            VietnameseMessages.OfModelBinding(options);
        });
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            options.ViewLocationExpanders.Add(new FeatureViews());
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.HeaderName = "X-Portal-Form";
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "portal-told");
        // Vietnamese letters stay letters in the HTML: half the size, and readable in its source.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    private static void AddValidatorsFromPortal(this IServiceCollection services)
    {
        var validators = typeof(PortalServices).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && !type.IsGenericTypeDefinition)
            .SelectMany(type => type.GetInterfaces()
                .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>))
                .Select(face => (face, type)));
        foreach (var (face, type) in validators)
        {
            services.AddScoped(face, type);
        }
    }
}
