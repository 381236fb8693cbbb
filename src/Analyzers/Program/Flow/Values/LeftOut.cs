using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Members that an attribute leaves out of what is written or stored.</summary>
internal static class LeftOut
{
    /// <summary>Whether an attribute of the member leaves it out of what reaches sinks of the kind.</summary>
    public static bool Is(ISymbol member, string sinkKind, LibraryKnowledge libraries)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && libraries.Types(FactVerb.Omit).Find(type, sinkKind) is { } fact && Says(attribute, fact))
                return true;
        }

        return false;
    }

    /// <summary>Whether what an object was given lies in a member of it, or of an object in it, that is left out of what reaches sinks of the kind.</summary>
    public static bool Holds(Origin origin, string sinkKind, LibraryKnowledge libraries)
    {
        for (Slot? slot = origin.Slot; slot is not null; slot = slot.Rest)
        {
            if (Is(slot.Member, sinkKind, libraries))
                return true;
        }

        return false;
    }

    /// <summary>Some attributes leave a member out by an argument only, others unless an argument says that it is left out at times: <c>[JsonIgnore(Condition = …)]</c>.</summary>
    private static bool Says(AttributeData attribute, LibraryFact fact)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == fact.By)
                return argument.Value.Value is true;
            if (argument.Key == fact.When?.Parameter)
                return fact.When.Value.Texts.Contains(argument.Value.Value?.ToString() ?? "");
        }

        foreach ((string? name, ExpressionSyntax value) in WrittenArguments.Of(attribute))
        {
            if (name is not null && name == fact.By)
                return value.IsKind(SyntaxKind.TrueLiteralExpression);
        }

        return fact.By is null;
    }
}
