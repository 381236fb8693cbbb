using System.Collections.Concurrent;
using CsLaw.Tool.Scanning.Compilations;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Data;

/// <summary>Asks for every declaration of a project whether it is personal data, of the same model that the rules ask.</summary>
/// <param name="compiled">The project as the compiler sees it.</param>
/// <param name="all">Whether methods, parameters and locals are asked about too, not only what types store.</param>
internal sealed class DataCollector(CompiledProject compiled, bool all)
{
    private static readonly SymbolDisplayFormat s_typeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The project's personal data, in no particular order.</summary>
    public ProjectData Collect(CancellationToken cancellation)
    {
        CSharpCompilation compilation = compiled.Compilation;
        ProgramModel program = ProgramModel.Of(compilation, compiled.Options, cancellation);
        if (program.IsLeftOut)
            return new ProjectData(compiled.Files, true, [], [], compiled.Notes);

        ConcurrentBag<DataMember> members = [];
        List<string> personTypes = [];
        foreach (INamedTypeSymbol type in DeclaredSymbols.Types(compilation.Assembly))
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && program.Data.IsPerson(type))
                personTypes.Add(type.ToDisplayString());
            foreach (ISymbol symbol in all ? DeclaredSymbols.OfSignatures(type) : DeclaredSymbols.Stored(type))
                Add(symbol, program.Data, members);
        }

        if (all)
        {
            ParallelOptions parallel = new() { CancellationToken = cancellation };
            Parallel.ForEach(compilation.SyntaxTrees, parallel, tree =>
            {
                foreach (ISymbol symbol in DeclaredSymbols.InBodies(compilation.GetSemanticModel(tree), cancellation))
                    Add(symbol, program.Data, members);
            });
        }

        return new ProjectData(compiled.Files, false, [.. members], personTypes, compiled.Notes);
    }

    private static void Add(ISymbol symbol, PersonalDataModel model, ConcurrentBag<DataMember> members)
    {
        if (symbol.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location
            || model.Classify(symbol) is not { } classification)
            return;
        FileLinePositionSpan span = location.GetLineSpan();
        members.Add(new DataMember(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            KindOf(symbol),
            symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            symbol.ContainingType?.ToDisplayString(s_typeName) ?? "",
            MethodOf(symbol),
            symbol.Name,
            ValueTypeOf(symbol)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "",
            classification));
    }

    private static DataMemberKind KindOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol => DataMemberKind.Field,
        IMethodSymbol => DataMemberKind.Method,
        IParameterSymbol => DataMemberKind.Parameter,
        ILocalSymbol => DataMemberKind.Local,
        _ => DataMemberKind.Property,
    };

    private static ITypeSymbol? ValueTypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };

    /// <summary>The named method or property around a symbol: of a lambda's parameter the method that holds the lambda.</summary>
    private static string? MethodOf(ISymbol symbol)
    {
        ISymbol? around = NamedMember.Of(symbol.ContainingSymbol);
        return around switch
        {
            { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => null,
            IMethodSymbol { AssociatedSymbol: { } owner } => owner.Name,
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor =>
                constructor.ContainingType.Name,
            IMethodSymbol or IPropertySymbol or IFieldSymbol => around.Name,
            _ => null,
        };
    }
}
