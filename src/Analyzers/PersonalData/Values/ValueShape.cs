using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Values;

/// <summary>Whether a value of a type can hold a taxon: a <c>bool</c> holds no e-mail address, a service no phone number.</summary>
internal static class ValueShape
{
    /// <summary>A class with more members than this is no wrapper around one value.</summary>
    private const int MostMembersOfWrapper = 3;

    private static readonly Dictionary<string, ValueKinds> s_frameworkTypes = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = ValueKinds.Guid,
        ["System.DateOnly"] = ValueKinds.Date,
        ["System.DateTimeOffset"] = ValueKinds.Date,
        ["System.Security.SecureString"] = ValueKinds.Text,
        ["System.Text.StringBuilder"] = ValueKinds.Text,
        ["System.Text.Json.JsonElement"] = ValueKinds.Text,
        ["System.Text.Json.Nodes.JsonNode"] = ValueKinds.Text,
        ["System.Text.Json.Nodes.JsonValue"] = ValueKinds.Text,
        ["Newtonsoft.Json.Linq.JToken"] = ValueKinds.Text,
        ["Newtonsoft.Json.Linq.JValue"] = ValueKinds.Text,
        ["Microsoft.Extensions.Primitives.StringValues"] = ValueKinds.Text,
        ["Microsoft.Extensions.Primitives.StringSegment"] = ValueKinds.Text,
        ["System.Net.Mail.MailAddress"] = ValueKinds.Text,
        ["System.Net.IPAddress"] = ValueKinds.Address,
        ["System.Uri"] = ValueKinds.Image,
        ["System.IO.Stream"] = ValueKinds.Image,
        ["System.IO.MemoryStream"] = ValueKinds.Image,
        ["Microsoft.AspNetCore.Http.IFormFile"] = ValueKinds.Image,
        ["System.Drawing.Bitmap"] = ValueKinds.Image,
        ["System.Drawing.Image"] = ValueKinds.Image,
    };

    /// <summary>The types that only hold others: what they hold decides.</summary>
    private static readonly HashSet<string> s_wrappers = new(StringComparer.Ordinal)
    {
        "System.Nullable", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "System.Lazy", "System.Memory", "System.ReadOnlyMemory",
        "System.Span", "System.ReadOnlySpan", "System.Collections.Generic.IEnumerable", "System.Collections.Generic.IAsyncEnumerable",
        "Microsoft.AspNetCore.Mvc.ActionResult",
    };

    /// <summary>The last parts of those names: most types are none of them, which is told without building a name.</summary>
    private static readonly HashSet<string> s_wrapperNames = LastParts(s_wrappers);

    public static bool CanHold(ITypeSymbol type, LexiconWord word)
    {
        type = Unwrap(type);
        Taxon taxon = word.Taxon;
        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Object:
                return true;
            case SpecialType.System_Boolean:
                return word.IsQuestion;
            case SpecialType.System_Char:
                return Holds(taxon, ValueKinds.Code);
            case SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single or SpecialType.System_Double:
                return Holds(taxon, ValueKinds.Number | ValueKinds.Code);
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal:
                return Holds(taxon, ValueKinds.Number | ValueKinds.Code | ValueKinds.BigNumber);
            case SpecialType.System_DateTime:
                return Holds(taxon, ValueKinds.Date);
        }

        return type.TypeKind switch
        {
            TypeKind.Dynamic => true,
            TypeKind.Enum => Holds(taxon, ValueKinds.Code) && !Lexicon.Instance.IsLookAlike(type.Name.ToLowerInvariant(), taxon),
            TypeKind.Array => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } ? Holds(taxon, ValueKinds.Image) : HoldsText((IArrayTypeSymbol)type),
            TypeKind.Class or TypeKind.Struct or TypeKind.Interface => CanNamedTypeHold((INamedTypeSymbol)type, taxon),
            _ => false,
        };
    }

    /// <summary>The type without nullability, tasks, collections and spans around it; <c>byte[]</c> and <c>char[]</c> stay.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        for (int depth = 0; depth < 8; depth++)
        {
            ITypeSymbol? inner = type switch
            {
                IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => null,
                IArrayTypeSymbol array => array.ElementType,
                INamedTypeSymbol named when named.SpecialType != SpecialType.System_String => Inner(named),
                _ => null,
            };
            if (inner is null)
                return type;
            type = inner;
        }

        return type;
    }

    /// <summary>The type argument of a wrapper or collection, or null.</summary>
    public static ITypeSymbol? Inner(INamedTypeSymbol type)
    {
        if (type.IsGenericType && type.TypeArguments.Length == 1 && s_wrapperNames.Contains(type.Name) && s_wrappers.Contains(FullName(type)))
            return type.TypeArguments[0];
        if (type.SpecialType != SpecialType.None && !type.IsGenericType)
            return null;

        // Every List<string> that is written is a symbol of its own; the interfaces of its definition are found once.
        return Element(type.OriginalDefinition) switch
        {
            null => null,
            ITypeParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.DeclaringType, type.OriginalDefinition) => type.TypeArguments[parameter.Ordinal],
            INamedTypeSymbol { IsGenericType: false } element => element,
            _ => Element(type),
        };
    }

    /// <summary>What enumerating the type gives; of a dictionary, its values.</summary>
    private static ITypeSymbol? Element(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return contract.TypeArguments[0] is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair ? pair.TypeArguments[1] : contract.TypeArguments[0];
        }

        return null;
    }

    /// <summary>Namespace and name, without type arguments.</summary>
    public static string FullName(ITypeSymbol type)
    {
        string name = type.Name;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }

    /// <summary>Whether the symbol comes from the libraries that .NET itself ships.</summary>
    public static bool IsFramework(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is ISourceAssemblySymbol || !symbol.DeclaringSyntaxReferences.IsEmpty)
            return false;
        INamespaceSymbol? space = symbol as INamespaceSymbol ?? symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "System" or "Microsoft";
    }

    private static HashSet<string> LastParts(HashSet<string> names)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
            parts.Add(name.Substring(name.LastIndexOf('.') + 1));
        return parts;
    }

    private static bool HoldsText(IArrayTypeSymbol array) => array.ElementType.SpecialType == SpecialType.System_Char;

    private static bool Holds(Taxon taxon, ValueKinds kinds) => (taxon.Carriers & kinds) != 0;

    private static bool CanNamedTypeHold(INamedTypeSymbol type, Taxon taxon)
    {
        if (type.IsStatic || type.IsAnonymousType)
            return false;
        string fullName = FullName(type);
        if (s_frameworkTypes.TryGetValue(fullName, out ValueKinds kinds))
            return kinds == ValueKinds.Text || Holds(taxon, kinds);
        return type.TypeKind != TypeKind.Interface && !IsFramework(type) && IsValueOf(type, taxon);
    }

    /// <summary>A type made to hold just this: <c>EmailAddress</c> around a string, <c>Address</c> with its parts.</summary>
    private static bool IsValueOf(INamedTypeSymbol type, Taxon taxon)
    {
        NameReading reading = NameReader.Read(WithoutRole(type.Name));
        if (reading.Taxon is not { } named || !(reading.IsStrong || named.Has(TaxonTraits.Composite)) || !(named.Id == taxon.Id || (named.Has(TaxonTraits.Composite) && taxon.Has(TaxonTraits.Composite))))
            return false;

        int members = 0;
        bool text = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is { IsStatic: false, IsImplicitlyDeclared: false } && DataType(member) is { } memberType)
            {
                members++;
                text |= memberType.SpecialType is SpecialType.System_String or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Int64;
            }
        }

        return text && (members <= MostMembersOfWrapper || taxon.Has(TaxonTraits.Composite));
    }

    /// <summary>The type of a member that holds data: a field that is not a property's own, or a property that is not computed by index.</summary>
    public static ITypeSymbol? DataType(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => property.Type,
        IFieldSymbol { AssociatedSymbol: null } field => field.Type,
        _ => null,
    };

    private static string WithoutRole(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        int to = words.Length;
        while (to > 1 && Lexicon.Instance.Set("valueSuffixes").Contains(words[to - 1]))
            to--;
        return string.Join("_", words.RemoveRange(to, words.Length - to));
    }
}
