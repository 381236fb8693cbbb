using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program.Configuration;

/// <summary>The additional files named <c>CsLaw.*.txt</c>: what a team or a package knows of its own libraries, hosts and data.</summary>
internal static class KnowledgeFiles
{
    /// <summary>Whether an additional file is one of ours, by its name.</summary>
    public static bool IsOne(AdditionalText file)
    {
        string name = Path.GetFileName(file.Path);
        return name.StartsWith("CsLaw.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The facts of all files, in the order of their paths, so that the result does not depend on the order of the command line.</summary>
    public static ImmutableArray<LibraryFact> Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = new List<AdditionalText>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (IsOne(file))
                files.Add(file);
        }

        if (files.Count == 0)
            return ImmutableArray<LibraryFact>.Empty;
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var facts = ImmutableArray.CreateBuilder<LibraryFact>();
        var problems = new List<FactProblem>();
        foreach (AdditionalText file in files)
        {
            if (file.GetText(cancellation) is { } text)
                facts.AddRange(FactReader.Read(text, problems));
        }

        return facts.ToImmutable();
    }

    /// <summary>What the <c>data</c>, <c>sensitive</c> and <c>general</c> lines say about personal data.</summary>
    public static PersonalDataSettings Settings(ImmutableArray<LibraryFact> facts)
    {
        if (facts.IsEmpty)
            return PersonalDataSettings.Empty;
        var builder = new PersonalDataSettingsBuilder();
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb == FactVerb.Sensitive)
                builder.Sensitivity(Taxonomy.Find(fact.Target)!, fact.Kind == "sensitive");
            if (fact.Verb != FactVerb.Data)
                continue;
            Taxon? taxon = fact.Kind == "none" ? null : Taxonomy.Find(fact.Kind);
            if (fact.BareName is { } name)
                builder.Name(name, taxon);
            else if (fact.Target.StartsWith("T:", StringComparison.Ordinal))
                builder.Attribute(fact.Target.Substring(2), taxon);
            else
                builder.Member(fact.Target, taxon);
        }

        return builder.Build();
    }
}
