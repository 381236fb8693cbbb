using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Loggers that a program or a library of its own brings, known by their shape: a type that calls itself a log, a member named after a level, and a
/// text it is given. <c>ILogManager.Log(level, "Sent to {Email}", email)</c> is one; <c>CatalogLog.Add(entity)</c> and <c>Login(name)</c> are none.
/// </summary>
internal sealed class LoggerNames
{
    private static readonly LibraryFact s_none = new(FactVerb.Sink, "", "", ImmutableArray<string>.Empty, PayloadShape.Text);

    private readonly LoggerWords _words;
    private readonly ConcurrentDictionary<IMethodSymbol, LibraryFact> _known = new(SymbolEqualityComparer.Default);

    public LoggerNames(LoggerWords words) => _words = words;

    /// <summary>The sink that a method of such a shape is, or null.</summary>
    public LibraryFact? Find(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension) || method.ContainingType is not { } type)
            return null;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        // An extension belongs to what it extends, whatever the class is called that holds it.
        string owner = method.IsExtensionMethod ? method.Parameters[0].Type.Name : type.Name;
        if (!_known.TryGetValue(method, out LibraryFact? fact))
            fact = _known.GetOrAdd(method, _words.IsLevel(method.Name) && _words.IsLog(owner) ? Shape(method) : s_none);
        return ReferenceEquals(fact, s_none) ? null : fact;
    }

    /// <summary>The text and what follows it are written; a method without a text is no logger.</summary>
    private LibraryFact Shape(IMethodSymbol method)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            bool isText = parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object && _words.IsText(parameter.Name);
            if (isText || (arguments.Count > 0 && parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object } }))
                arguments.Add(parameter.Name);
        }

        return arguments.Count == 0 ? s_none : new LibraryFact(FactVerb.Sink, "log", "", arguments.ToImmutable(), PayloadShape.Template);
    }
}
