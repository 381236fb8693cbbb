using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// A call of a logger whose type is not there, since a package or a base class is missing: <c>Logger.LogInformation(…)</c> in an heir of something unknown, <c>Log.Information(…)</c>. It is
/// known as loggers of a program's own are, by what it is called, by a member named after a level and by a text that it is given. A text may also be called itself:
/// <c>$"…".LogInformation()</c>.
/// </summary>
/// <param name="Logger">How the logger is called.</param>
/// <param name="Name">How the member is called.</param>
/// <param name="Given">What is written, each with whether it is serialised.</param>
internal sealed record UnknownLog(string Logger, string Name, ImmutableArray<(IOperation Value, bool IsWhole)> Given)
{
    /// <summary>The sink kind that it is.</summary>
    public const string Kind = "log";

    private const string Log = "Log";

    /// <summary>The logger's call that an operation without a meaning was meant to be, or null.</summary>
    public static UnknownLog? Of(IInvalidOperation operation, LoggerWords words)
    {
        if (operation.Syntax is not InvocationExpressionSyntax call || Member(call.Expression, out ExpressionSyntax? receiver) is not { } name || receiver is null || !words.IsLevel(name))
            return null;
        IOperation? owner = UnknownCalls.OwnerOf(operation, receiver);
        bool isText = IsText(owner);
        if (isText ? name.Length == Log.Length || !name.StartsWith(Log, StringComparison.Ordinal) : owner?.Type is not (null or { TypeKind: TypeKind.Error }))
            return null;
        string logger = isText ? "string" : Called(receiver, owner, words) ?? "";
        if (logger.Length == 0)
            return null;

        var given = ImmutableArray.CreateBuilder<(IOperation, bool)>();
        MessageSlots? slots = null;
        if (isText)
        {
            given.Add((owner!, false));
            slots = MessageSlots.Of(owner!);
        }

        int slot = 0;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (UnknownCalls.OwnerOf(operation, argument.Expression) is not { } value)
                continue;
            given.Add((value, slots?.Destructures(slot++) == true));
            if (slots is null && IsText(value))
                slots = MessageSlots.Of(value);
        }

        return slots is null ? null : new UnknownLog(logger, name, given.ToImmutable());
    }

    /// <summary>A symbol that stands for the member, which the compilation does not have.</summary>
    public ISymbol Symbol(Compilation compilation) => compilation.CreateErrorTypeSymbol(compilation.CreateErrorTypeSymbol(null, Logger, 0), Name, 0);

    private static bool IsText(IOperation? value) => value is not null && BodyGraph.Unwrap(value).Type?.SpecialType == SpecialType.System_String;

    private static string? Member(ExpressionSyntax called, out ExpressionSyntax? receiver)
    {
        switch (called)
        {
            case MemberAccessExpressionSyntax access:
                receiver = access.Expression;
                return access.Name.Identifier.ValueText;
            case MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ConditionalAccessExpressionSyntax around } } binding:
                receiver = around.Expression;
                return binding.Name.Identifier.ValueText;
            default:
                receiver = null;
                return null;
        }
    }

    /// <summary>How the logger is called: by its type, or by one of the names that lead to it, as in <c>Log.ForContext&lt;Job&gt;()</c>.</summary>
    private static string? Called(ExpressionSyntax receiver, IOperation? owner, LoggerWords words)
    {
        if (owner?.Type is { Name: { Length: > 0 } type } && words.IsLog(type))
            return type;
        for (ExpressionSyntax? at = receiver; at is not null;)
        {
            switch (at)
            {
                case InvocationExpressionSyntax call:
                    at = call.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    if (words.IsLog(access.Name.Identifier.ValueText))
                        return access.Name.Identifier.ValueText;
                    at = access.Expression;
                    break;
                case SimpleNameSyntax name:
                    return words.IsLog(name.Identifier.ValueText) ? name.Identifier.ValueText : null;
                default:
                    return null;
            }
        }

        return null;
    }
}
