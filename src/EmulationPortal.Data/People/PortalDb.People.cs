using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>People; those of an import that has not ended are left out.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Words of people's names.</summary>
    public DbSet<NameWord> NameWords => Set<NameWord>();

    /// <summary>Mergers of people's records.</summary>
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();

    /// <summary>Positions of people.</summary>
    public DbSet<PersonPosition> PersonPositions => Set<PersonPosition>();

    /// <summary>Collectives.</summary>
    public DbSet<Collective> Collectives => Set<Collective>();

    /// <summary>Yearly ratings of people and collectives.</summary>
    public DbSet<TaskRating> TaskRatings => Set<TaskRating>();

    /// <summary>Initiatives.</summary>
    public DbSet<Initiative> Initiatives => Set<Initiative>();

    /// <summary>Authors of initiatives.</summary>
    public DbSet<InitiativeAuthor> InitiativeAuthors => Set<InitiativeAuthor>();

    /// <summary>Times of discipline and verification.</summary>
    public DbSet<DisciplineRecord> DisciplineRecords => Set<DisciplineRecord>();

    /// <summary>Awards that people and collectives have received.</summary>
    public DbSet<AwardRecord> AwardRecords => Set<AwardRecord>();

    /// <summary>Imports of lists of people.</summary>
    public DbSet<PeopleImport> PeopleImports => Set<PeopleImport>();
}
