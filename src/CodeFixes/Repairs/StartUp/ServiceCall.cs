namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>A call on the services of a program, without which a guard refuses to start: <c>services.AddConsentGuard()</c>.</summary>
internal sealed class ServiceCall
{
    /// <summary>What <c>RequireConsent</c> needs.</summary>
    public static readonly ServiceCall Consent = new("AddConsentGuard", GuardLibrary.Namespace + ".ConsentGuardServices");

    /// <summary>What <c>RequireRealIdentity</c> needs.</summary>
    public static readonly ServiceCall RealIdentity = new("AddRealIdentityGuard", GuardLibrary.Namespace + ".RealIdentityGuardServices");

    private ServiceCall(string method, string metadataName)
    {
        Method = method;
        MetadataName = metadataName;
    }

    /// <summary>Name of the extension method.</summary>
    public string Method { get; }

    /// <summary>The type that declares it.</summary>
    public string MetadataName { get; }
}
