using Microsoft.EntityFrameworkCore;

namespace CsLaw.Guards.Tests.Encryption;

/// <summary>A context with the converter as the documentation shows it.</summary>
internal sealed class PatientDb(DbContextOptions<PatientDb> options, FieldCipher cipher) : DbContext(options)
{
    internal const string Field = "Patient.IdCard";

    internal DbSet<Patient> Patients => Set<Patient>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Patient>().HasIndex(patient => patient.IdCardIndex);
        modelBuilder.Entity<Patient>().Property(patient => patient.IdCard).HasConversion(
            text => cipher.Encrypt(text!, Field),
            encrypted => cipher.Decrypt(encrypted, Field));
    }
}
