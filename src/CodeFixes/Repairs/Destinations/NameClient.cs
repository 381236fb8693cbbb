using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>
/// Turns a client that is made with <c>new</c>, and so has no chain to put a handler in, into a named one of the factory:
/// <c>new HttpClient { BaseAddress = new Uri("https://…") }</c> becomes <c>factory.CreateClient("…")</c>, which the start-up registers with the transfer filter and
/// with what else the client was set to. Offered where a factory or the services are at hand, and all that is set is known at compile time.
/// </summary>
internal sealed class NameClient : Repair
{
    public override string Key => "CSL3003.NameClient";

    public override string Title => FixTexts.Get("NameClient");

    public override bool NeedsStartUp => true;

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(GuardLibrary.TransferHandler) && context.Has("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions")
        && Plan(context, diagnostic) is not null;

    public override IEnumerable<ServiceCall> NeedsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Plan(context, diagnostic)!.Value).Select(plan => ServiceCall.FilteredClient(plan.Name, plan.Settings));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (BaseObjectCreationExpressionSyntax creation, string factory, string name, _) = Plan(context, diagnostic)!.Value;
            ExpressionSyntax call = SyntaxFactory.ParseExpression($"{factory}.CreateClient({SyntaxFactory.Literal(name)})");
            editor.ReplaceNode(creation, call.WithTriviaFrom(creation));
        }
    }

    /// <summary>The creation, the factory at hand, the client's name and what it is set to; null where a part of that is missing or decided at run time.</summary>
    private static (BaseObjectCreationExpressionSyntax Creation, string Factory, string Name, ImmutableArray<(string Member, string Value)> Settings)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer } creation)
            return null;
        string? name = null;
        var settings = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (ExpressionSyntax part in initializer.Expressions)
        {
            if (part is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: { } member }, Right: { } value } || Known(context, value) is not (var text, var address))
                return null;
            settings.Add((member, text));
            if (member == "BaseAddress")
                name = address?.Host;
        }

        return name is not null && Factory(context, creation) is { } factory ? (creation, factory, name, settings.ToImmutable()) : null;
    }

    /// <summary>The value as any file may write it, with the address it is if it is one; null where it is not known at compile time.</summary>
    private static (string Text, Uri? Address)? Known(RepairContext context, ExpressionSyntax value)
    {
        if (value is LiteralExpressionSyntax)
            return (value.ToString(), null);
        IOperation? made = context.Model.GetOperation(value, context.Cancellation);
        while (made is IConversionOperation { IsImplicit: true } conversion)
            made = conversion.Operand;
        switch (made)
        {
            case IObjectCreationOperation { Type: { Name: "Uri" } type, Arguments: { Length: 1 } arguments, Initializer: null }
                when type.ContainingNamespace?.ToDisplayString() == "System" && arguments[0].Value.ConstantValue is { HasValue: true, Value: string address } && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri):
                return ($"new System.Uri({SyntaxFactory.Literal(address)})", uri);
            // TimeSpan.FromSeconds(30)
            case IInvocationOperation { Instance: null, Arguments: { } given, TargetMethod: { ContainingType: { Name: "TimeSpan" } span } method }
                when span.ContainingNamespace?.ToDisplayString() == "System" && given.Where(argument => !argument.IsImplicit).All(argument => argument.Syntax is ArgumentSyntax { NameColon: null, Expression: LiteralExpressionSyntax }):
                return ($"System.TimeSpan.{method.Name}({string.Join(", ", given.Where(argument => !argument.IsImplicit).Select(argument => ((ArgumentSyntax)argument.Syntax).Expression))})", null);
            default:
                return null;
        }
    }

    /// <summary>The factory, or how the services that are at hand give it.</summary>
    private static string? Factory(RepairContext context, SyntaxNode place)
    {
        if (VisibleValue.Find(context, place, type => type.Name == "IHttpClientFactory") is { } factory)
            return factory;
        // services.AddScoped(sp => new HttpClient { … })
        return Sees(context, place, "ServiceProviderServiceExtensions") && Sees(context, place, "IHttpClientFactory") && VisibleValue.Find(context, place, type => type.Name == "IServiceProvider") is { } services
            ? services + ".GetRequiredService<IHttpClientFactory>()"
            : null;
    }

    private static bool Sees(RepairContext context, SyntaxNode place, string type) => !context.Model.LookupNamespacesAndTypes(place.SpanStart, name: type).IsEmpty;
}
