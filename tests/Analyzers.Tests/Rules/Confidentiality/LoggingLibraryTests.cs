using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>What the tests of logging libraries share: a service with a logger of the library, and a customer whose data must not reach it.</summary>
public abstract class LoggingLibraryTests() : RuleTests("CSL2001")
{
    /// <summary>A service that runs the statement; <c>log</c> is of the type named, <c>customer</c> carries personal data, <c>error</c> is an exception.</summary>
    /// <param name="logger">The type of <c>log</c>, with its namespace.</param>
    /// <param name="statement">What the service does.</param>
    /// <param name="usings">Namespaces whose extension members the statement calls.</param>
    protected static string Service(string logger, string statement, params string[] usings) => $$"""
        {{string.Concat(usings.Select(name => $"using {name};\n"))}}
        public class Customer
        {
            public int Id { get; set; }
            public string Mobile { get; set; } = "";
            public string Email { get; set; } = "";
            public string LoginIp { get; set; } = "";
        }

        public class Service({{logger}} log)
        {
            public void Run(Customer customer, Exception error)
            {
                {{statement}}
            }
        }
        """;

    /// <summary>The code references the assemblies that the types stand in.</summary>
    protected static Func<TestCode, TestCode> Referencing(params Type[] types) => code =>
        code with { References = code.References.AddRange(types.Select(type => (MetadataReference)MetadataReference.CreateFromFile(type.Assembly.Location)).ToImmutableArray()) };

    /// <summary>The code has a second file that declares what the library does, for a library that is not at hand.</summary>
    protected static Func<TestCode, TestCode> Declaring(string library) => code => code with { Sources = code.Sources.Add(("Library.cs", library)) };
}
