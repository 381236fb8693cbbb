using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>
/// Whether what a program stores is encrypted: at a member, by its attributes, its type or its mapping; or by the store as a whole, by a converter for all, an
/// interceptor, a driver or a setting. What cannot be told apart counts for everything: silence in doubt.
/// </summary>
internal sealed class StoreProtection
{
    private static readonly HashSet<string> s_storageWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "database", "db", "storage", "store", "blob", "bucket", "oss", "obs", "cos", "s3", "disk", "column", "table", "serverside", "side", "rest", "tde",
    };

    private static readonly HashSet<string> s_off = new(StringComparer.OrdinalIgnoreCase) { "", "false", "0", "none", "off", "disabled", "no" };

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly LibraryKnowledge _libraries;
    private readonly ProgramSettings _settings;
    private readonly ProtectionWords _words;
    private readonly Lazy<bool> _ofStore;
    private readonly Lazy<(HashSet<ISymbol> Members, HashSet<string> Names)> _mapped;
    private readonly ConcurrentDictionary<ISymbol, Protection> _written = new(SymbolEqualityComparer.Default);

    public StoreProtection(ProgramSources sources, ProgramIndex index, LibraryKnowledge libraries, ProgramSettings settings)
    {
        _sources = sources;
        _index = index;
        _libraries = libraries;
        _settings = settings;
        _words = new ProtectionWords(libraries);
        _ofStore = new(() => IsSet() || IsConnected() || IsPluggedIn());
        _mapped = new(Mapped);
    }

    /// <summary>Whether something encrypts all that is stored.</summary>
    public bool OfStore => _ofStore.Value;

    /// <summary>Whether the declaration of a member, or its mapping, encrypts it.</summary>
    public bool OfMember(ISymbol member)
    {
        if (IsMarked(member) || (member.ContainingType is { } type && IsMarked(type)) || (ValueType(member) is { } held && _words.Speaks("member", held.Name)))
            return true;
        (HashSet<ISymbol> members, HashSet<string> names) = _mapped.Value;
        return members.Contains(member.OriginalDefinition) || names.Contains(member.Name);
    }

    /// <summary>What the program does to the values that it gives to the member.</summary>
    public Protection Written(ISymbol member, CancellationToken cancellation) =>
        _written.TryGetValue(member, out Protection known) ? known : _written.GetOrAdd(member, new WrittenValues(_sources, _index, _libraries, _words).Of(member, cancellation));

    private static ITypeSymbol? ValueType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private bool IsMarked(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (Switch(type.Name) is { } flag)
            {
                if (_index.Files.Any(file => file.Index.Flags.Any(set => set.Name == flag)))
                    return true;
                continue;
            }

            if (_words.Speaks("member", type.Name) || attribute.ConstructorArguments.Any(IsNamed) || attribute.NamedArguments.Any(argument => IsNamed(argument.Value))
                || WrittenArguments.Of(attribute).Any(argument => argument.Value is TypeOfExpressionSyntax { Type: { } named } && _words.Speaks("member", NameOf(named))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(TypedConstant argument) => argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } && _words.Speaks("member", type.Name);

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The switch without which the attribute does nothing, or null.</summary>
    private string? Switch(string attribute)
    {
        foreach (LibraryFact fact in _libraries.All(FactVerb.Protects))
        {
            if (fact is { Kind: "flag", By: { } flag, BareName: { } name } && (attribute == name || attribute == name + "Attribute"))
                return flag;
        }

        return null;
    }

    /// <summary>The members whose mapping speaks of encryption: <c>Property(p =&gt; p.IdCard).HasConversion(…)</c>, <c>.IsEncrypted()</c>.</summary>
    private (HashSet<ISymbol>, HashSet<string>) Mapped()
    {
        var members = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (file.IsTooDeep || !file.Called.Contains("Property") || !file.Called.Any(IsConverting))
                continue;
            foreach (InvocationExpressionSyntax call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax { Name: { } name } || !IsConverting(name.Identifier.ValueText) || !(_words.Speaks("member", name.Identifier.ValueText) || SpeaksIn(call.ArgumentList) || SpeaksIn(name))
                    || Selected(call) is not { } selected)
                {
                    continue;
                }

                if (selected is LiteralExpressionSyntax literal)
                    names.Add(literal.Token.ValueText);
                else if (_sources.Model(tree).GetSymbolInfo(selected).Symbol is { } symbol)
                    members.Add(symbol.OriginalDefinition);
                else if (selected is MemberAccessExpressionSyntax access)
                    names.Add(access.Name.Identifier.ValueText);
            }
        }

        return (members, names);
    }

    private bool IsConverting(string name) => name is "HasConversion" or "CustomType" || _words.Speaks("member", name);

    /// <summary>What the <c>Property(…)</c> at the beginning of the chain selects.</summary>
    private static ExpressionSyntax? Selected(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? link = (call.Expression as MemberAccessExpressionSyntax)?.Expression; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name, Expression: { } receiver } } inner; link = receiver)
        {
            if (name.Identifier.ValueText is not ("Property" or "Map") || inner.ArgumentList.Arguments.Count == 0)
                continue;
            return inner.ArgumentList.Arguments[0].Expression switch
            {
                LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax access } => access,
                LiteralExpressionSyntax literal => literal,
                _ => null,
            };
        }

        return null;
    }

    private bool SpeaksIn(SyntaxNode node)
    {
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && _words.Speaks("member", token.ValueText))
                return true;
        }

        return false;
    }

    /// <summary>Whether code gives all values a converter, a handler or an interceptor that encrypts, or a driver does.</summary>
    private bool IsPluggedIn()
    {
        IReadOnlyCollection<string> calls = _words.Of("store", "name");
        IReadOnlyCollection<string> made = _words.Of("store", "made");
        IReadOnlyCollection<string> bases = _words.Of("base", "name");
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (made.Any(type => file.Made.Contains(type)))
                return true;
            foreach (DeclaredType type in file.Types)
            {
                bool isOnTheWay = type.Bases.Any(bases.Contains) || (type.Bases.Any(name => name.EndsWith("DbContext", StringComparison.Ordinal)) && file.Bodies.Any(body => body.Name.StartsWith("SaveChanges", StringComparison.Ordinal)));
                if (isOnTheWay && (_words.Speaks("member", type.Name) || file.Called.Any(name => _words.Speaks("member", name))))
                    return true;
            }

            if (!file.IsTooDeep && file.Called.Any(calls.Contains) && tree.GetRoot().DescendantNodes().Any(node => node is InvocationExpressionSyntax call && IsGivenToAll(call, calls)))
                return true;
        }

        return false;
    }

    private bool IsGivenToAll(InvocationExpressionSyntax call, IReadOnlyCollection<string> calls)
    {
        SimpleNameSyntax? name = (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;
        return name is not null && calls.Contains(name.Identifier.ValueText) && (_words.Speaks("member", name.Identifier.ValueText) || SpeaksIn(call.ArgumentList) || SpeaksIn(name));
    }

    /// <summary>Whether a connection string or a library that is linked encrypts columns or the file of the database.</summary>
    private bool IsConnected()
    {
        foreach (AssemblyIdentity assembly in _sources.Compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name.IndexOf("sqlcipher", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        foreach (Setting setting in _settings.All)
        {
            if (setting.Value.IndexOf('=') > 0 && IsEncrypting(setting.Value))
                return true;
        }

        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (file.Mentions("ColumnEncryptionSetting"))
                return true;
            if (!(file.Called.Contains("UseSqlServer") || file.Called.Contains("UseSqlite") || file.Made.Contains("SqlConnection") || file.Made.Contains("SqliteConnection")))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf('=') > 0 && IsEncrypting(text))
                    return true;
            }
        }

        return false;
    }

    private bool IsEncrypting(string connection)
    {
        foreach (string pair in _words.Of("store", "pair"))
        {
            int equals = pair.IndexOf('=');
            string? value = ConfiguredSettings.Pair(connection, equals < 0 ? pair : pair.Substring(0, equals));
            if (value is not null && (equals < 0 || string.Equals(value, pair.Substring(equals + 1), StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        // A file with a key, and no server with an account.
        return ConfiguredSettings.Pair(connection, "Password") is { Length: > 0 } && (ConfiguredSettings.Pair(connection, "DataSource") ?? ConfiguredSettings.Pair(connection, "Filename")) is { } source
            && source.IndexOf(".db", StringComparison.OrdinalIgnoreCase) > 0 && ConfiguredSettings.Pair(connection, "UserID") is null;
    }

    /// <summary>Whether a settings file names the encryption of a store: <c>Oss:ServerSideEncryption</c>, <c>Database:Tde</c>.</summary>
    private bool IsSet()
    {
        foreach (Setting setting in _settings.All)
        {
            if (s_off.Contains(setting.Value.Trim()) || setting.Value.IndexOf('=') > 0)
                continue;
            string last = setting.Key.Substring(setting.Key.LastIndexOf(':') + 1);
            if ((_words.Speaks("member", last) || string.Equals(last, "tde", StringComparison.OrdinalIgnoreCase)) && IdentifierWords.Split(setting.Key.Replace(':', '_')).Any(s_storageWords.Contains))
                return true;
        }

        return false;
    }
}
