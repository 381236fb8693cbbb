using Microsoft.EntityFrameworkCore;

namespace CsLaw.Guards.Tests.EntityFramework;

internal sealed class GuardDb(DbContextOptions<GuardDb> options) : DbContext(options)
{
    internal DbSet<ConsentRow> Consents => Set<ConsentRow>();

    internal DbSet<IdentityRow> Identities => Set<IdentityRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConsentRow>().HasIndex(row => new { row.Subject, row.Purpose });
        modelBuilder.Entity<IdentityRow>().HasKey(row => row.Subject);
    }
}
