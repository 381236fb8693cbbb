namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>What is written around and into an endpoint.</summary>
/// <param name="Name">What a reader calls it.</param>
internal sealed record EvidenceEdit(string Name)
{
    /// <summary>Before the data is kept.</summary>
    public string Before { get; init; } = "";

    /// <summary>Before that, where the handler can look at what validation found.</summary>
    public string BeforeWithModelState { get; init; } = "";

    /// <summary>After the data is kept.</summary>
    public string After { get; init; } = "";

    /// <summary>Attributes on the type.</summary>
    public string OnType { get; init; } = "";

    /// <summary>Attributes on the type of a controller for programs.</summary>
    public string OnApi { get; init; } = "";

    /// <summary>Attributes on the handler.</summary>
    public string OnMethod { get; init; } = "";

    /// <summary>Attributes on another handler.</summary>
    public string OnOther { get; init; } = "";

    /// <summary>Attributes on the member of the request.</summary>
    public string OnMember { get; init; } = "";

    /// <summary>Conventions of the mapping.</summary>
    public string Chain { get; init; } = "";

    /// <summary>Conventions of the group.</summary>
    public string Group { get; init; } = "";

    /// <summary>Statements of the start-up; <c>HUBS</c> and <c>SERVICES</c> stand for a statement for each, written with <c>THIS</c>.</summary>
    public string Start { get; init; } = "";

    /// <summary>A statement of the start-up for each hub.</summary>
    public string ForEachHub { get; init; } = "";

    /// <summary>A statement of the start-up for each gRPC service.</summary>
    public string ForEachService { get; init; } = "";

    /// <summary>A line of the team's configuration for each endpoint that has a name.</summary>
    public string Line { get; init; } = "";

    /// <summary>More code.</summary>
    public string More { get; init; } = "";

    /// <summary>The edit in the words of a topic.</summary>
    public EvidenceEdit For(EndpointTopic topic) => this with
    {
        Before = topic.Speak(Before),
        After = topic.Speak(After),
        OnType = topic.Speak(OnType),
        OnMethod = topic.Speak(OnMethod),
        OnOther = topic.Speak(OnOther),
        Chain = topic.Speak(Chain),
        Group = topic.Speak(Group),
        Start = topic.Speak(Start),
        ForEachHub = topic.Speak(ForEachHub),
        ForEachService = topic.Speak(ForEachService),
        Line = topic.Speak(Line),
        More = topic.Speak(More),
    };
}
