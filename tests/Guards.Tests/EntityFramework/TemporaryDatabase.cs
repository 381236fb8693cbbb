using System;
using System.IO;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>A SQLite database in a file of its own, which several connections use at once, as requests do.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"guards-{Guid.NewGuid():N}.db");

    internal TemporaryDatabase()
    {
        using var db = Open();
        db.Database.EnsureCreated();
    }

    internal GuardDb Open() => new(Options(new DbContextOptionsBuilder<GuardDb>()).Options);

    internal void AddTo(IServiceCollection services) => services.AddDbContext<GuardDb>(builder => Options(builder));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_path);
    }

    private TBuilder Options<TBuilder>(TBuilder builder)
        where TBuilder : DbContextOptionsBuilder
    {
        builder.UseSqlite($"Data Source={_path}");
        return builder;
    }
}
