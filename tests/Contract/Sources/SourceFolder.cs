using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>The C# sources below a folder of the repository, parsed.</summary>
internal sealed class SourceFolder(string path)
{
    private readonly (string Path, SyntaxNode Root)[] _files =
        [.. Repository.Files(path, "*.cs").Select(file => (file, CSharpSyntaxTree.ParseText(Repository.Read(file), path: file).GetRoot()))];

    /// <summary>The values of all string literals.</summary>
    public IReadOnlySet<string> Literals() =>
        _files.SelectMany(file => file.Root.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(token => token.ValueText).ToHashSet();

    /// <summary>The names of an enum's members.</summary>
    public IEnumerable<string> EnumMembers(string name) =>
        _files.SelectMany(file => file.Root.DescendantNodes().OfType<EnumDeclarationSyntax>())
            .Single(declaration => declaration.Identifier.ValueText == name).Members.Select(member => member.Identifier.ValueText);

    /// <summary>The literals that calls such as <c>Texts.Get("Key")</c> are given, by the called member as it is written.</summary>
    public IEnumerable<string> LiteralArguments(string called) =>
        from file in _files
        from call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression.ToString() == called
        from argument in call.ArgumentList.Arguments
        where argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)
        select ((LiteralExpressionSyntax)argument.Expression).Token.ValueText;

    /// <summary>Every object creation that names the type, and every <c>new(…)</c> beside a declaration of that type: where it stands.</summary>
    public IEnumerable<string> Creations(string type) =>
        from file in _files
        from creation in file.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        where TypeOf(creation) is { } created && created.ToString().Split('.')[^1] == type
        select $"{file.Path}:{creation.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>The names of the types that a file declares outside of any other type.</summary>
    public static IReadOnlyList<string> TopLevelTypes(string file) =>
    [
        .. CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>(),
    ];

    private static TypeSyntax? TypeOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax explicitly => explicitly.Type,
        _ => creation.Ancestors().Select(DeclaredType).FirstOrDefault(declared => declared is not null),
    };

    private static TypeSyntax? DeclaredType(SyntaxNode node) => node switch
    {
        VariableDeclarationSyntax variable => variable.Type,
        PropertyDeclarationSyntax property => property.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    };
}
