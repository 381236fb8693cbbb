using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// Redactors that a program registers while nothing in it tells its loggers to use them, though a log method takes data that is classified for redaction: the attributes then
/// change nothing. A program whose log methods take none may redact for something else.
/// </summary>
internal static class UnusedRedaction
{
    private const string Classification = "DataClassificationAttribute";

    /// <summary>Whether no file of the program calls what the setting asks for, and a log method takes classified data.</summary>
    public static bool Stands(OpenSetting setting, ProgramModel program, CancellationToken cancellation)
    {
        foreach ((_, FileIndex file) in program.Index.Files)
        {
            if (setting.Fact.Setting.Values.Any(file.Mentions))
                return false;
        }

        return program.Index.Files.Any(file => file.Index.Holds("LoggerMessage", file.Tree, cancellation) && TakesClassified(program.Sources.Model(file.Tree), cancellation));
    }

    private static bool TakesClassified(SemanticModel model, CancellationToken cancellation)
    {
        foreach (MethodDeclarationSyntax declaration in model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => MentionReader.LastName(attribute.Name)?.Identifier.ValueText is "LoggerMessage" or "LoggerMessageAttribute"))
                && model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method && method.Parameters.Any(parameter => IsClassified(parameter) || parameter.Type.GetMembers().Any(IsClassified)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClassified(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name == Classification)
                    return true;
            }
        }

        return false;
    }
}
