using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>
/// Tells whether a body looks at an identity number for its form alone: a pattern, a length, a date, a checksum, an attribute of its member, a helper that does no more. As soon as the number, or an
/// object that holds it, goes anywhere that might ask somebody, the answer is no.
/// </summary>
internal sealed class FormatChecks
{
    private const int MostDepth = 3;

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "resident-id-number", "passport-number", "travel-permit" };
    private static readonly HashSet<string> s_credit = new(StringComparer.OrdinalIgnoreCase) { "uscc", "creditcode", "xinyongdaima", "统一社会信用代码", "信用代码" };

    /// <summary>Methods that keep or carry what they are given, and ask nobody.</summary>
    private static readonly HashSet<string> s_keeping = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "insert", "save", "update", "create", "store", "set", "append", "write", "map", "adapt", "log", "mask", "encrypt", "protect", "hash", "redact", "normalize", "trim", "put", "upsert", "attach", "ok", "to", "copy", "clone",
    };

    /// <summary>The same in Chinese and pinyin, at the beginning of a name.</summary>
    private static readonly string[] s_keepingInChinese =
    {
        "新增", "添加", "插入", "保存", "更新", "修改", "写入", "创建", "xinzeng", "tianjia", "charu", "baocun", "gengxin", "xiugai", "xieru", "chuangjian",
    };

    private readonly ProgramModel _program;
    private readonly FormNames _forms;
    private readonly CancellationToken _cancellation;
    private bool _withNames;

    public FormatChecks(ProgramModel program, CancellationToken cancellation)
    {
        _program = program;
        _forms = program.Libraries.Forms;
        _cancellation = cancellation;
    }

    /// <summary>The first look at the form of a number.</summary>
    /// <param name="Number">The number's name.</param>
    /// <param name="Place">Where it is looked at; null for an attribute.</param>
    internal sealed record Check(string Number, SyntaxNode? Place);

    /// <summary>The first look at the form of a number, or else of a name, if the body verifies in no other way; else null.</summary>
    public Check? Only(IOperation root)
    {
        _withNames = false;
        if (Found(root) is { } check)
            return check;
        // A length that an attribute gives a name is that of its column.
        _withNames = true;
        return Found(root) is { Place: not null } name ? name : null;
    }

    private Check? Found(IOperation root)
    {
        Check? first = null;
        Check? declared = null;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    if (_program.Flow.Guards.Words.Find(call.TargetMethod) is { Kind: EvidenceKinds.Identity } && !IsOfForm(call.TargetMethod, 0) && !IsTold(call))
                        return null;
                    if (Given(call) is not { } number)
                        break;
                    if (IsFormCheck(call))
                        first ??= new Check(number.Name, call.Syntax);
                    else if (MayAsk(call))
                        return null;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Length", Instance: { } text } when NumberIn(text) is { } measured:
                    first ??= new Check(measured.Name, operation.Syntax);
                    break;
            }

            if (declared is null && operation is IMemberReferenceOperation member && IsNumber(member.Member) && _forms.AreAskedOf(member.Member))
                declared = new Check(member.Member.Name, null);
        }

        return first ?? declared;
    }

    /// <summary>The register is told the outcome; telling it is what is looked at.</summary>
    private bool IsTold(IInvocationOperation call) => _program.Libraries.Find(call.TargetMethod, FactVerb.Grants) is not null;

    /// <summary>The number that a call is given, itself or inside an object; null if none.</summary>
    private ISymbol? Given(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (NumberIn(argument.Value) is { } number)
                return number;
        }

        return call.Instance is { } receiver and not IInstanceReferenceOperation ? NumberIn(receiver) : null;
    }

    private ISymbol? NumberIn(IOperation value)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            ISymbol? symbol = operation switch
            {
                IMemberReferenceOperation member => member.Member,
                IParameterReferenceOperation parameter => parameter.Parameter,
                ILocalReferenceOperation local => local.Local,
                _ => null,
            };
            if (symbol is null)
                continue;
            if (IsNumber(symbol))
                return symbol;
            // The whole object goes: new Query(form), form.
            if (operation == value && operation.Type is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type && HeldIn(type) is { } held)
                return held;
        }

        return null;
    }

    private ISymbol? HeldIn(INamedTypeSymbol type)
    {
        foreach (CarriedMember member in _program.Data.Carries(type))
        {
            if (s_numbers.Contains(member.Classification.Taxon.Id))
                return member.Member;
        }

        return null;
    }

    private bool IsNumber(ISymbol symbol)
    {
        if (_program.Data.Classify(symbol) is { } data && (s_numbers.Contains(data.Taxon.Id) || (_withNames && data.Taxon.Id == "person-name")))
            return true;
        ImmutableArray<string> words = IdentifierWords.Split(symbol.Name);
        for (int i = 0; i < words.Length; i++)
        {
            if (s_credit.Contains(words[i]) || (i > 0 && Is(words[i], "code") && Is(words[i - 1], "credit")))
                return true;
        }

        return false;
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private bool IsFormCheck(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_forms.LeaveOut(method))
            return false;
        return _forms.Hold(method) || ((method.ReturnType.SpecialType == SpecialType.System_Boolean || IsTested(call)) && IsOfForm(method, 0));
    }

    /// <summary>Whether what a call makes of the number is compared with something.</summary>
    private static bool IsTested(IOperation call)
    {
        IOperation? around = call.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IIsPatternOperation or IBinaryOperation or IPropertyReferenceOperation { Property.Name: "HasValue" };
    }

    /// <summary>Whether the source of a method, or of all that it may lead to, calls nothing but the framework's texts, numbers and patterns.</summary>
    private bool IsOfForm(IMethodSymbol method, int depth)
    {
        ImmutableArray<IMethodSymbol> targets = _program.Dispatch.Targets(method);
        if (targets.IsEmpty || depth == MostDepth)
            return false;
        foreach (IMethodSymbol target in targets)
        {
            if (_program.Bodies.Operation(target, _cancellation) is not { } root)
                return false;
            foreach (IOperation operation in root.DescendantsAndSelf())
            {
                if (operation is IInvocationOperation call && !IsPlain(call.TargetMethod) && !IsOfForm(call.TargetMethod, depth + 1))
                    return false;
                if (operation is IDynamicInvocationOperation or IInvalidOperation)
                    return false;
            }
        }

        return true;
    }

    /// <summary>A member of the framework that asks nobody: texts, numbers, dates, sequences, patterns, threads.</summary>
    private static bool IsPlain(IMethodSymbol method)
    {
        string? space = method.ContainingType?.ContainingNamespace?.ToDisplayString();
        return method.MethodKind == MethodKind.DelegateInvoke || space is "System" or "System.Linq" or "System.Text" or "System.Text.RegularExpressions" or "System.Globalization" or "System.Threading.Tasks" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Collections.Frozen";
    }

    /// <summary>Whether a call that gets the number might ask an authority or a provider.</summary>
    private bool MayAsk(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (IsPlain(method) || _program.Libraries.Find(method, FactVerb.Sink) is { Kind: not "http" } || _program.Libraries.DeclaredSink(method) is not null || _program.Libraries.Find(method, FactVerb.Sanitizer) is not null)
            return false;
        ImmutableArray<string> words = IdentifierWords.Split(method.Name);
        bool keeps = (words.Length > 0 && s_keeping.Contains(words[0])) || Array.Exists(s_keepingInChinese, word => method.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return !keeps && !IsOfForm(method, 0);
    }
}
