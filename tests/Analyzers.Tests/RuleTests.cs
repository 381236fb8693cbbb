using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Tests;

/// <summary>What the tests of all rules share: the verifier, and references that some sources need.</summary>
public abstract class RuleTests(string ruleId)
{
    private static readonly MetadataReference s_guards = MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location);
    private static readonly MetadataReference s_entityFramework = MetadataReference.CreateFromFile(typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly.Location);

    protected Verify Rule { get; } = new(ruleId);

    /// <summary>The code references the guard library.</summary>
    protected static TestCode WithGuards(TestCode code) => code with { References = code.References.Add(s_guards) };

    /// <summary>The code references EF Core.</summary>
    protected static TestCode WithEntityFramework(TestCode code) => code with { References = code.References.Add(s_entityFramework) };

    /// <summary>The code has top-level statements.</summary>
    protected static TestCode AsProgram(TestCode code) => code with { OutputKind = OutputKind.ConsoleApplication };
}
