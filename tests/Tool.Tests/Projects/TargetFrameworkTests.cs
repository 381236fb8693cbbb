using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Tests.Projects;

public sealed class TargetFrameworkTests
{
    [Theory]
    [InlineData("net10.0", "net10.0")]
    [InlineData("net8.0-windows10.0.19041.0", "net8.0-windows")]
    [InlineData("NetCoreApp3.1", "netcoreapp3.1")]
    [InlineData(".NETCoreApp3.1", "netcoreapp3.1")]
    [InlineData(".NETCoreApp,Version=v8.0", "net8.0")]
    [InlineData("netstandard2.1", "netstandard2.1")]
    [InlineData(".NETStandard2.0", "netstandard2.0")]
    [InlineData("net472", "net472")]
    [InlineData("net48", "net48")]
    [InlineData(".NETFramework4.6.2", "net462")]
    [InlineData("net10", "net10.0")]
    public void MonikersAreRead(string moniker, string expected) => Assert.Equal(expected, TargetFramework.TryParse(moniker)!.Moniker);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("sl5")]
    [InlineData("portable-net45+win8")]
    [InlineData("netx")]
    [InlineData("_._")]
    public void OtherNamesAreNone(string? moniker) => Assert.Null(TargetFramework.TryParse(moniker));

    [Theory]
    [InlineData("net10.0", "net8.0,netstandard2.0,net472", "net8.0")]
    [InlineData("net10.0", "netstandard2.0,netstandard2.1,net472", "netstandard2.1")]
    [InlineData("net8.0", "net10.0,net6.0", "net6.0")]
    [InlineData("net8.0-windows", "net8.0,net8.0-windows,net8.0-android", "net8.0-windows")]
    [InlineData("net8.0", "net8.0-windows,netstandard1.0", "netstandard1.0")]
    [InlineData("net472", "net45,netstandard2.0,net8.0", "net45")]
    [InlineData("net8.0", "net45,net472", "net472")]
    [InlineData("net8.0", "net472,net10.0,net9.0", "net9.0")]
    [InlineData("net8.0", "net9.0-android", null)]
    [InlineData("net472", "net9.0", null)]
    [InlineData("netstandard2.0", "net8.0,netstandard2.1", null)]
    public void TheNearestLibraryIsChosen(string target, string candidates, string? expected)
    {
        IEnumerable<TargetFramework> frameworks = candidates.Split(',').Select(static name => TargetFramework.TryParse(name)!);
        Assert.Equal(expected, TargetFramework.TryParse(target)!.Nearest(frameworks)?.Moniker);
    }

    [Theory]
    [InlineData("netstandard2.0;net8.0;net10.0", "net10.0")]
    [InlineData("net8.0;net11.0", "net8.0")]
    [InlineData("net11.0;net12.0", "net12.0")]
    [InlineData("net472;netstandard2.0", "netstandard2.0")]
    [InlineData("net9.0-android;net9.0-windows;net8.0", "net8.0")]
    [InlineData("nonsense", null)]
    public void TheFrameworkScannedIsTheNewestOnHand(string monikers, string? expected) =>
        Assert.Equal(expected, TargetFrameworkChoice.Choose(monikers.Split(';'), newestMajor: 10));
}
