namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>How a program puts its services together, in the order in which a registration is put there.</summary>
internal enum StartUpKind
{
    /// <summary>Statements around a builder: <c>var builder = WebApplication.CreateBuilder(args);</c></summary>
    Builder,

    /// <summary>A method <c>ConfigureServices(IServiceCollection)</c> of a start-up class.</summary>
    StartUpClass,

    /// <summary>A lambda given to a host's <c>ConfigureServices</c>.</summary>
    HostLambda,

    /// <summary>A module that a framework such as ABP runs.</summary>
    Module,

    /// <summary>The project's own extension method of <c>IServiceCollection</c>, which some program calls.</summary>
    Extension,
}
