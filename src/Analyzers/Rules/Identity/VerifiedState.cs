using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>What a program knows of whether its users are verified. Asked only where a signed-in caller publishes and nothing there asks; answered once for the compilation.</summary>
internal sealed class VerifiedState
{
    /// <summary>The switch of ASP.NET Core Identity by which nobody signs in before the phone number is confirmed.</summary>
    private const string ConfirmedPhone = "RequireConfirmedPhoneNumber";

    private readonly ProgramModel _program;
    private readonly Lazy<bool> _isKnown;
    private readonly Lazy<bool> _precedesSignIn;
    private readonly Lazy<bool> _isAskedEverywhere;
    private readonly Lazy<ImmutableArray<Endpoint>> _asking;

    public VerifiedState(ProgramModel program)
    {
        _program = program;
        _isKnown = new Lazy<bool>(FindState);
        _precedesSignIn = new Lazy<bool>(FindBeforeSignIn);
        _isAskedEverywhere = new Lazy<bool>(FindEverywhere);
        _asking = new Lazy<ImmutableArray<Endpoint>>(() => program.Endpoints.All(default).Where(endpoint => UserContent.IsPublishedBy(endpoint) && Asks(endpoint)).ToImmutableArray());
    }

    /// <summary>Whether the program signs anybody in. Where not, something in front of it may.</summary>
    public bool IsAuthenticating => _program.Authentication.IsPresent;

    /// <summary>Whether some code reads or keeps a verified state.</summary>
    public bool IsKnown => _isKnown.Value;

    /// <summary>Whether nobody is signed in who was not verified: accounts are opened for verified people alone, or the phone number is confirmed before the first sign-in.</summary>
    public bool PrecedesSignIn => _precedesSignIn.Value;

    /// <summary>Whether the phone number must be confirmed before anybody signs in with a password.</summary>
    public bool IsAskedAtSignIn => _program.Index.Files.Any(file => file.Index.Flags.Any(flag => flag.Name == ConfirmedPhone));

    /// <summary>Whether some endpoint that publishes asks for it, and none does not: then an account that nobody verified can do nothing yet.</summary>
    public bool IsAskedEverywhere => _isAskedEverywhere.Value;

    /// <summary>Whether any endpoint that publishes asks for it.</summary>
    public bool IsAsked => !_asking.Value.IsEmpty;

    /// <summary>Another endpoint that publishes and asks for it, or null.</summary>
    public Endpoint? AskedBy(Endpoint other) => _asking.Value.FirstOrDefault(endpoint => !SymbolEqualityComparer.Default.Equals(endpoint.Handler, other.Handler));

    private bool Asks(Endpoint endpoint)
    {
        if ((endpoint.Declared & EvidenceKinds.Identity) != 0)
            return true;
        return _program.Calls.MayAsk(endpoint.Handler, default) && _program.Bodies.Graph(endpoint.Handler, default) is { } body
            && Publication.First(endpoint, body, _program, default) is { IsVerified: true };
    }

    private bool FindEverywhere()
    {
        if (!IsAsked)
            return false;
        foreach (Endpoint endpoint in _program.Endpoints.All(default))
        {
            if ((endpoint.Declared & EvidenceKinds.Identity) == 0 && UserContent.IsPublishedBy(endpoint)
                && _program.Bodies.Graph(endpoint.Handler, default) is { } body && Publication.First(endpoint, body, _program, default) is { IsVerified: false })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A member that holds or tells the state, written anywhere in code, or the guard on an endpoint.</summary>
    private bool FindState()
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (LibraryFact fact in _program.Libraries.Present(FactVerb.Guard))
        {
            if (fact is { Kind: "identity", MemberName: { } name } && !fact.TypeName!.StartsWith("Microsoft.", StringComparison.Ordinal))
                declared.Add(name);
        }

        bool readsClaims = false;
        foreach ((_, FileIndex file) in _program.Index.Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                foreach (Mention mention in body.Mentions)
                {
                    if ((mention.Arguments == Mention.Read && IsState(mention.Name)) || (mention.IsCall && declared.Contains(mention.Name)))
                        return true;
                    readsClaims |= mention.IsCall && CarriedClaims.Methods.Contains(mention.Name);
                }
            }
        }

        // A claim tells by its text and not by the name of a member: whether it does, the endpoints that publish say.
        return Holds(_program.Libraries.All(FactVerb.Guard).Where(fact => fact is { Kind: "identity", MemberName: null, TypeName: not null }).Select(NamedTypes.SimpleName).ToArray())
            || (readsClaims && IsAsked);
    }

    /// <summary>Whether a member by this name holds the state; a code on its way to a phone is none yet.</summary>
    private bool IsState(string name) => _program.Libraries.GuardNames.Find(name) == "identity" && !IdentifierWords.Split(name).Contains("code", StringComparer.OrdinalIgnoreCase);

    private bool FindBeforeSignIn()
    {
        if (IsAskedAtSignIn)
            return true;
        bool any = false;
        foreach (Endpoint endpoint in _program.Endpoints.All(default))
        {
            if (endpoint.Audience != Audience.Anyone || (_program.Names.Of(endpoint.Handler, default) & (SinkKinds.Account | SinkKinds.Bit("storage"))) == 0 || _program.Bodies.Graph(endpoint.Handler, default) is not { } body)
                continue;
            foreach (AccountOpening account in _program.Flow.Analyze(body, default).Accounts)
            {
                if ((endpoint.Declared & EvidenceKinds.Identity) == 0 && !account.Evidence.Has(EvidenceKinds.Identity))
                    return false;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Whether any file writes one of the names of attributes, with or without their ending.</summary>
    private bool Holds(string[] names)
    {
        foreach ((SyntaxTree tree, FileIndex file) in _program.Index.Files)
        {
            foreach (string name in names)
            {
                if (file.Holds(name, tree, CancellationToken.None) || file.Holds(name + "Attribute", tree, CancellationToken.None))
                    return true;
            }
        }

        return false;
    }
}
