using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// Which classes a program registers for its contracts, by the names that <c>AddScoped&lt;IMail, SmtpMail&gt;()</c> and its like write. Only asked
/// where a contract has several implementations; nothing is bound.
/// </summary>
internal sealed class ServiceRegistrations
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "AddScoped", "AddTransient", "AddSingleton", "TryAddScoped", "TryAddTransient", "TryAddSingleton", "AddKeyedScoped", "AddKeyedTransient", "AddKeyedSingleton",
        "AddHttpClient", "Decorate", "Scoped", "Transient", "Singleton", "KeyedScoped", "KeyedTransient", "KeyedSingleton", "Describe",
    };

    private static readonly NameSet s_written = new(
        "AddScoped", "AddTransient", "AddSingleton", "TryAddScoped", "TryAddTransient", "TryAddSingleton", "AddKeyedScoped", "AddKeyedTransient", "AddKeyedSingleton",
        "AddHttpClient", "Decorate", "ServiceDescriptor");

    private readonly Lazy<Dictionary<string, HashSet<string>?>> _classes;

    public ServiceRegistrations(ProgramIndex program) => _classes = new(() => Collect(program));

    /// <summary>The simple names of the classes registered for a contract; null where there is none, or one that does not tell its class.</summary>
    /// <param name="contract">Simple name of the contract.</param>
    public HashSet<string>? Of(string contract) => _classes.Value.TryGetValue(contract, out HashSet<string>? classes) ? classes : null;

    private static Dictionary<string, HashSet<string>?> Collect(ProgramIndex program)
    {
        var classes = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        var behind = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach ((SyntaxTree tree, FileIndex file) in program.Files)
        {
            if (file.IsTooDeep || !file.Writes(s_written))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && NameOf(call) is { } name && s_names.Contains(name.Identifier.ValueText))
                    Take(call, name, program.IsOwn(tree) ? classes : behind);
            }
        }

        // What the project registers itself is what runs in it; a project it references may register another class for another host.
        foreach (KeyValuePair<string, HashSet<string>?> registered in behind)
        {
            if (!classes.ContainsKey(registered.Key))
                classes.Add(registered.Key, registered.Value);
        }

        return classes;
    }

    private static void Take(InvocationExpressionSyntax call, SimpleNameSyntax name, Dictionary<string, HashSet<string>?> classes)
    {
        var types = new List<string?>();
        if (name is GenericNameSyntax generic)
        {
            foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
                types.Add(MentionReader.LastName(argument)?.Identifier.ValueText);
        }
        else
        {
            foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
            {
                if (argument.Expression is TypeOfExpressionSyntax named)
                    types.Add(MentionReader.LastName(named.Type)?.Identifier.ValueText);
            }
        }

        if (types.Count == 0 || types[0] is not { } contract)
            return;
        // With one type and nothing to make it with, the class stands for itself.
        if (types.Count == 1 && call.ArgumentList.Arguments.Count == 0)
            return;

        List<string> made = types.Count > 1 ? new List<string>() : Made(call);
        for (int i = 1; i < types.Count; i++)
        {
            if (types[i] is { } registered)
                made.Add(registered);
        }

        if (made.Count == 0)
            classes[contract] = null;
        else if (!classes.TryGetValue(contract, out HashSet<string>? known))
            classes.Add(contract, new HashSet<string>(made, StringComparer.Ordinal));
        else
            known?.UnionWith(made);
    }

    /// <summary>What a factory or an instance shows: the types of which it makes or asks for objects.</summary>
    private static List<string> Made(InvocationExpressionSyntax call)
    {
        var made = new List<string>();
        foreach (SyntaxNode node in call.ArgumentList.DescendantNodes())
        {
            SimpleNameSyntax? type = node switch
            {
                ObjectCreationExpressionSyntax creation => MentionReader.LastName(creation.Type),
                GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => MentionReader.LastName(arguments[0]),
                _ => null,
            };
            if (type is not null)
                made.Add(type.Identifier.ValueText);
        }

        return made;
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
