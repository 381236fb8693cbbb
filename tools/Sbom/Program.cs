using System.Globalization;
using CsLawAnalyzers.Sbom;

if (args.Length is not (1 or 2))
{
    Console.Error.WriteLine("usage: Sbom PACKAGE.nupkg [packages.lock.json]   writes PACKAGE.nupkg.spdx.json beside the package");
    return 2;
}

try
{
    // The time that the package itself names, see Directory.Build.props.
    DateTimeOffset created = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    File.WriteAllBytes(args[0] + ".spdx.json", SpdxDocument.Write(args[0], args.Length == 2 ? LockedDependency.In(args[1]) : [], created));
    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("Sbom: " + exception.Message);
    return 1;
}
