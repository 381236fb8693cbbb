using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>CSL3003: an HTTP client with an overseas base address is registered or built without a transfer filter (CSL Art. 39, PIPL Art. 38).</summary>
internal sealed class UnfilteredOverseasEndpoint : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.UnfilteredOverseasEndpoint;

    public override void Register(RuleContext context)
    {
        context.OnCalls(name => ClientRegistrations.Registering.Contains(name), (call, report) =>
        {
            if (call.Syntax is not InvocationExpressionSyntax syntax)
                return;
            foreach (ClientRegistration registration in context.Program.Destinations.Registrations.All)
            {
                if (registration.Call == syntax)
                    Report(context, report, Name(syntax), registration.Destination, registration.Client);
            }
        });

        context.OnCreations("HttpClient", syntax => syntax.Initializer is not null, (creation, report) =>
        {
            if (creation.Type is { Name: "HttpClient" } type && type.ContainingNamespace?.ToDisplayString() == "System.Net.Http"
                && creation.Initializer is { } initializer && !HasHandler(creation)
                && context.Program.Destinations.Resolver.FromConfiguration(initializer) is { } destination)
            {
                Report(context, report, creation.Syntax.GetLocation(), destination, null);
            }
        });
    }

    private void Report(RuleContext context, CodeReport report, Location location, Destination destination, INamedTypeSymbol? client)
    {
        if (destination.Jurisdiction != Jurisdiction.Outside || destination.Filtered)
            return;
        Finding finding = new Finding(Descriptor, location, report.OwningSymbol)
            .Set(FindingProperties.Sink, "http")
            .Set(FindingProperties.Host, destination.Host)
            .Set(FindingProperties.Jurisdiction, "outside");
        if (destination.DecidedAt is { } decided)
            finding.Along(new[] { FlowStep.At(decided, StepKinds.Destination, destination.Host) });
        if (client is null || !TakesPersonalData(client, context.Program.Data))
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(destination.Host, Citation.Of(Descriptor, context.Program.Options, location.SourceTree)));
    }

    /// <summary>Whether personal data cannot be excluded: a method of the typed client takes some.</summary>
    private static bool TakesPersonalData(INamedTypeSymbol client, PersonalDataModel data)
    {
        foreach (ISymbol member in client.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
                continue;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (data.Classify(parameter) is { Confidence: >= Confidence.Named } || !data.Carries(parameter.Type).IsEmpty)
                    return true;
            }
        }

        return false;
    }

    /// <summary>A client that is given a handler may filter in it; what the handler does is asked where it is known.</summary>
    private static bool HasHandler(IObjectCreationOperation creation) => creation.Arguments.Length > 0;

    private static Location Name(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.GetLocation() : call.GetLocation();
}
