using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What calls give back: by the summary of the program's own methods, by declared knowledge of libraries, else by what the method's name says.</summary>
internal sealed class CallResults
{
    private readonly ValueTracer _tracer;

    public CallResults(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What the call may give back.</summary>
    public ImmutableArray<Origin> Trace(IInvocationOperation call)
    {
        ImmutableArray<Origin> placed = OriginSet.Empty;
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact is { Verb: FactVerb.Map, Into: { } into } && Model.Libraries.Place(into) is { } place)
                placed = OriginSet.Union(placed, OriginSet.Inside(Mapped(call, fact), place));
        }

        return OriginSet.Union(placed, Whole(call));
    }

    private ImmutableArray<Origin> Whole(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        foreach (LibraryFact fact in Model.Libraries.Find(method))
        {
            switch (fact.Verb)
            {
                case FactVerb.Sanitizer:
                    return OriginSet.Sanitized(Inputs(call, fact), SinkPolicy.Purpose(fact.Kind));
                case FactVerb.Restore:
                    return OriginSet.Restored(Inputs(call, fact));
                case FactVerb.Pass when call.Instance is { } printed && method is { Name: "ToString", Parameters.IsEmpty: true }:
                    return _tracer.Printed(printed);
                case FactVerb.Pass when IsSplit(call):
                    return OriginSet.InPieces(Inputs(call, fact), call);
                case FactVerb.Pass:
                    return Passed(call, fact, Inputs(call, fact));
                case FactVerb.Part:
                    return Covers(call, fact) ? OriginSet.Sanitized(Inputs(call, fact), Sanitization.Part) : Passed(call, fact, Inputs(call, fact));
                case FactVerb.Keyed when KeyedValues.Read(Model, fact, call.Arguments) is { } keyed:
                    return ImmutableArray.Create(ValueTracer.SourceAt(call, method, keyed, null));
                case FactVerb.Map when fact.Into is null:
                    if (Mapped(call, fact) is { IsEmpty: false } mapped)
                        return mapped;
                    break;
            }
        }

        // The pattern of foreach: what is enumerated comes out as it is.
        if (call.Instance is { } enumerated && method.Name is "GetEnumerator" or "GetAsyncEnumerator")
            return _tracer.Trace(enumerated);
        if (call is { Instance: { } copied, TargetMethod.Name: "<Clone>$" })
            return _tracer.Trace(copied);

        ImmutableArray<IMethodSymbol> targets = CallTargets.Of(call, Model.Dispatch, _tracer.Body);
        if (!targets.IsEmpty)
        {
            ImmutableArray<Origin> returned = Returned(targets, call, call.Arguments);
            if (!returned.IsEmpty)
                return returned;
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke && _tracer.RootOf(call.Instance) is { Type.TypeKind: TypeKind.Delegate } function)
        {
            // What a function that is handed in gives back is known to the caller.
            return ImmutableArray.Create(new Origin(OriginKind.Parameter, function, call) { Root = function });
        }

        if (Model.Data.Classify(method) is { Confidence: >= Confidence.Named } named)
            return ImmutableArray.Create(ValueTracer.SourceAt(call, method, named, null));
        ImmutableArray<Origin> carried = _tracer.Carried(call, method, call.Type, null);
        // Nobody fills it on the way to where it is handed over.
        return !carried.IsEmpty && !targets.IsEmpty && IsHandedOver(call) && targets.All(MakesEmpty) ? OriginSet.Empty : carried;
    }

    private static bool IsHandedOver(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation)
            value = value.Parent;
        // What a chain of calls goes on with may be filled there: Make().WithPhone(phone).
        return value.Parent is IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } }
            || (value.Parent is IArgumentOperation argument && argument is not { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ReturnsVoid: false } } });
    }

    /// <summary>Whether a method does nothing but make an object and puts no personal data into it: what its type could hold it does not hold.</summary>
    private bool MakesEmpty(IMethodSymbol method)
    {
        if (method.IsAbstract || Model.Bodies.Operation(method, _tracer.Walk.Cancellation) is not { } root)
            return false;
        bool makes = false;
        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    if (BodyGraph.Unwrap(value) is not IObjectCreationOperation { Arguments.IsEmpty: true, Constructor.IsImplicitlyDeclared: true } made || (made.Initializer is { } initializer && !initializer.Initializers.All(IsPlain)))
                        return false;
                    makes = true;
                    break;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return makes;
    }

    private bool IsPlain(IOperation set) =>
        set is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } }
        && Model.Data.Classify(member) is not { Confidence: >= Confidence.Named } && (ValueTracer.TypeOf(member) is not { } type || Model.Data.Carries(type).IsEmpty);

    /// <summary>What a call gives that was handed something unknown, as far as that can be told: <c>string.Format("{0} {1}", phone, response.Status)</c>.</summary>
    public ImmutableArray<Origin> OfUnbound(IInvalidOperation invalid)
    {
        if (invalid.Syntax is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            return OfUnknownOwner(invalid);
        if (_tracer.Body.Unbound(invalid, _tracer.Walk.Cancellation) is not { } call)
            return OriginSet.Empty;
        foreach (LibraryFact fact in Model.Libraries.Find(call.Method))
        {
            switch (fact.Verb)
            {
                case FactVerb.Pass when call.Method is { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String }:
                    return _tracer.Printed(Inputs(call, fact));
                case FactVerb.Pass when fact.Shape == PayloadShape.Object || call.Method.ReturnType.SpecialType == SpecialType.System_String:
                    return OriginSet.Serialised(Inputs(call, fact));
                case FactVerb.Sanitizer or FactVerb.Restore or FactVerb.Pass or FactVerb.Part or FactVerb.Map:
                    return OriginSet.Empty;
            }
        }

        return call.IsOnly && Model.Bodies.HasSource(call.Method) ? OfOwn(call, invalid) : OriginSet.Empty;
    }

    /// <summary>What arguments hold that a library gives back; of one without a type that what its parameter is declared as.</summary>
    public ImmutableArray<Origin> Inputs(UnboundCall call, LibraryFact fact)
    {
        OriginCollector all = default;
        foreach ((IOperation value, IParameterSymbol parameter) in call.Arguments)
        {
            if (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name))
                continue;
            ImmutableArray<Origin> held = _tracer.Trace(value);
            all.Add(held.IsEmpty ? _tracer.Declared(value, parameter.Type) : held);
        }

        return all.ToSet();
    }

    private ImmutableArray<Origin> OfOwn(UnboundCall call, IInvalidOperation site)
    {
        OriginCollector all = default;
        foreach (IMethodSymbol target in Model.Dispatch.Targets(call.Method))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (origin.Kind != OriginKind.Parameter)
                    all.Add(origin with { Site = site, Root = null });
                else if (origin.Root is { } root && root.Type.TypeKind != TypeKind.Delegate && call.Given(root) is { } value)
                    all.Add(Put(origin.Member is { } member ? _tracer.TraceMember(value, member) : _tracer.Trace(value), origin));
            }
        }

        ImmutableArray<Origin> returned = OriginSet.Through(all.ToSet(), FlowStep.At(site.Syntax, StepKinds.Returned, call.Method.Name));
        return !returned.IsEmpty ? returned
            : Model.Data.Classify(call.Method) is { Confidence: >= Confidence.Named } named ? ImmutableArray.Create(ValueTracer.SourceAt(site, call.Method, named, null))
            : _tracer.Carried(site, call.Method, call.Method.ReturnType, null);
    }

    /// <summary>
    /// A member of an object whose type the compiler does not know, as that which a package gives back that is not there. Its name says what it is, as the key of a
    /// column does; names behind something that is no value, such as an unknown constant, say nothing.
    /// </summary>
    private ImmutableArray<Origin> OfUnknownOwner(IInvalidOperation member)
    {
        string name = member.Syntax switch
        {
            MemberAccessExpressionSyntax access when IsValue(member, access.Expression) => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        // A project whose packages are not restored at all knows no type, not even object: nothing is known of any value then.
        return name.Length > 0 && Model.Data.ClassifyKey(name) is { Confidence: >= Confidence.Named } named && UnboundCall.ModelOf(_tracer.Body.Graph.OriginalOperation) is { } model
            && model.Compilation.ObjectType.TypeKind != TypeKind.Error
            ? ImmutableArray.Create(ValueTracer.SourceAt(member, model.Compilation.CreateErrorTypeSymbol(null, name, 0), named, null))
            : OriginSet.Empty;
    }

    private static bool IsValue(IOperation member, ExpressionSyntax owner)
    {
        foreach (IOperation child in member.ChildOperations)
        {
            if (child.Syntax.Span == owner.Span)
                return BodyGraph.Unwrap(child) is not IInvalidOperation || owner is InvocationExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
        }

        return false;
    }

    /// <summary>What methods of the program give back, seen from this place.</summary>
    /// <param name="targets">The methods that may run.</param>
    /// <param name="site">The call or the read of a property.</param>
    /// <param name="arguments">What is handed to them.</param>
    public ImmutableArray<Origin> Returned(ImmutableArray<IMethodSymbol> targets, IOperation site, ImmutableArray<IArgumentOperation> arguments)
    {
        OriginCollector all = default;
        foreach (IMethodSymbol target in targets)
        {
            FlowStep step = FlowStep.At(site.Syntax, StepKinds.Returned, target.MethodKind == MethodKind.AnonymousFunction ? "=>" : target.Name);
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach (Origin origin in summary.Returns)
            {
                all.Add(OriginSet.Through(Here(origin, site, arguments, summary), step));
                if (!all.IsFull)
                    continue;
                _tracer.Walk.Exhausted = true;
                return all.ToSet();
            }
        }

        return all.ToSet();
    }

    /// <summary>What a call leaves in the variable behind an <c>out</c> or <c>ref</c> argument.</summary>
    public ImmutableArray<Origin> GivenOut(IOperation site)
    {
        if (site is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call })
            return OriginSet.Empty;
        // What a library tells of its result holds for what it hands out: dictionary.TryGetValue(key, out value).
        if (Model.Libraries.Find(call.TargetMethod, FactVerb.Pass) is { } fact)
            return _tracer.Retyped(Inputs(call, fact), ((IArgumentOperation)site).Value);
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.Of(call, Model.Dispatch, _tracer.Body))
        {
            FlowStep step = FlowStep.At(call.Syntax, StepKinds.Returned, target.Name);
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach ((int ordinal, Origin origin) in summary.Outs)
            {
                if (ordinal == parameter.Ordinal)
                    all.Add(OriginSet.Through(Here(origin, call, call.Arguments, summary), step));
            }
        }

        return all.ToSet();
    }

    /// <summary>What a conversion or operator of the program's own makes of its operand.</summary>
    public ImmutableArray<Origin> OfOperator(IMethodSymbol method, IOperation site, IOperation operand)
    {
        if (!Model.Bodies.HasSource(method))
            return OriginSet.Empty;
        OriginCollector all = default;
        foreach (Origin origin in Model.Summary(method, _tracer.Walk).Returns)
        {
            all.Add(origin.Kind != OriginKind.Parameter ? ImmutableArray.Create(origin with { Site = site, Root = _tracer.RootOf(operand) })
                : origin.Member is { } member ? _tracer.TraceMember(operand, member)
                : _tracer.Trace(operand));
        }

        return OriginSet.Through(all.ToSet(), FlowStep.At(site.Syntax, StepKinds.Returned, method.ContainingType.Name));
    }

    /// <summary>Whether the name of a member without source claims that it hides what it is given.</summary>
    public bool IsSaidToHide(IMethodSymbol method) => !Model.Bodies.HasSource(method) && Model.Libraries.SanitizerNames.Find(method.Name) is not null;

    /// <summary>What the functions give back that a delegate stands for; as far as they do not depend on what they are called with.</summary>
    public ImmutableArray<Origin> OfFunction(IOperation function)
    {
        if (_tracer.RootOf(function) is { Type.TypeKind: TypeKind.Delegate } handed)
            return ImmutableArray.Create(new Origin(OriginKind.Parameter, handed, function) { Root = handed });
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.OfDelegate(function, _tracer.Body, Model.Dispatch.Kept))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (!IsOf(origin.Root, target))
                    all.Add(origin);
                else if (origin.Kind != OriginKind.Parameter)
                    all.Add(origin with { Root = null });
            }
        }

        return all.ToSet();
    }

    /// <summary>The argument for a parameter of the called method, also where the call is to the definition it implements.</summary>
    public static IOperation? ArgumentFor(ImmutableArray<IArgumentOperation> arguments, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>An origin of a callee, as this body sees it.</summary>
    /// <param name="origin">The origin in the callee.</param>
    /// <param name="site">The call.</param>
    /// <param name="arguments">What the call hands over.</param>
    /// <param name="callee">The callee's summary.</param>
    public ImmutableArray<Origin> Here(Origin origin, IOperation site, ImmutableArray<IArgumentOperation> arguments, BodyFlows callee)
    {
        if (origin.IsOfReceiver)
            return Put(OfReceiver(origin, site, ReceiverOf(site)), origin);
        IOperation? argument = origin.Root is { } root ? ArgumentFor(arguments, root) : null;
        if (origin.Kind != OriginKind.Parameter)
        {
            // A parameter of a telling name holds what it is given, if this body can tell what that is.
            if (argument is not null && SymbolEqualityComparer.Default.Equals(origin.Symbol, origin.Root))
            {
                if (argument.ConstantValue.HasValue)
                    return OriginSet.Empty;
                ImmutableArray<Origin> given = _tracer.Trace(argument);
                if (!given.IsEmpty && given.All(one => one.Kind != OriginKind.Parameter))
                    return Put(given, origin);
            }

            return ImmutableArray.Create(origin with { Site = argument is not null && SymbolEqualityComparer.Default.Equals(origin.Symbol, origin.Root) ? argument : site, Root = _tracer.RootOf(argument) });
        }

        if (argument is null)
            return OriginSet.Empty;
        ImmutableArray<Origin> handed = origin.Root!.Type.TypeKind == TypeKind.Delegate ? Run(origin.Root, argument, site, arguments, callee)
            : origin.Member is { } member ? _tracer.TraceMember(argument, member)
            : _tracer.Trace(argument);
        return Put(handed, origin);
    }

    /// <summary>What an object holds that a callee reads from itself.</summary>
    /// <param name="origin">The callee's own member, as the callee sees it.</param>
    /// <param name="site">The call.</param>
    /// <param name="receiver">The object that is called; null for a function of this body, which shares its object.</param>
    public ImmutableArray<Origin> OfReceiver(Origin origin, IOperation site, IOperation? receiver) =>
        receiver is null or IInstanceReferenceOperation ? ImmutableArray.Create(origin with { Site = site }) : _tracer.TraceMember(receiver, origin.Member!);

    /// <summary>The object that a call, a read or a creation runs code of; null where it is the object around.</summary>
    public static IOperation? ReceiverOf(IOperation site) => site switch
    {
        IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => call.Instance,
        IMemberReferenceOperation member => member.Instance,
        IObjectCreationOperation creation => creation,
        _ => null,
    };

    /// <summary>What is handed over, treated as the callee treats it and put where the callee puts it.</summary>
    private static ImmutableArray<Origin> Put(ImmutableArray<Origin> handed, Origin origin) => OriginSet.Each(origin.IsSerialised ? OriginSet.Serialised(handed) : handed, one => origin.Container is null
        ? one with { Applied = one.Applied | origin.Applied }
        : one with { Applied = one.Applied | origin.Applied, Container = origin.Container, Slot = origin.Slot?.Within(one.Container, one.Slot) });

    /// <summary>What a function gives back that the callee runs with what it hands to it.</summary>
    private ImmutableArray<Origin> Run(IParameterSymbol function, IOperation argument, IOperation site, ImmutableArray<IArgumentOperation> arguments, BodyFlows callee)
    {
        OriginCollector all = default;
        all.Add(OfFunction(argument));
        foreach (IMethodSymbol target in CallTargets.OfDelegate(argument, _tracer.Body, Model.Dispatch.Kept))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (origin.Kind != OriginKind.Parameter || !IsOf(origin.Root, target))
                    continue;
                foreach (Handing handing in callee.Handed)
                {
                    if (handing.Ordinal != origin.Root!.Ordinal || !SymbolEqualityComparer.Default.Equals(handing.Function, function) || handing.Origin.Root?.Type.TypeKind == TypeKind.Delegate)
                        continue;
                    ImmutableArray<Origin> given = Here(handing.Origin, site, arguments, callee);
                    all.Add(origin.Member is { } member ? OriginSet.In(given, member, out _) : OriginSet.Sanitized(given, origin.Applied));
                }
            }
        }

        return all.ToSet();
    }

    private static bool IsOf(IParameterSymbol? parameter, IMethodSymbol method) =>
        parameter is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition);

    private ImmutableArray<Origin> Passed(IInvocationOperation call, LibraryFact fact, ImmutableArray<Origin> inputs)
    {
        if (inputs.IsEmpty || call.Type?.SpecialType == SpecialType.System_Boolean)
            return OriginSet.Empty;
        // A fluent call gives back the receiver that it filled: new RestRequest("x").AddJsonBody(passenger).
        if ((call.TargetMethod.IsExtensionMethod || DocumentedTypes.IsExtensionBlock(call.TargetMethod.ContainingType)) && Model.Libraries.Find(call.TargetMethod, FactVerb.Fill) is not null)
            return inputs;
        // A sequence of the signs of a text is what masks are made of.
        if (call.Type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && sequence.TypeArguments[0].SpecialType == SpecialType.System_Char && call.Arguments.Length > 0 && BodyGraph.Unwrap(call.Arguments[0].Value).Type?.SpecialType == SpecialType.System_String
            && call.TargetMethod.IsExtensionMethod && call.TargetMethod.ContainingType.Name == "Enumerable")
        {
            return OriginSet.Sanitized(inputs, Sanitization.Part);
        }

        if (call.TargetMethod.Name is "ToString" or "Format" or "Concat" or "Join" && call.Type?.SpecialType == SpecialType.System_String)
            return _tracer.Printed(inputs);
        if (call.Type is null or { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return OriginSet.Serialised(inputs);
        // What a library makes of an object: the same kind of object, or a content that holds its serialised form.
        bool isContent = fact.Shape == PayloadShape.Object
            || (call.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && call.TargetMethod.IsStatic && !call.TargetMethod.IsExtensionMethod && Model.Data.Carries(call.Type).IsEmpty);
        return isContent ? OriginSet.Serialised(inputs) : _tracer.Retyped(inputs, call);
    }

    /// <summary>What functions give for the elements of a sequence: <c>customers.Select(c =&gt; c.Mobile)</c>.</summary>
    private ImmutableArray<Origin> Mapped(IInvocationOperation call, LibraryFact fact)
    {
        OriginCollector all = default;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Type.TypeKind: TypeKind.Delegate } parameter && fact.Arguments.Contains(parameter.Name))
                all.Add(Mapped(call, fact, argument));
        }

        return all.ToSet();
    }

    private ImmutableArray<Origin> Mapped(IInvocationOperation call, LibraryFact fact, IArgumentOperation function)
    {
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.OfDelegate(function.Value, _tracer.Body, Model.Dispatch.Kept))
        {
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach (Origin origin in target.ReturnsVoid ? summary.Outs.Select(put => put.Origin) : summary.Returns)
            {
                bool own = IsOf(origin.Root, target);
                if (origin.Kind != OriginKind.Parameter || !own)
                {
                    all.Add(origin with { Site = call, Root = own ? _tracer.RootOf(Element(call, fact, 0)) : origin.Root });
                    continue;
                }

                ImmutableArray<Origin> given = Elements(call, function, origin.Root!.Ordinal);
                all.Add(origin.Member is { } member ? OriginSet.In(given, member, out _) : OriginSet.Sanitized(given, origin.Applied));
            }
        }

        return all.ToSet();
    }

    /// <summary>What a library hands to a parameter of the function it is given: elements of the sequence, the result of a task.</summary>
    /// <param name="call">The call to the library.</param>
    /// <param name="function">The argument that is the function.</param>
    /// <param name="ordinal">Which parameter of the function.</param>
    public ImmutableArray<Origin> Elements(IInvocationOperation call, IArgumentOperation function, int ordinal)
    {
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact.Verb is not (FactVerb.Map or FactVerb.Pass) || fact.Into is not null || Element(call, fact, ordinal) is not { } source || ReferenceEquals(source, function.Value))
                continue;
            return source.Type?.TypeKind == TypeKind.Delegate ? OfFunction(source) : _tracer.Trace(source);
        }

        return OriginSet.Empty;
    }

    /// <summary>The argument whose elements a function's parameter gets: the one the list names at that place, else the source.</summary>
    private static IOperation? Element(IInvocationOperation call, LibraryFact fact, int ordinal)
    {
        if (fact.From.IsEmpty ? ordinal > 0 : ordinal >= fact.From.Length)
            return null;
        string name = fact.From.IsEmpty ? "source" : fact.From[ordinal];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name)
                return argument.Value;
        }

        return fact.From.IsEmpty || name == "this" ? call.Instance : null;
    }

    /// <summary>Whether the call gives back less of a text than it is given: by declared knowledge, or by all ends of a method of the program.</summary>
    public bool GivesPart(IInvocationOperation call)
    {
        if (Model.Libraries.Find(call.TargetMethod, FactVerb.Part) is { } part)
            return Covers(call, part);
        bool hides = false;
        foreach (IMethodSymbol target in CallTargets.Of(call, Model.Dispatch, _tracer.Body))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if ((origin.Applied & (Sanitization.Part | Sanitization.Mask)) == 0)
                    return false;
                hides = true;
            }
        }

        return hides;
    }

    /// <summary>Whether a text is taken apart: what comes out are its pieces.</summary>
    public static bool IsSplit(IInvocationOperation call) =>
        call is { Instance.Type.SpecialType: SpecialType.System_String, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } };

    /// <summary>Whether what stays visible is hidden: always, or by what is put over it, where the list names that argument.</summary>
    private static bool Covers(IInvocationOperation call, LibraryFact fact)
    {
        if (!fact.Of.IsEmpty && (!SignRange.IsOfSigns(call.Type) || SignRange.IsAll(fact, call.Arguments, call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value))))
            return false;
        if (SignRange.IsNone(fact, call))
            return false;
        if (fact.By is not { } by)
            return true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == by)
                return MaskSigns.IsMask(argument.Value);
        }

        return true;
    }

    /// <summary>What one argument hands over: the part of it that the call says it takes.</summary>
    public ImmutableArray<Origin> Input(IInvocationOperation call, LibraryFact fact, IArgumentOperation argument)
    {
        ImmutableArray<Origin> given = _tracer.Trace(argument.Value);
        return fact.Of.IsEmpty || fact.Verb == FactVerb.Part || SignRange.IsAll(fact, call.Arguments, argument.Value) ? given : OriginSet.Sanitized(given, Sanitization.Part);
    }

    /// <summary>What the arguments that the line names hand over, and the receiver where it is named.</summary>
    public ImmutableArray<Origin> Inputs(IInvocationOperation call, LibraryFact fact)
    {
        OriginCollector all = default;
        if (call.Instance is { } instance && (fact.Arguments.IsEmpty || fact.Arguments.Contains("this")))
            all.Add(_tracer.Trace(instance));
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)))
                all.Add(Input(call, fact, argument));
        }

        return OriginSet.Joined(all.ToSet());
    }
}
