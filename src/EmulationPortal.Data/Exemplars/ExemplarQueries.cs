using EmulationPortal.Domain;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Exemplars;

/// <summary>Reads exemplars.</summary>
public static class ExemplarQueries
{
    /// <summary>Those that <paramref name="actor"/> may see: officers and administrators all, departments their own, everybody the published ones.</summary>
    public static IQueryable<Exemplar> VisibleTo(this IQueryable<Exemplar> exemplars, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer || actor.Is(Role.Administrator)) return exemplars;
        var own = actor.IsOfDepartment ? actor.DepartmentId : null;
        return exemplars.Where(exemplar => exemplar.PublishedAt != null || (own != null && exemplar.DepartmentId == own));
    }

    /// <summary>Those that anybody may see, also without an account.</summary>
    public static IQueryable<Exemplar> Published(this IQueryable<Exemplar> exemplars) => exemplars.Where(exemplar => exemplar.PublishedAt != null);

    /// <summary>Those with all words of <paramref name="search"/>, without accents.</summary>
    public static IQueryable<Exemplar> WithWords(this IQueryable<Exemplar> exemplars, string? search)
    {
        foreach (var word in VietnameseText.WordsSought(search).Take(8))
        {
            var sought = $" {word}";
            exemplars = exemplars.Where(exemplar => (" " + exemplar.SearchKey).Contains(sought));
        }

        return exemplars;
    }

    /// <summary>An exemplar with what was done for it and its pictures.</summary>
    public static Task<Exemplar?> WholeAsync(this IQueryable<Exemplar> exemplars, Guid id, CancellationToken cancellation) =>
        exemplars.Include(exemplar => exemplar.Entries).Include(exemplar => exemplar.Pictures).AsSplitQuery().FirstOrDefaultAsync(exemplar => exemplar.Id == id, cancellation);
}
