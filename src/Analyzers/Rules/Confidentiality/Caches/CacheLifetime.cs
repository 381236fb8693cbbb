using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Caches;

/// <summary>Whether an entry of a cache is given a lifetime: by an argument, by its options, or by a call of its own.</summary>
internal static class CacheLifetime
{
    /// <summary>Written for the arguments of a member that none of them gives a lifetime: it belongs to the key, and a call of its own gives it.</summary>
    private const string ByKey = "none";

    /// <summary>Whether the call, of which it is known how a lifetime is given, gives none.</summary>
    public static bool IsMissing(SinkCall sink, ProgramModel program, CancellationToken cancellation)
    {
        LibraryKnowledge libraries = program.Libraries;
        if (libraries.Find(sink.Member, FactVerb.Expiry) is not { } expiry)
            return false;
        // cache["a"] = value
        if (sink.Operation is not IInvocationOperation call)
            return sink.Operation is ISimpleAssignmentOperation && expiry.Arguments.Contains(ByKey);
        var options = new EntryOptions(program, cancellation);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && expiry.Arguments.Contains(parameter.Name) && argument.ArgumentKind != ArgumentKind.DefaultValue && !options.AreUntold(argument.Value, sink.Body))
                return false;
        }

        // A hash is filled here and given its lifetime there: any code of the file counts.
        if (expiry.Arguments.Contains(ByKey))
            return !IsGivenIn(FileIndex.Of(call.Syntax.SyntaxTree, CancellationToken.None), libraries) || AreForOthers(call, sink.Body, libraries);

        // Redis sets the lifetime by a call of its own.
        foreach (IOperation other in sink.Body.Calls)
        {
            if (other is IInvocationOperation { TargetMethod: { } method } && libraries.Find(method, FactVerb.Expiry) is { IsForKey: true } && !CacheKey.AreOthers(call, (IInvocationOperation)other, sink.Body))
                return false;
        }

        return true;
    }

    /// <summary>Whether all lifetimes that the file gives are given here, to keys that are surely others: a lock beside the hash.</summary>
    private static bool AreForOthers(IInvocationOperation put, BodyGraph body, LibraryKnowledge libraries)
    {
        int others = 0;
        foreach (IOperation operation in body.Calls)
        {
            if (operation is IInvocationOperation { TargetMethod: { } method } call && libraries.Find(method, FactVerb.Expiry) is { IsForKey: true } && CacheKey.AreOthers(put, call, body))
                others++;
        }

        if (others == 0)
            return false;
        foreach (SyntaxNode node in put.Syntax.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is SimpleNameSyntax name && libraries.KeyLifetimes.Contains(name.Identifier.ValueText))
                others--;
        }

        return others == 0;
    }

    private static bool IsGivenIn(FileIndex file, LibraryKnowledge libraries)
    {
        foreach (string name in libraries.KeyLifetimes)
        {
            if (file.Mentions(name))
                return true;
        }

        return false;
    }
}
