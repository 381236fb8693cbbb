using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>A call on the services of a program, without which a guard refuses to start: <c>services.AddConsentGuard()</c>.</summary>
internal sealed class ServiceCall : IEquatable<ServiceCall>
{
    /// <summary>What <c>RequireConsent</c> needs.</summary>
    public static readonly ServiceCall Consent = new("AddConsentGuard", GuardLibrary.Namespace + ".ConsentGuardServices");

    /// <summary>What a converter that encrypts needs; its keys stand in configuration.</summary>
    public static readonly ServiceCall FieldCipher = new("AddFieldCipher", GuardLibrary.Namespace + ".FieldCipherServices");

    /// <summary>What <c>RequireRealIdentity</c> needs.</summary>
    public static readonly ServiceCall RealIdentity = new("AddRealIdentityGuard", GuardLibrary.Namespace + ".RealIdentityGuardServices");

    private readonly string _arguments;

    private ServiceCall(string method, string metadataName, string arguments = "()", string? client = null, string? purpose = null)
    {
        Purpose = purpose;
        Method = method;
        MetadataName = metadataName;
        Client = client;
        _arguments = arguments;
    }

    /// <summary>The name of the client that the call registers; null for another call.</summary>
    public string? Client { get; }

    /// <summary>The purpose that must be declared where the program declares purposes; null for none.</summary>
    public string? Purpose { get; }

    /// <summary>The call, with a purpose that its options must know.</summary>
    public ServiceCall For(string purpose) => new(Method, MetadataName, _arguments, Client, purpose);

    /// <summary>A client of the factory with the transfer filter in its chain.</summary>
    /// <param name="name">The name under which the factory is asked for it.</param>
    /// <param name="settings">What it is set to, its base address among them.</param>
    public static ServiceCall FilteredClient(string name, ImmutableArray<(string Member, string Value)> settings)
    {
        string configuration = settings.Length == 1
            ? $"client => client.{settings[0].Member} = {settings[0].Value}"
            : $"client => {{ {string.Join(" ", settings.Select(set => $"client.{set.Member} = {set.Value};"))} }}";
        return new("AddHttpClient", GuardLibrary.Namespace + ".CrossBorderTransferServices", $"({SyntaxFactory.Literal(name)}, {configuration}).AddCrossBorderTransferGuard()", name);
    }

    /// <summary>Name of the extension method.</summary>
    public string Method { get; }

    /// <summary>The type that declares it.</summary>
    public string MetadataName { get; }

    /// <summary>The call as a statement on the expression that holds the services.</summary>
    public string On(string services) => services + "." + Method + _arguments + ";";

    public bool Equals(ServiceCall? other) => other is not null && Method == other.Method && _arguments == other._arguments && Purpose == other.Purpose;

    public override bool Equals(object? obj) => Equals(obj as ServiceCall);

    public override int GetHashCode() => Method.GetHashCode() ^ _arguments.GetHashCode() ^ (Purpose?.GetHashCode() ?? 0);
}
