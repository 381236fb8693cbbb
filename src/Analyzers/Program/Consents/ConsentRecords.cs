using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Names.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Consents;

/// <summary>
/// The records by which a program proves consent, and whether it can take one back: a method or an end that is named so, a removal, a field of the
/// record that says it ended, or a flag of it that is set to anything but yes.
/// </summary>
internal sealed class ConsentRecords
{
    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly NameReach _names;
    private readonly CallGraph _calls;
    private readonly LibraryKnowledge _libraries;
    private readonly ConcurrentDictionary<string, bool> _withdrawn = new(StringComparer.Ordinal);

    public ConsentRecords(ProgramSources sources, ProgramIndex index, NameReach names, CallGraph calls, LibraryKnowledge libraries)
    {
        _sources = sources;
        _index = index;
        _names = names;
        _calls = calls;
        _libraries = libraries;
    }

    /// <summary>Whether objects of the type say that somebody consented: named so, made of data, and no part of how the program asks or answers.</summary>
    public bool IsRecord(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsAbstract: false } || !SpeaksOfConsent(type.Name) || ConsentWords.IsRole(type.Name))
            return false;
        int data = 0;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property && property.Type.TypeKind is not (TypeKind.Interface or TypeKind.Delegate))
                data++;
        }

        return data >= 2;
    }

    /// <summary>Whether code that makes such an object leads to something that keeps it.</summary>
    public bool IsKept(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (!file.Makes(type.Name) || !file.Mentions(type.Name))
                continue;
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body.Mentions.Contains(new Mention(type.Name, Mention.Made)) && Keeps(body, tree, cancellation))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method says that it records a consent, and not that it does something else where there is one: <c>RegisterWithConsent</c>.</summary>
    public bool IsRecording(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false } && ConsentWords.Records(method.Name) && SpeaksOfConsent(ConsentWords.BeforeCondition(method.Name));

    /// <summary>Whether the method keeps what it records, and does so without a record type that is judged by itself.</summary>
    public bool KeepsByItself(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            if (FileIndex.Of(declaration.SyntaxTree, cancellation).Find(declaration.Span) is { } body
                && !body.Mentions.Any(mention => mention.Arguments == Mention.Made && SpeaksOfConsent(mention.Name)) && Keeps(body, declaration.SyntaxTree, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some code of the program takes such a record back, or, without a type, any consent.</summary>
    public bool CanBeWithdrawn(INamedTypeSymbol? record, CancellationToken cancellation)
    {
        string key = record?.Name ?? "";
        if (_withdrawn.TryGetValue(key, out bool known))
            return known;
        bool found = false;
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (file.Bodies.Any(body => TakesBack(body, key)) || (record is not null && SetsBack(record, tree, file, cancellation)))
            {
                found = true;
                break;
            }
        }

        return _withdrawn.GetOrAdd(key, found);
    }

    private bool SpeaksOfConsent(string name) => _libraries.GuardNames.FindNoun(name) == "consent";

    private bool Keeps(DeclaredBody body, SyntaxTree tree, CancellationToken cancellation)
    {
        if ((_names.Of(body, cancellation) & SinkKinds.Keeping) == 0)
            return false;
        SemanticModel model = _sources.Model(tree);
        return BodyLocator.Find(body, model, cancellation) is (var owner, var root) && _calls.Reaches(owner, root, SinkKinds.Keeping, cancellation);
    }

    /// <summary>A body that is about consent and takes back, ends or removes; by names, so that a doubt is in the program's favour.</summary>
    private bool TakesBack(DeclaredBody body, string record)
    {
        bool isAbout = SpeaksOfConsent(body.Name) || (body.Type is { } type && SpeaksOfConsent(type.Name));
        bool takesBack = ConsentWords.TakesBack(body.Name) || ConsentWords.Removes(body.Name);
        foreach (Mention mention in body.Mentions)
        {
            isAbout |= mention.Name == record || SpeaksOfConsent(mention.Name);
            takesBack |= ConsentWords.TakesBack(mention.Name) || (mention.IsCall && ConsentWords.Removes(mention.Name));
        }

        return isAbout && takesBack;
    }

    /// <summary>Whether a flag of the record is given another value than yes, other than where the record is made.</summary>
    private static bool SetsBack(INamedTypeSymbol record, SyntaxTree tree, FileIndex file, CancellationToken cancellation)
    {
        foreach (ISymbol member in record.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false, SetMethod: not null, Type: { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum } } flag || !file.Mentions(flag.Name))
                continue;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax assignment && Written(assignment) == flag.Name && !assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression)
                    && assignment.Parent is not InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? Written(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
