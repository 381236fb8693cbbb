using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>
/// Makes an action that looks up by query one that takes the value from the body: <c>[HttpGet]</c> becomes <c>[HttpPost]</c> and the parameter <c>[FromBody]</c>. A body
/// is read once, so that only an action with one such parameter is mended.
/// </summary>
internal sealed class MoveToBody : Repair
{
    public override string Key => "CSL2003.Body";

    public override string Title => FixTexts.Get("MoveToBody");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Find(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (AttributeSyntax get, ParameterSyntax parameter) = Find(context, diagnostic)!.Value;
            editor.ReplaceNode(get, (current, _) => ((AttributeSyntax)current).WithName(Renamed(((AttributeSyntax)current).Name, "HttpPost")));
            AttributeSyntax? query = FromQuery(parameter);
            if (query is not null)
            {
                editor.ReplaceNode(query, (current, _) => ((AttributeSyntax)current).WithName(Renamed(((AttributeSyntax)current).Name, "FromBody")).WithArgumentList(null));
            }
            else
            {
                AttributeListSyntax body = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(Renamed(get.Name.WithoutTrivia(), "FromBody"))))
                    .WithTrailingTrivia(SyntaxFactory.Space);
                editor.ReplaceNode(parameter, (current, _) => ((ParameterSyntax)current).WithoutLeadingTrivia().AddAttributeLists(body).WithLeadingTrivia(current.GetLeadingTrivia()));
            }
        }
    }

    private static (AttributeSyntax Get, ParameterSyntax Parameter)? Find(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not MethodDeclarationSyntax method || diagnostic.AdditionalLocations.Count != 1
            || diagnostic.AdditionalLocations[0].SourceTree?.FilePath != context.Root.SyntaxTree.FilePath
            || context.Root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is not { Parent.Parent: { } owner } parameter || owner != method)
        {
            return null;
        }

        AttributeSyntax? get = method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => NameOf(attribute) == "HttpGet");
        bool isInRoute = get?.ToString().IndexOf("{" + parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase) >= 0;
        bool hasBody = method.ParameterList.Parameters.Any(other => other.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => NameOf(attribute) == "FromBody"));
        bool isOther = parameter.AttributeLists.Count > 0 && FromQuery(parameter) is null;
        // Where the one attribute is written with its namespace, so is the other.
        bool isKnown = get?.Name is QualifiedNameSyntax || !context.Model.LookupNamespacesAndTypes(parameter.SpanStart, name: "FromBodyAttribute").IsEmpty;
        return get is null || isInRoute || hasBody || isOther || !isKnown || parameter.Default is not null ? null : (get, parameter);
    }

    private static AttributeSyntax? FromQuery(ParameterSyntax parameter) =>
        parameter.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => NameOf(attribute) == "FromQuery");

    private static string NameOf(AttributeSyntax attribute)
    {
        string name = (attribute.Name as QualifiedNameSyntax)?.Right.Identifier.ValueText ?? (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static NameSyntax Renamed(NameSyntax name, string to) =>
        name is QualifiedNameSyntax qualified ? qualified.WithRight(SyntaxFactory.IdentifierName(to)) : SyntaxFactory.IdentifierName(to).WithTriviaFrom(name);
}
