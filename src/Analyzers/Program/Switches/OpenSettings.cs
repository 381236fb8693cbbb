using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Switches;

/// <summary>
/// The switches of libraries that code sets so that they lay data open. Only files that write one of their names are walked; where a library is not resolved, a name
/// that no other library has is enough.
/// </summary>
internal sealed class OpenSettings
{
    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<NameSet> _names;
    private readonly Lazy<Dictionary<string, ImmutableArray<LibraryFact>>> _distinct;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<OpenSetting>> _read = new();

    public OpenSettings(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _names = new(Names);
        _distinct = new(Distinct);
    }

    /// <summary>The open settings of a file, in the order of their places. Several rules ask for them; a file is read once.</summary>
    public ImmutableArray<OpenSetting> In(SemanticModel model, CancellationToken cancellation) =>
        _read.TryGetValue(model.SyntaxTree, out ImmutableArray<OpenSetting> known) ? known : _read.GetOrAdd(model.SyntaxTree, Read(model, cancellation).ToImmutableArray());

    private IEnumerable<OpenSetting> Read(SemanticModel model, CancellationToken cancellation)
    {
        SyntaxTree tree = model.SyntaxTree;
        FileIndex file = FileIndex.Of(tree, cancellation);
        if (file.IsTooDeep || !file.Writes(_names.Value))
            yield break;
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
        {
            OpenSetting? open = node switch
            {
                InvocationExpressionSyntax call => Called(call, model, file, cancellation),
                BaseObjectCreationExpressionSyntax creation => Made(creation, model, file, cancellation),
                AssignmentExpressionSyntax assignment => Assigned(assignment, model, cancellation),
                _ => null,
            };
            if (open is not null)
                yield return open;
        }
    }

    private OpenSetting? Called(InvocationExpressionSyntax call, SemanticModel model, FileIndex file, CancellationToken cancellation)
    {
        if (NamedCalls.NameOf(call) is not { } name)
            return null;
        if (name is "Add" or "UnionWith" or "AddRange" && call.Expression is MemberAccessExpressionSyntax { Expression: { } collection } && NameOf(collection) is { } member && _names.Value.Contains(member))
        {
            foreach (LibraryFact fact in FactsOf(collection, member, model, cancellation))
            {
                if (fact.Setting.Test == SettingTest.Adds && SettingValues.Text(call.ArgumentList, fact.Setting, model, cancellation) is { } text)
                    return new OpenSetting(call, text, member, fact);
            }

            return null;
        }

        if (!_names.Value.Contains(name))
            return null;
        var method = model.GetSymbolInfo(call, cancellation) is { } info ? (info.Symbol ?? (info.CandidateSymbols.Length > 0 ? info.CandidateSymbols[0] : null)) as IMethodSymbol : null;
        foreach (LibraryFact fact in method is null ? Named(name, isMethod: true) : _libraries.Find(method))
        {
            if (fact.Verb != FactVerb.Setting)
                continue;
            if (fact.Setting.Test == SettingTest.Unless && IsLeftPlain(fact, file))
                return new OpenSetting(call, null, name, fact);
            if (fact.Setting.Test != SettingTest.Unless && SettingValues.IsOpened(call, method, fact, model, cancellation) is (true, var value))
                return new OpenSetting(call, value, name, fact);
        }

        return null;
    }

    private OpenSetting? Made(BaseObjectCreationExpressionSyntax creation, SemanticModel model, FileIndex file, CancellationToken cancellation)
    {
        string? written = creation is ObjectCreationExpressionSyntax { Type: { } type } ? MentionReader.LastName(type)?.Identifier.ValueText ?? "" : null;
        if ((written is not null && !_names.Value.Contains(written)) || model.GetSymbolInfo(creation, cancellation).Symbol is not { ContainingType.Name: { } name } constructor || !_names.Value.Contains(name))
            return null;
        foreach (LibraryFact fact in _libraries.Find(constructor))
        {
            if (fact.Verb != FactVerb.Setting)
                continue;
            if (fact.Setting.Test == SettingTest.Unless && (IsLeftPlain(fact, file) || IsLeftPlain(fact, creation)))
                return new OpenSetting(creation, null, name, fact);
            if (fact.Setting.Test != SettingTest.Unless && creation.ArgumentList is { } arguments && SettingValues.Opened(arguments, (IMethodSymbol)constructor, fact, model, cancellation) is { } value)
                return new OpenSetting(creation, value, name, fact);
        }

        return null;
    }

    /// <summary>Whether the object stays in a local of its method, which no other code is given and which is not mended there: what other methods of the file do with theirs is no matter.</summary>
    private static bool IsLeftPlain(LibraryFact fact, BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } local }
            || creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not BaseMethodDeclarationSyntax method)
        {
            return false;
        }

        foreach (SyntaxNode node in method.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name)
                continue;
            if (fact.Setting.Values.Contains(name.Identifier.ValueText))
                return false;
            if (name.Identifier.ValueText == local.Identifier.ValueText && !(name.Parent is MemberAccessExpressionSyntax access && access.Expression == name))
                return false;
        }

        return true;
    }

    private static bool IsLeftPlain(LibraryFact fact, FileIndex file)
    {
        foreach (string mending in fact.Setting.Values)
        {
            if (file.Mentions(mending))
                return false;
        }

        return true;
    }

    private OpenSetting? Assigned(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellation)
    {
        // options.LoggingFields &= ~HttpLoggingFields.RequestBody takes away.
        if (assignment.Kind() is SyntaxKind.AndAssignmentExpression or SyntaxKind.ExclusiveOrAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
            || NameOf(assignment.Left) is not { } name || !_names.Value.Contains(name))
        {
            return null;
        }

        foreach (LibraryFact fact in FactsOf(assignment.Left, name, model, cancellation))
        {
            ExpressionSyntax? open = fact.Setting.Test == SettingTest.Adds
                ? SettingValues.Text(assignment.Right, fact.Setting, model, cancellation)
                : SettingValues.Opens(assignment.Right, fact.Setting, model, cancellation) ? assignment.Right : null;
            if (open is not null)
                return new OpenSetting(assignment, open, name, fact);
        }

        return null;
    }

    private IEnumerable<LibraryFact> FactsOf(ExpressionSyntax member, string name, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? symbol = model.GetSymbolInfo(member, cancellation).Symbol;
        foreach (LibraryFact fact in symbol is null ? Named(name, isMethod: false) : _libraries.Find(symbol))
        {
            if (fact.Verb == FactVerb.Setting)
                yield return fact;
        }
    }

    /// <summary>What is known of a member of a library that is not resolved, by its name alone.</summary>
    private ImmutableArray<LibraryFact> Named(string name, bool isMethod) =>
        _distinct.Value.TryGetValue(name, out ImmutableArray<LibraryFact> facts) && facts[0].Target[0] == (isMethod ? 'M' : 'P') ? facts : ImmutableArray<LibraryFact>.Empty;

    private NameSet Names()
    {
        var names = new HashSet<string>(_distinct.Value.Keys, StringComparer.Ordinal);
        foreach (LibraryFact fact in _libraries.Present(FactVerb.Setting))
            names.Add(fact.MemberName == ".ctor" ? fact.TypeName!.Substring(fact.TypeName.LastIndexOf('.') + 1) : fact.MemberName!);
        return NameSet.Of(names.ToList());
    }

    private Dictionary<string, ImmutableArray<LibraryFact>> Distinct()
    {
        var distinct = new Dictionary<string, ImmutableArray<LibraryFact>>(StringComparer.Ordinal);
        foreach (LibraryFact fact in _libraries.All(FactVerb.Setting))
        {
            if (fact is { Setting.IsDistinct: true, MemberName: { } name })
                distinct[name] = distinct.TryGetValue(name, out ImmutableArray<LibraryFact> facts) ? facts.Add(fact) : ImmutableArray.Create(fact);
        }

        return distinct;
    }

    private static string? NameOf(ExpressionSyntax member) => member switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
