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

namespace CsLawAnalyzers.CodeFixes.Repairs.Stores;

/// <summary>
/// Gives a column of EF Core a value converter that encrypts it with <c>FieldCipher</c> of the guard library. The context is handed the cipher by its constructor, so this is
/// offered where nothing makes the context by hand.
/// </summary>
internal sealed class EncryptColumn : Repair
{
    private const string Cipher = GuardLibrary.Namespace + ".FieldCipher";
    private const string MappingName = "OnModelCreating";

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
            if (Find(context, diagnostic) is not (var column, var holder, var model, var row) || holder.DeclaringSyntaxReferences[0].SyntaxTree.FilePath is not { } path
                || solution.Projects.SelectMany(project => project.Documents).FirstOrDefault(document => document.FilePath == path || (document.FilePath is null && document.Name == path)) is not { } document
                || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
                || root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == holder.Name) is not { } declaration
                || WithCipher(declaration) is not (var with, var cipher))
            {
                continue;
            }

            root = GuardLibrary.WithUsing(root.ReplaceNode(declaration, WithConversion(with, column, model, row, cipher)));
            Document mended = await Formatter.FormatAsync(document.WithSyntaxRoot(root), Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
            solution = await LinkedFiles.WithAsync(solution, mended, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>
    /// The column, the context that holds it, and the types of the model and of the row as its file writes them; null where the context is another's, is made by hand or from a pool, is the base of
    /// another, maps no model of EF Core, or takes no cipher.
    /// </summary>
    private static (IPropertySymbol Column, INamedTypeSymbol Context, string Model, string Row)? Find(RepairContext context, Diagnostic diagnostic)
    {
        if (context.Around<PropertyDeclarationSyntax>(diagnostic) is not { } declaration || context.Model.GetDeclaredSymbol(declaration) is not IPropertySymbol { Type.SpecialType: SpecialType.System_String } column)
            return null;
        foreach (ISymbol set in context.Program.StoredTypes.SetsOf(column.ContainingType))
        {
            INamedTypeSymbol holder = set.ContainingType;
            if (holder.DeclaringSyntaxReferences.Length == 1 && SymbolEqualityComparer.Default.Equals(holder.ContainingAssembly, context.Compilation.Assembly)
                && holder.DeclaringSyntaxReferences[0].GetSyntax(context.Cancellation) is ClassDeclarationSyntax type && RepairContext.IsWhole(type) && ModelOf(holder) is { } model
                && Mapping(type) is null or { Body: not null } or { ExpressionBody: not null } && WithCipher(type) is not null
                && !context.Program.Index.Files.Any(other => other.Index.Made.Contains(holder.Name) || other.Index.Types.Any(heir => heir.Bases.Contains(holder.Name))
                    || other.Index.Called.Any(name => name is "AddDbContextPool" or "AddPooledDbContextFactory")))
            {
                SemanticModel file = context.Compilation.GetSemanticModel(type.SyntaxTree);
                int place = type.OpenBraceToken.Span.End;
                return (column, holder, model.ToMinimalDisplayString(file, place), column.ContainingType.ToMinimalDisplayString(file, place));
            }
        }

        return null;
    }

    /// <summary>What EF Core hands the context to map its rows with; null where no base of the context lets it map any.</summary>
    private static ITypeSymbol? ModelOf(INamedTypeSymbol holder)
    {
        for (INamedTypeSymbol? current = holder.BaseType; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(MappingName).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.Length == 1) is { } mapping)
            {
                return mapping is { IsSealed: false } && (mapping.IsVirtual || mapping.IsOverride) && mapping.Parameters[0].Type is { Name: "ModelBuilder" } type
                    && type.ContainingNamespace?.ToDisplayString() == "Microsoft.EntityFrameworkCore" ? type : null;
            }
        }

        return null;
    }

    private static MethodDeclarationSyntax? Mapping(ClassDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(static method => method.Identifier.ValueText == MappingName && method.ParameterList.Parameters.Count == 1);

    /// <summary>The context with a cipher at hand, and how it is called there; null where there is no one constructor to hand it in by.</summary>
    private static (ClassDeclarationSyntax, string)? WithCipher(ClassDeclarationSyntax type)
    {
        if (type.ParameterList is { } primary)
        {
            if (Named(primary) is { } known)
                return (type, known);
            return (type.WithParameterList(WithCipher(primary)), "cipher");
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
            .WithParameterList(WithCipher(constructor.ParameterList))
            .WithBody(constructor.Body!.AddStatements(SyntaxFactory.ParseStatement("_cipher = cipher;").WithAdditionalAnnotations(Formatter.Annotation)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        MemberDeclarationSyntax kept = SyntaxFactory.ParseMemberDeclaration("private readonly FieldCipher _cipher;")!.WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.EndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation);
        ClassDeclarationSyntax changed = type.ReplaceNode(constructor, handed);
        return (changed.WithMembers(changed.Members.Insert(0, kept)), "_cipher");
    }

    /// <summary>The parameters and the cipher, before those that may be left out.</summary>
    private static ParameterListSyntax WithCipher(ParameterListSyntax parameters)
    {
        int optional = parameters.Parameters.IndexOf(static parameter => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        ParameterSyntax cipher = SyntaxFactory.Parameter(SyntaxFactory.Identifier("cipher")).WithType(SyntaxFactory.ParseTypeName("FieldCipher").WithTrailingTrivia(SyntaxFactory.Space));
        return parameters.WithParameters(parameters.Parameters.Insert(optional < 0 ? parameters.Parameters.Count : optional, cipher));
    }

    private static string? Named(ParameterListSyntax parameters) => parameters.Parameters.FirstOrDefault(parameter => parameter.Type is { } type && IsCipher(type))?.Identifier.ValueText;

    private static bool IsCipher(TypeSyntax type) => type.ToString() is "FieldCipher" or Cipher;

    private static ClassDeclarationSyntax WithConversion(ClassDeclarationSyntax type, IPropertySymbol column, string modelType, string row, string cipher)
    {
        MethodDeclarationSyntax? mapping = Mapping(type);
        string model = mapping?.ParameterList.Parameters[0].Identifier.ValueText ?? "modelBuilder";
        string field = column.ContainingType.Name + "." + column.Name;
        string sure = column.NullableAnnotation == NullableAnnotation.Annotated ? "!" : "";
        StatementSyntax conversion = SyntaxFactory.ParseStatement(
                $"{model}.Entity<{row}>().Property(row => row.{column.Name}).HasConversion(text => {cipher}.Encrypt(text{sure}, \"{field}\"), kept => {cipher}.Decrypt(kept, \"{field}\"));")
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (mapping is null)
        {
            MemberDeclarationSyntax made = SyntaxFactory.ParseMemberDeclaration($"protected override void OnModelCreating({modelType} {model})\n{{\n    base.OnModelCreating({model});\n    {conversion}\n}}\n")!
                .WithLeadingTrivia(SyntaxFactory.EndOfLine("\n")).WithAdditionalAnnotations(Formatter.Annotation);
            return type.AddMembers(made);
        }

        BlockSyntax body = mapping.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(mapping.ExpressionBody!.Expression.WithoutTrivia()));
        MethodDeclarationSyntax mended = mapping.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body.AddStatements(conversion)).WithTrailingTrivia(mapping.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return type.ReplaceNode(mapping, mended);
    }
}
