using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>A statement that a call hands to a database together with its parameters, as far as it is seen where the call stands.</summary>
/// <param name="Text">Its text, with <see cref="StatementText.Hole"/> for what is not seen.</param>
/// <param name="IsProcedure">The text is the name of a stored procedure.</param>
internal sealed record HandedStatement(string Text, bool IsProcedure)
{
    /// <summary>Whether a parameter counts as kept only where the statement is seen to keep it.</summary>
    public bool HasToBeSeen { get; init; }

    /// <summary>The statement that the line says is handed over beside an object whose members are the parameters.</summary>
    /// <param name="fact">Names the argument with the text.</param>
    /// <param name="arguments">What the call is given.</param>
    /// <param name="body">The body the call stands in.</param>
    public static HandedStatement Of(LibraryFact fact, IReadOnlyCollection<IArgumentOperation> arguments, BodyGraph body)
    {
        string text = arguments.FirstOrDefault(argument => argument.Parameter?.Name == fact.Text) is { } given ? StatementReader.Read(given.Value, body) : StatementText.Hole.ToString();
        // A text of one word is no statement.
        bool isProcedure = NamesProcedure(arguments, body) || (text.IndexOf(StatementText.Hole) < 0 && !text.Any(char.IsWhiteSpace));
        return new HandedStatement(text, isProcedure) { HasToBeSeen = fact.Statement == "seen" };
    }

    /// <summary>Whether one of the arguments says that the text is a procedure: <c>CommandType.StoredProcedure</c>.</summary>
    public static bool NamesProcedure(IEnumerable<IArgumentOperation> arguments, BodyGraph body) => arguments.Any(argument => IsProcedureKind(StatementReader.Kept(argument.Value, body)));

    /// <summary>Whether the value is the kind of command that calls a procedure.</summary>
    public static bool IsProcedureKind(IOperation value) =>
        BodyGraph.Unwrap(value) is IFieldReferenceOperation { Field: { Name: "StoredProcedure", ContainingType: { TypeKind: TypeKind.Enum, Name: "CommandType" } } };

    /// <summary>What the statement does with the parameter.</summary>
    /// <param name="parameter">The parameter's name; null where it is not known.</param>
    public StatementUse UseOf(string? parameter)
    {
        if (IsProcedure)
            return ProcedureWords.UseOf(Text);
        StatementUse use = StatementText.UseOf(Text, parameter);
        return use == StatementUse.Unseen && StatementText.ProcedureIn(Text) is { } procedure ? ProcedureWords.UseOf(procedure) : use;
    }
}
