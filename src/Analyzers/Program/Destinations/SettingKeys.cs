using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Which setting an expression reads: <c>configuration["a:b"]</c>, <c>GetSection("a")["b"]</c>, <c>GetConnectionString("x")</c>, <c>options.Value.Url</c>.</summary>
internal sealed class SettingKeys
{
    private const int MostDepth = 6;

    private readonly ProgramSources _sources;
    private readonly ProgramSettings _settings;
    private readonly OptionSections _sections;

    public SettingKeys(ProgramSources sources, ProgramSettings settings, OptionSections sections)
    {
        _sources = sources;
        _settings = settings;
        _sections = sections;
    }

    /// <summary>Whether a property belongs to options that the program binds to a section, so that its initialiser is the value where no file has one.</summary>
    public bool IsOption(IPropertySymbol property) => _sections.Of(property.ContainingType) is not null;

    /// <summary>The value of the setting that an expression reads; null if it reads none, or one that no file has.</summary>
    public AddressText? Find(IOperation expression, AddressReader texts, CallPath path)
    {
        if (Key(expression, texts, path, 0) is { } key && _settings.Find(key) is { } setting)
            return new AddressText(setting.Value, setting.Location, DecidedBy.Settings);
        // configuration.GetValue("a:b", "default")
        return expression is IInvocationOperation { TargetMethod.Name: "GetValue" } call && IsConfiguration(Receiver(call)?.Type) && CallParts.Argument(call.Arguments, "defaultValue") is { } fallback
            ? texts.Beginning(fallback, path)
            : null;
    }

    /// <summary>The value of a key of the section that an expression stands for; null if it stands for none, or no file has the value.</summary>
    public AddressText? FindBelow(IOperation section, string key, AddressReader texts) =>
        IsConfiguration(BodyGraph.Unwrap(section).Type) && Key(section, texts, CallPath.Nowhere, 0) is { } prefix && _settings.Find(Join(prefix, key)) is { } setting
            ? new AddressText(setting.Value, setting.Location, DecidedBy.Settings)
            : null;

    private string? Key(IOperation expression, AddressReader texts, CallPath path, int depth)
    {
        if (depth > MostDepth)
            return null;
        switch (BodyGraph.Unwrap(expression))
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } indexer when IsConfiguration(instance.Type):
                return indexer.Arguments.Length == 1 ? Below(instance, indexer.Arguments[0].Value, texts, path, depth) : null;
            case IPropertyReferenceOperation { Property.Name: "Value", Instance: { } section } when IsConfiguration(section.Type):
                return Key(section, texts, path, depth + 1);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference:
                return OptionKey(property, reference.Instance, texts, path, depth);
            case IInvocationOperation call when Receiver(call) is { } receiver && IsConfiguration(receiver.Type):
                return call.TargetMethod.Name switch
                {
                    "GetSection" or "GetRequiredSection" or "GetValue" => CallParts.Argument(call.Arguments, "key") is { } key ? Below(receiver, key, texts, path, depth) : null,
                    "GetConnectionString" => CallParts.Argument(call.Arguments, "name") is { } name && texts.Beginning(name, path) is { } text ? Join(Prefix(receiver, texts, path, depth), "ConnectionStrings:" + text.Text) : null,
                    _ => null,
                };
            case ILocalReferenceOperation local:
                return Initializer(local.Local) is { } initial ? Key(initial, texts, CallPath.Nowhere, depth + 1) : null;
            default:
                return null;
        }
    }

    private string? OptionKey(IPropertySymbol property, IOperation? instance, AddressReader texts, CallPath path, int depth)
    {
        // What was read from its own section, whatever other sections the type is bound to.
        if (instance is not null && SectionRead(instance) is { } read)
            return Join(Prefix(read, texts, path, depth), property.Name);
        if (_sections.Of(property.ContainingType) is { } section)
            return Join(section, property.Name);
        // options.Value.Mail.Host: the section of the outer options, then one member after the other.
        return instance is not null && BodyGraph.Unwrap(instance) is IPropertyReferenceOperation outer && Key(outer, texts, path, depth + 1) is { } key ? Join(key, property.Name) : null;
    }

    /// <summary>The section of <c>configuration.GetSection("Mail").Get&lt;MailOptions&gt;()</c>, also by way of a local; null for anything else.</summary>
    private IOperation? SectionRead(IOperation options)
    {
        options = BodyGraph.Unwrap(options);
        if (options is ILocalReferenceOperation local && Initializer(local.Local) is { } initial)
            options = BodyGraph.Unwrap(initial);
        return options is IInvocationOperation { TargetMethod.Name: "Get" } get && Receiver(get) is { } section && IsConfiguration(section.Type) ? section : null;
    }

    private string? Below(IOperation configuration, IOperation key, AddressReader texts, CallPath path, int depth) =>
        texts.Beginning(key, path) is { By: DecidedBy.Code } text ? Join(Prefix(configuration, texts, path, depth), text.Text) : null;

    /// <summary>The section that a configuration stands for; empty for the root.</summary>
    private string Prefix(IOperation configuration, AddressReader texts, CallPath path, int depth) => Key(configuration, texts, path, depth + 1) ?? "";

    private IOperation? Initializer(ILocalSymbol local)
    {
        foreach (SyntaxReference reference in local.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value })
                return _sources.Operation(value);
        }

        return null;
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? BodyGraph.Unwrap(call.Arguments[0].Value) : null);

    private static bool IsConfiguration(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        if (Is(type))
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (Is(contract))
                return true;
        }

        return false;

        static bool Is(ITypeSymbol candidate) =>
            candidate.Name == "IConfiguration" && candidate.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration";
    }

    private static string Join(string prefix, string key) => prefix.Length == 0 ? key : prefix + ":" + key;
}
