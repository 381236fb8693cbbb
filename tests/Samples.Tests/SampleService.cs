using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsLaw.Samples.Tests;

/// <summary>One sample, started in process with a folder of its own and without a network.</summary>
/// <typeparam name="TProgram">The entry point of the sample.</typeparam>
internal sealed class SampleService<TProgram>(IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<TProgram>
    where TProgram : class
{
    internal const string StaffUserName = "frontdesk";
    internal const string StaffPassword = "Front-Desk-2026";

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("clinic-portal-");

    internal RecordingNetwork Network { get; } = new();

    internal RecordedLog Log { get; } = new();

    /// <summary>All that the service has stored so far, as the service itself reads it: the twin encrypts its lines.</summary>
    internal string Stored()
    {
        var protection = Services.GetRequiredService<IDataProtectionProvider>();
        var text = "";
        foreach (var file in _storage.EnumerateFiles())
        {
            var protector = protection.CreateProtector("JsonLines." + Path.GetFileNameWithoutExtension(file.Name));
            foreach (var line in File.ReadAllLines(file.FullName))
                text += line.Length == 0 || line[0] is '{' or '[' ? line : protector.Unprotect(line);
        }

        return text;
    }

    /// <summary>The same as it stands in the files.</summary>
    internal string Written()
    {
        var text = "";
        foreach (var file in _storage.EnumerateFiles())
            text += File.ReadAllText(file.FullName);
        return text;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Directory", _storage.FullName);
        builder.UseSetting("Sms:ApiKey", "test");
        builder.UseSetting("Analytics:Token", "test");
        builder.UseSetting("Staff:UserName", StaffUserName);
        builder.UseSetting("Staff:Password", StaffPassword);
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            builder.UseSetting(key, value);

        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureTestServices(services => services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => Network)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _storage.Refresh();
            if (_storage.Exists)
                _storage.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
