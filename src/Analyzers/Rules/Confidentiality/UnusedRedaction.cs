using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// Redactors that a program registers while nothing in it tells its loggers to use them, though a log method takes data that is classified for redaction: the attributes then
/// change nothing. A program whose log methods take none may redact for something else.
/// </summary>
internal static class UnusedRedaction
{
    /// <summary>Whether no file of the program calls what the setting asks for, and a log method takes classified data.</summary>
    public static bool Stands(OpenSetting setting, ProgramModel program, CancellationToken cancellation)
    {
        foreach ((_, FileIndex file) in program.Index.Files)
        {
            if (setting.Fact.Setting.Values.Any(file.Mentions))
                return false;
        }

        ImmutableArray<string> marks = Marks(program.Libraries);
        return program.Index.Files.Any(file =>
            marks.Any(mark => file.Index.Holds(mark, file.Tree, cancellation)) && TakesClassified(program.Sources.Model(file.Tree), program.Libraries, cancellation));
    }

    /// <summary>The names of the attributes whose methods a generator writes to log, as code writes them.</summary>
    private static ImmutableArray<string> Marks(LibraryKnowledge libraries)
    {
        const string Ending = "Attribute";
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (LibraryFact fact in libraries.Present(FactVerb.Sink))
        {
            if (fact is { MemberName: null, TypeName: { } type } && type.EndsWith(Ending, StringComparison.Ordinal))
                names.Add(type.Substring(type.LastIndexOf('.') + 1, type.Length - type.LastIndexOf('.') - 1 - Ending.Length));
        }

        return names.ToImmutable();
    }

    private static bool TakesClassified(SemanticModel model, LibraryKnowledge libraries, CancellationToken cancellation)
    {
        foreach (MethodDeclarationSyntax declaration in model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (declaration.AttributeLists.Count > 0 && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                && model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol { IsPartialDefinition: true } method && libraries.DeclaredSink(method) is not null
                && method.Parameters.Any(parameter => IsClassified(parameter, libraries) || parameter.Type.GetMembers().Any(member => IsClassified(member, libraries))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClassified(ISymbol symbol, LibraryKnowledge libraries) =>
        symbol.GetAttributes().Any(attribute => libraries.FindType(attribute.AttributeClass, FactVerb.Sanitizer) is not null);
}
