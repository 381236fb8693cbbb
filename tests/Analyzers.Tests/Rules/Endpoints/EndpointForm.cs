using System;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>One way to write an endpoint, with places where evidence may stand.</summary>
/// <param name="Kind">What a reader calls it.</param>
/// <param name="Traits">What the framework runs there.</param>
/// <param name="Source">
/// The code. <c>HOST</c> and <c>FORM</c> are what the endpoint is about and what it takes; <c>ON_TYPE</c>, <c>ON_METHOD</c> and <c>OTHER</c> are places for
/// attributes on the type, the handler and another handler; <c>GROUP</c> and <c>CHAIN</c> for conventions of a group and of the mapping; <c>BODY</c> is the
/// handler's body, in which what is taken is called <c>form</c>.
/// </param>
internal sealed record EndpointForm(string Kind, EndpointTraits Traits, string Source)
{
    /// <summary>Whether all of these hold.</summary>
    public bool Has(EndpointTraits traits) => (Traits & traits) == traits;

    /// <summary>The code of the endpoint in a namespace of its own.</summary>
    public string Write(string space, EndpointTopic topic, EvidenceEdit edit)
    {
        string body = edit.Before + (Has(EndpointTraits.ModelState) ? edit.BeforeWithModelState : "") + (Has(EndpointTraits.Mediator) ? "await sender.Send(new Keep(form));" : topic.Keep) + edit.After;
        return "namespace " + space + " { " + Source
            .Replace("KEEP", topic.Keep, StringComparison.Ordinal)
            .Replace("BODY", body, StringComparison.Ordinal)
            .Replace("ON_TYPE", edit.OnType + (Has(EndpointTraits.Api) ? edit.OnApi : ""), StringComparison.Ordinal)
            .Replace("ON_METHOD", edit.OnMethod, StringComparison.Ordinal)
            .Replace("OTHER", edit.OnOther.Length > 0 ? edit.OnOther : "[Obsolete]", StringComparison.Ordinal)
            .Replace("GROUP", edit.Group, StringComparison.Ordinal)
            .Replace("CHAIN", edit.Chain, StringComparison.Ordinal)
            .Replace("HOST", topic.Host, StringComparison.Ordinal)
            .Replace("FORM", topic.Form, StringComparison.Ordinal) + " }";
    }
}
