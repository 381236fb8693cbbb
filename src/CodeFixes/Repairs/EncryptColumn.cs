using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Gives a column of EF Core a value converter that encrypts it with <c>FieldCipher</c> of the guard library. The context is handed the cipher by its constructor, so this is
/// offered where nothing makes the context by hand.
/// </summary>
internal sealed class EncryptColumn : Repair
{
    private const string Cipher = GuardLibrary.Namespace + ".FieldCipher";

    public override string Key => RuleIds.StoredInPlainText + ".EncryptColumn";

    public override string Title => FixTexts.Get("EncryptColumn");

    public override ServiceCall? Needs => ServiceCall.FieldCipher;

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => context.Has(Cipher) && Find(context, diagnostic) is not null;

    /// <summary>Nothing changes where the member is declared.</summary>
    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
    }

    public override async Task<Solution> FollowAsync(Solution solution, RepairContext context, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Find(context, diagnostic) is not (var column, var holder) || holder.DeclaringSyntaxReferences[0].SyntaxTree.FilePath is not { } path
                || solution.Projects.SelectMany(project => project.Documents).FirstOrDefault(document => document.FilePath == path || (document.FilePath is null && document.Name == path)) is not { } document
                || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
                || root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == holder.Name) is not { } declaration
                || WithCipher(declaration) is not (var with, var cipher))
            {
                continue;
            }

            root = GuardLibrary.WithUsing(root.ReplaceNode(declaration, WithConversion(with, column, cipher)));
            Document mended = await Formatter.FormatAsync(document.WithSyntaxRoot(root), Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
            solution = await LinkedFiles.WithAsync(solution, mended, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>The column and the context that holds it; null where the context is another's, is made by hand or from a pool, or takes no cipher.</summary>
    private static (IPropertySymbol Column, INamedTypeSymbol Context)? Find(RepairContext context, Diagnostic diagnostic)
    {
        if (context.Around<PropertyDeclarationSyntax>(diagnostic) is not { } declaration || context.Model.GetDeclaredSymbol(declaration) is not IPropertySymbol { Type.SpecialType: SpecialType.System_String } column)
            return null;
        foreach (ISymbol set in context.Program.StoredTypes.SetsOf(column.ContainingType))
        {
            INamedTypeSymbol holder = set.ContainingType;
            if (holder.DeclaringSyntaxReferences.Length == 1 && SymbolEqualityComparer.Default.Equals(holder.ContainingAssembly, context.Compilation.Assembly)
                && holder.DeclaringSyntaxReferences[0].GetSyntax(context.Cancellation) is ClassDeclarationSyntax type && WithCipher(type) is not null
                && !context.Program.Index.Files.Any(file => file.Index.Made.Contains(holder.Name) || file.Index.Called.Any(name => name is "AddDbContextPool" or "AddPooledDbContextFactory")))
            {
                return (column, holder);
            }
        }

        return null;
    }

    /// <summary>The context with a cipher at hand, and how it is called there; null where there is no one constructor to hand it in by.</summary>
    private static (ClassDeclarationSyntax, string)? WithCipher(ClassDeclarationSyntax type)
    {
        if (type.ParameterList is { } primary)
        {
            if (Named(primary) is { } known)
                return (type, known);
            return (type.WithParameterList(primary.AddParameters(Parameter("cipher"))), "cipher");
        }

        foreach (FieldDeclarationSyntax field in type.Members.OfType<FieldDeclarationSyntax>())
        {
            if (IsCipher(field.Declaration.Type))
                return (type, field.Declaration.Variables[0].Identifier.ValueText);
        }

        List<ConstructorDeclarationSyntax> constructors = type.Members.OfType<ConstructorDeclarationSyntax>().ToList();
        if (constructors.Count != 1 || constructors[0] is not { Body: not null } constructor)
            return null;
        ConstructorDeclarationSyntax handed = constructor
            .WithParameterList(constructor.ParameterList.AddParameters(Parameter("cipher")))
            .WithBody(constructor.Body!.AddStatements(SyntaxFactory.ParseStatement("_cipher = cipher;").WithAdditionalAnnotations(Formatter.Annotation)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        MemberDeclarationSyntax kept = SyntaxFactory.ParseMemberDeclaration("private readonly FieldCipher _cipher;")!.WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.EndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation);
        ClassDeclarationSyntax changed = type.ReplaceNode(constructor, handed);
        return (changed.WithMembers(changed.Members.Insert(0, kept)), "_cipher");
    }

    private static ParameterSyntax Parameter(string name) =>
        SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(SyntaxFactory.ParseTypeName("FieldCipher").WithTrailingTrivia(SyntaxFactory.Space));

    private static string? Named(ParameterListSyntax parameters) => parameters.Parameters.FirstOrDefault(parameter => parameter.Type is { } type && IsCipher(type))?.Identifier.ValueText;

    private static bool IsCipher(TypeSyntax type) => type.ToString() is "FieldCipher" or Cipher;

    private static ClassDeclarationSyntax WithConversion(ClassDeclarationSyntax type, IPropertySymbol column, string cipher)
    {
        MethodDeclarationSyntax? mapping = type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.ValueText == "OnModelCreating" && method.ParameterList.Parameters.Count == 1);
        string model = mapping?.ParameterList.Parameters[0].Identifier.ValueText ?? "modelBuilder";
        string field = column.ContainingType.Name + "." + column.Name;
        string sure = column.NullableAnnotation == NullableAnnotation.Annotated ? "!" : "";
        StatementSyntax conversion = SyntaxFactory.ParseStatement(
                $"{model}.Entity<{column.ContainingType.Name}>().Property(row => row.{column.Name}).HasConversion(text => {cipher}.Encrypt(text{sure}, \"{field}\"), kept => {cipher}.Decrypt(kept, \"{field}\"));")
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (mapping is null)
        {
            MemberDeclarationSyntax made = SyntaxFactory.ParseMemberDeclaration($"protected override void OnModelCreating(ModelBuilder {model})\n{{\n    base.OnModelCreating({model});\n    {conversion}\n}}\n")!
                .WithLeadingTrivia(SyntaxFactory.EndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation);
            return type.AddMembers(made);
        }

        BlockSyntax body = mapping.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(mapping.ExpressionBody!.Expression.WithoutTrivia()));
        MethodDeclarationSyntax mended = mapping.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body.AddStatements(conversion)).WithTrailingTrivia(mapping.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return type.ReplaceNode(mapping, mended);
    }
}
