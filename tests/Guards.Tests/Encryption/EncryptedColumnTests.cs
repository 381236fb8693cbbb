using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Encryption;

/// <summary>An encrypted column in a real database, through a value converter of three lines.</summary>
public sealed class EncryptedColumnTests : IDisposable
{
    private const string Number = "110101199003071234";

    private static readonly FieldCipherOptions s_keys = Keys.Options("k1", ("k1", Keys.Of(1)));
    private static readonly FieldCipher s_cipher = new(s_keys);
    private static readonly FieldIndex s_index = new(Options.Create(s_keys));

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public EncryptedColumnTests()
    {
        _connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
        db.Patients.Add(new Patient { IdCard = Number, IdCardIndex = s_index.Of(Number, PatientDb.Field) });
        db.Patients.Add(new Patient { IdCard = null, IdCardIndex = null });
        db.SaveChanges();
    }

    [Fact]
    public async Task The_database_holds_no_plain_text_and_the_program_reads_it()
    {
        var kept = Assert.Single(Stored());
        Assert.StartsWith("cslaw1.k1.", kept);
        Assert.DoesNotContain("1101", kept);
        await using var db = Open();
        Assert.Equal([Number, null], await db.Patients.OrderBy(patient => patient.Id).Select(patient => patient.IdCard).ToListAsync());
    }

    [Fact]
    public async Task Equal_values_are_found_by_the_index_and_never_by_the_column()
    {
        await using var db = Open();
        Assert.Empty(await db.Patients.Where(patient => patient.IdCard == Number).ToListAsync());
        var print = s_index.Of(Number, PatientDb.Field);
        Assert.Equal(Number, (await db.Patients.SingleAsync(patient => patient.IdCardIndex == print)).IdCard);
    }

    [Fact]
    public async Task A_value_changed_in_the_database_is_an_error_and_no_value()
    {
        Execute("UPDATE Patients SET IdCard = substr(IdCard, 1, length(IdCard) - 4) || 'AAAA' WHERE IdCard IS NOT NULL");
        await using var db = Open();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => db.Patients.ToListAsync());
        Assert.Contains(nameof(FieldCipherException), error.ToString());
        Assert.DoesNotContain("1101", error.ToString());
    }

    [Fact]
    public async Task Plain_text_left_over_is_an_error_and_not_passed_on()
    {
        Execute($"UPDATE Patients SET IdCard = '{Number}' WHERE IdCard IS NOT NULL");
        await using var db = Open();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Patients.ToListAsync());
    }

    public void Dispose() => _connection.Dispose();

    private PatientDb Open() => new(new DbContextOptionsBuilder<PatientDb>().UseSqlite(_connection).Options, s_cipher);

    private string[] Stored()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT group_concat(IdCard, ' ') FROM Patients WHERE IdCard IS NOT NULL";
        return ((string)command.ExecuteScalar()!).Split(' ');
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
