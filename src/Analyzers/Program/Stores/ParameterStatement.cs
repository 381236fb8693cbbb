using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>
/// Finds the statement that a database parameter belongs to: by the command whose <c>Parameters</c> it is put among, or by the call that is handed text and parameters
/// together, as helpers over ADO.NET are. Within one body; what lies beyond is not seen.
/// </summary>
internal sealed class ParameterStatement
{
    /// <summary>Names that one object is called by, one after the other.</summary>
    private const int MostNames = 6;

    private readonly BodyGraph _body;
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly List<HandedStatement> _texts = new();

    private ParameterStatement(BodyGraph body) => _body = body;

    /// <summary>What the statements that are seen do with what the parameter is given.</summary>
    /// <param name="given">What gives the parameter its value: its creation, a call on a collection of parameters, or the assignment to its <c>Value</c>.</param>
    /// <param name="body">The body it stands in.</param>
    public static StatementUse UseOf(IOperation given, BodyGraph body)
    {
        var statement = new ParameterStatement(body);
        string? name = statement.Find(given);
        var seen = StatementUse.Unseen;
        foreach (HandedStatement text in statement._texts)
        {
            StatementUse use = text.UseOf(name);
            if (use == StatementUse.Keeps)
                return use;
            if (use == StatementUse.SaidToKeep || (use == StatementUse.Compares && seen == StatementUse.Unseen))
                seen = use;
        }

        return seen;
    }

    /// <summary>Collects the texts, and gives back the parameter's name.</summary>
    private string? Find(IOperation given)
    {
        switch (given)
        {
            case IInvocationOperation call:
                OfCommand(call.Instance, call);
                // A list of parameters that goes to a call with the text.
                if (_texts.Count == 0 && call.Instance is { } holder && BodyGraph.Unwrap(holder) is ILocalReferenceOperation local)
                    Follow(local.Local.Name, call.Syntax);
                return NameIn(call.Arguments);
            case IObjectCreationOperation creation:
                Climb(creation.Syntax);
                return NameIn(creation.Arguments);
            case ISimpleAssignmentOperation assignment when _body.PropertySetBy(assignment) is { Instance: { } parameter }:
                return OfHolder(StatementReader.Kept(parameter, _body), assignment);
            default:
                return null;
        }
    }

    /// <summary>The parameter whose <c>Value</c> is set: just added, taken from the command, a local, an element of an array, or made with an initializer.</summary>
    private string? OfHolder(IOperation holder, IOperation assignment)
    {
        switch (holder)
        {
            case IInvocationOperation { Instance: { } collection } added when IsParameters(collection):
                OfCommand(collection, added);
                return NameIn(added.Arguments) ?? added.Arguments.Select(argument => NameOf(argument.Value)).FirstOrDefault(name => name is not null);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } taken:
                OfCommand(collection, assignment);
                return NameIn(taken.Arguments);
            case IArrayElementReferenceOperation { ArrayReference: { } array, Indices: { Length: 1 } indices } when BodyGraph.Unwrap(array) is ILocalReferenceOperation local:
                Follow(local.Local.Name, assignment.Syntax);
                return indices[0].ConstantValue is { HasValue: true, Value: int index } ? NameOfElement(local, index) : null;
            case ILocalReferenceOperation local:
                Follow(local.Local.Name, assignment.Syntax);
                return _body.Reaching(holder, new Variable(local.Local), out _) is { Length: 1 } definitions && definitions[0].Value is { } made ? OfMade(StatementReader.Kept(made, _body), local) : null;
            case IObjectCreationOperation creation when creation.Syntax.Span.Contains(assignment.Syntax.Span):
                Climb(creation.Syntax);
                return NameIn(creation.Arguments) ?? (assignment is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } initialised } } && BodyGraph.AsVariable(initialised) is { } temporary ? NameSet(temporary) : null);
            default:
                return null;
        }
    }

    private string? OfMade(IOperation made, ILocalReferenceOperation local)
    {
        if (made is IInvocationOperation { Instance: { } collection } added && IsParameters(collection))
        {
            OfCommand(collection, added);
            return NameIn(added.Arguments);
        }

        return NameOf(made) ?? NameSet(new Variable(local.Local));
    }

    private string? NameOfElement(ILocalReferenceOperation array, int index)
    {
        foreach (Definition definition in _body.Reaching(array, new Variable(array.Local), out _))
        {
            if (definition.Value is { } value && StatementReader.Kept(value, _body) is IArrayCreationOperation { Initializer.ElementValues: var elements } && index < elements.Length)
                return NameOf(elements[index]);
        }

        return null;
    }

    private string? NameOf(IOperation parameter) => StatementReader.Kept(parameter, _body) is IObjectCreationOperation creation ? NameIn(creation.Arguments) : null;

    private static string? NameIn(IEnumerable<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;

    private string? NameSet(Variable parameter) =>
        _body.Stores.Members(parameter).FirstOrDefault(set => set.Member.Name == "ParameterName")?.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;

    /// <summary>The texts of the command that owns a collection of parameters: of those set before, the last; else the first that is set below.</summary>
    private void OfCommand(IOperation? collection, IOperation place)
    {
        if (collection is null)
            return;
        IOperation parameters = StatementReader.Kept(collection, _body);
        if (parameters is ILocalReferenceOperation local && _body.Definitions(new Variable(local.Local)) is { Count: 1 } kept && kept[0].Value is { } held)
            parameters = StatementReader.Kept(held, _body);
        if (parameters is not IPropertyReferenceOperation { Property.Name: "Parameters", Instance: { } owner })
            return;
        IOperation command = StatementReader.Kept(owner, _body);
        var texts = new List<IOperation>();
        Of(owner, texts, 0);
        if (command is IMemberReferenceOperation member)
        {
            texts.AddRange(_body.Calls.OfType<ISimpleAssignmentOperation>()
                .Where(set => set.Target is IPropertyReferenceOperation { Property.Name: "CommandText", Instance: IMemberReferenceOperation other } && SymbolEqualityComparer.Default.Equals(other.Member, member.Member))
                .Select(set => set.Value));
        }

        IOperation? text = texts.Where(one => one.Syntax.SpanStart < place.Syntax.SpanStart).OrderBy(one => one.Syntax.SpanStart).LastOrDefault() ?? texts.OrderBy(one => one.Syntax.SpanStart).FirstOrDefault();
        if (text is not null)
            _texts.Add(new HandedStatement(StatementReader.Read(text, _body), CallsProcedure(owner, 0)));
    }

    /// <summary>Whether the command is told to call a procedure.</summary>
    private bool CallsProcedure(IOperation command, int depth)
    {
        command = BodyGraph.Unwrap(command);
        if (command is IMemberReferenceOperation member)
        {
            return _body.Calls.OfType<ISimpleAssignmentOperation>().Any(set => set.Target is IPropertyReferenceOperation { Property.Name: "CommandType", Instance: IMemberReferenceOperation other }
                && SymbolEqualityComparer.Default.Equals(other.Member, member.Member) && HandedStatement.IsProcedureKind(StatementReader.Kept(set.Value, _body)));
        }

        if (depth == MostNames || BodyGraph.AsVariable(command) is not { } variable)
            return false;
        foreach (MemberAssignment set in _body.Stores.Members(variable))
        {
            if (set.Member.Name == "CommandType" && HandedStatement.IsProcedureKind(StatementReader.Kept(set.Value, _body)))
                return true;
        }

        return _body.Definitions(variable).Any(definition => definition.Value is { } made && CallsProcedure(made, depth + 1));
    }

    /// <summary>What a command is made with, and what its text is set to after that or by its initializer.</summary>
    private void Of(IOperation command, List<IOperation> texts, int depth)
    {
        command = BodyGraph.Unwrap(command);
        if (command is IObjectCreationOperation { Arguments: var arguments } && arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } text)
            texts.Add(text.Value);
        if (depth == MostNames || BodyGraph.AsVariable(command) is not { } variable)
            return;
        texts.AddRange(_body.Stores.Members(variable).Where(set => set.Member.Name == "CommandText").Select(set => set.Value));
        foreach (Definition definition in _body.Definitions(variable))
        {
            if (definition.Value is { } made)
                Of(made, texts, depth + 1);
        }
    }

    private bool IsParameters(IOperation collection) =>
        StatementReader.Kept(collection, _body) is var kept && (kept is IPropertyReferenceOperation { Property.Name: "Parameters" } || kept.Type?.Name.EndsWith("ParameterCollection", StringComparison.Ordinal) == true);

    /// <summary>Goes up from a parameter, or from what holds it, to the call it is handed to or the local it is kept in.</summary>
    private void Climb(SyntaxNode node)
    {
        for (SyntaxNode? from = node, above = node.Parent; above is not null and not StatementSyntax and not AnonymousFunctionExpressionSyntax and not MemberDeclarationSyntax; from = above, above = above.Parent)
        {
            switch (above)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } copied, Name.Identifier.ValueText: "ToArray" or "ToList" or "AsEnumerable" }:
                    above = copied;
                    break;
                case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax:
                    return;
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax when from is ArgumentListSyntax && Handed((ExpressionSyntax)above):
                    return;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }:
                    Follow(local.Identifier.ValueText, local);
                    return;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax kept, Parent: not InitializerExpressionSyntax }:
                    Follow(kept.Identifier.ValueText, kept);
                    return;
            }
        }
    }

    /// <summary>What a call does that is handed the parameter, alone or among others; false where it makes another holder of it.</summary>
    private bool Handed(ExpressionSyntax syntax)
    {
        IOperation? call = _body.Calls.FirstOrDefault(call => call.Syntax == syntax);
        switch (call)
        {
            case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" } added when added.Instance is { } holder:
                if (BodyGraph.Unwrap(holder) is ILocalReferenceOperation local && !IsParameters(local))
                    Follow(local.Local.Name, syntax);
                else
                    OfCommand(holder, added);
                return true;
            case IInvocationOperation invocation:
                Texts(invocation.Arguments);
                return true;
            case IObjectCreationOperation creation:
                int before = _texts.Count;
                Texts(creation.Arguments);
                return _texts.Count > before;
            default:
                return true;
        }
    }

    /// <summary>The texts among the arguments of a call that is handed the parameters as well.</summary>
    private void Texts(IReadOnlyCollection<IArgumentOperation> arguments)
    {
        bool isProcedure = HandedStatement.NamesProcedure(arguments, _body);
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: { } type } && (type.SpecialType == SpecialType.System_String || type.Name is "FormattableString" or "RawSqlString"))
                _texts.Add(new HandedStatement(StatementReader.Read(argument.Value, _body), isProcedure));
        }
    }

    /// <summary>Where a local goes that holds the parameter.</summary>
    private void Follow(string local, SyntaxNode from)
    {
        if (!_followed.Add(local) || from.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is not { } scope)
            return;
        foreach (IdentifierNameSyntax use in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText != local)
                continue;
            if (use.Parent is ForEachStatementSyntax each && each.Expression == use)
                Follow(each.Identifier.ValueText, each);
            else if (use.Parent is not AssignmentExpressionSyntax { Left: { } left } || left != use)
                Climb(use);
        }
    }
}
