using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules;

/// <summary>Builds the diagnostic of a finding: message arguments, properties, and the path as additional locations. Rules report through it alone.</summary>
internal sealed class Finding
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly Location _location;
    private readonly Compilation? _own;
    private readonly ImmutableDictionary<string, string?>.Builder _properties = ImmutableDictionary.CreateBuilder<string, string?>();
    private readonly List<Location> _additional = new();
    private readonly Dictionary<Location, int> _places = new();
    private DiagnosticSeverity _severity;
    private int _steps;

    public Finding(DiagnosticDescriptor descriptor, Location location, ISymbol member)
    {
        _descriptor = descriptor;
        _own = ((member as IAssemblySymbol ?? member.ContainingAssembly) as ISourceAssemblySymbol)?.Compilation;
        _location = Reported(location);
        _severity = descriptor.DefaultSeverity;
        // A lambda has no id of its own; the member around it has.
        Set(FindingProperties.Member, NamedMember.Of(member)?.GetDocumentationCommentId() ?? "");
    }

    /// <summary>Weaker than the rule's default: reported as a suggestion.</summary>
    public Finding AsSuggestion()
    {
        if (_severity > DiagnosticSeverity.Info)
            _severity = DiagnosticSeverity.Info;
        return this;
    }

    public Finding Set(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    /// <summary>Notes what the data is; the first member decides how sure the finding is.</summary>
    public Finding About(ImmutableArray<CarriedMember> members)
    {
        Classification data = members[0].Classification;
        var taxa = new List<string>();
        bool sensitive = false;
        foreach (CarriedMember member in members)
        {
            sensitive |= member.Classification.Taxon.Sensitive;
            if (!taxa.Contains(member.Classification.Taxon.Id))
                taxa.Add(member.Classification.Taxon.Id);
        }

        return Set(FindingProperties.Taxa, string.Join(",", taxa))
            .Set(FindingProperties.Sensitive, sensitive ? "true" : "false")
            .Set(FindingProperties.Confidence, data.Confidence.ToString().ToLowerInvariant())
            .Set(FindingProperties.Sign, data.Sign.ToString());
    }

    /// <summary>Notes where the data goes.</summary>
    public Finding To(SinkCall sink) => Set(FindingProperties.Sink, sink.Kind);

    /// <summary>Adds the steps of a path in order.</summary>
    public Finding Along(IEnumerable<FlowStep> steps)
    {
        foreach (FlowStep step in steps)
            Step(step);
        return this;
    }

    /// <summary>The diagnostic, with its message arguments.</summary>
    public Diagnostic With(params object[] arguments)
    {
        if (_steps > 0)
            Set(FindingProperties.StepCount, _steps.ToString());
        return Diagnostic.Create(_descriptor, _location, _severity, _additional, _properties.ToImmutable(), arguments);
    }

    /// <summary>A place in a file of another project: the compiler takes those of the project's own files alone for places in source.</summary>
    private Location Reported(Location location) =>
        _own is not null && location.SourceTree is { } tree && !_own.ContainsSyntaxTree(tree)
            ? Location.Create(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : location;

    private void Step(FlowStep step)
    {
        string place = "M";
        Location location = Reported(step.Location);
        if (location != _location)
        {
            if (!_places.TryGetValue(location, out int index))
            {
                _places.Add(location, index = _additional.Count);
                _additional.Add(location);
            }

            place = index.ToString();
        }

        var text = new StringBuilder(place).Append('|').Append(step.Kind);
        foreach (string argument in step.Arguments)
            text.Append('|').Append(argument.Replace("\\", "\\\\").Replace("|", "\\|"));
        Set(FindingProperties.StepPrefix + _steps++, text.ToString());
    }
}
