using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Plain;

/// <summary>What a body, its lambdas and local functions included, puts into each of its locals and parameters, or into the objects they hold; in no order.</summary>
internal sealed class LocalWrites
{
    private readonly Lazy<Dictionary<ISymbol, List<IOperation?>>> _writes;
    private readonly FlowModel _model;

    public LocalWrites(IOperation root, FlowModel model)
    {
        _model = model;
        _writes = new(() => Collect(root));
    }

    /// <summary>The values; null among them stands for a value that no expression of the body shows.</summary>
    public IReadOnlyList<IOperation?> Of(ISymbol variable) =>
        _writes.Value.TryGetValue(variable, out List<IOperation?>? values) ? values : Array.Empty<IOperation?>();

    private Dictionary<ISymbol, List<IOperation?>> Collect(IOperation root)
    {
        var writes = new Dictionary<ISymbol, List<IOperation?>>(SymbolEqualityComparer.Default);
        var filled = new List<(ISymbol Variable, IOperation? Value)>();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    if (declarator.Symbol.RefKind != RefKind.None)
                        Add(declarator.Symbol, null);
                    else if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                        Add(declarator.Symbol, initial);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } element } } loop:
                    Add(element, loop.Collection);
                    break;
                case IForEachLoopOperation loop:
                    Hide(loop.LoopControlVariable);
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    Hide(deconstruction.Target);
                    break;
                case IAssignmentOperation assignment:
                    Assign(assignment.Target, assignment.Value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                    if (Root(argument.Value) is { } given)
                        Add(given, argument.Parent is IInvocationOperation ? argument : null);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    Add(declared, (operation.Parent as IIsPatternOperation)?.Value);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                    Add(declared, (operation.Parent as IIsPatternOperation)?.Value);
                    break;
                case IListPatternOperation { DeclaredSymbol: { } declared }:
                    Add(declared, null);
                    break;
                case IAddressOfOperation address:
                    Hide(address.Reference);
                    break;
                case IInvocationOperation call when _model.Libraries.Find(call.TargetMethod, FactVerb.Copy) is { Into: { } into }:
                    Copy(call, into);
                    break;
                case IInvocationOperation call when IsFilling(call.TargetMethod) && Root(call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) is { } holder:
                    foreach (IArgumentOperation argument in call.Arguments)
                        Fill(holder, argument.Value);
                    break;
                case IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } } } when _model.Libraries.Fills.Contains(name):
                    if (Root(operation.ChildOperations.FirstOrDefault(child => child.Syntax.Span == owner.Span)) is { } unsure)
                        Fill(unsure, null);
                    break;
            }
        }

        // What is put into an object through another name of it, such as the writer of a channel, lies in the object.
        for (int i = 0; i < filled.Count; i++)
        {
            (ISymbol variable, IOperation? value) = filled[i];
            foreach (IOperation? origin in writes[variable].ToArray())
            {
                if (Root(origin) is { } behind && !Has(behind, value))
                    Fill(behind, value);
            }
        }

        return writes;

        void Copy(IInvocationOperation call, string into)
        {
            foreach (IArgumentOperation target in call.Arguments)
            {
                if (target.Parameter?.Name != into || Root(target.Value) is not { } holder)
                    continue;
                Fill(holder, call.Instance);
                foreach (IArgumentOperation argument in call.Arguments)
                    Fill(holder, argument.Value);
            }
        }

        void Fill(ISymbol variable, IOperation? value)
        {
            Add(variable, value);
            filled.Add((variable, value));
        }

        bool Has(ISymbol variable, IOperation? value) => writes.TryGetValue(variable, out List<IOperation?>? values) && values.Contains(value);

        void Add(ISymbol variable, IOperation? value)
        {
            if (!writes.TryGetValue(variable, out List<IOperation?>? values))
                writes.Add(variable, values = new List<IOperation?>());
            values.Add(value);
        }

        void Assign(IOperation target, IOperation value)
        {
            if (Root(target) is not { } variable)
                return;
            // A member gives its name to what is put into it.
            bool isNamed = BodyGraph.Unwrap(target) is IMemberReferenceOperation { Member: { } member } && _model.Data.Classify(member) is { Confidence: >= Confidence.Named };
            IOperation place = BodyGraph.Unwrap(target);
            if (BodyGraph.AsVariable(place) is not null)
                Add(variable, value);
            else
                Fill(variable, isNamed ? null : value);
            if (place is IPropertyReferenceOperation indexer)
            {
                foreach (IArgumentOperation key in indexer.Arguments)
                    Fill(variable, key.Value);
            }
        }

        void Hide(IOperation target)
        {
            foreach (IOperation part in target.DescendantsAndSelf())
            {
                ISymbol? variable = part is IVariableDeclaratorOperation declarator ? declarator.Symbol : BodyGraph.AsVariable(part)?.Symbol;
                if (variable is not null)
                    Add(variable, null);
            }
        }
    }

    private bool IsFilling(IMethodSymbol method) => method.Name == "AppendFormatted" || _model.Libraries.Find(method, FactVerb.Fill) is not null;

    /// <summary>The local or parameter at the beginning of a chain of members, elements and calls.</summary>
    private static ISymbol? Root(IOperation? operation)
    {
        while (operation is not null)
        {
            operation = BodyGraph.Unwrap(operation);
            if (BodyGraph.AsVariable(operation) is { Symbol: { } variable })
                return variable;
            operation = operation switch
            {
                IMemberReferenceOperation member => member.Instance,
                IArrayElementReferenceOperation element => element.ArrayReference,
                IInvocationOperation call => call.Instance ?? (SignRange.IsSpan(call.Type) && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null),
                IImplicitIndexerReferenceOperation ranged => ranged.Instance,
                _ => null,
            };
        }

        return null;
    }
}
