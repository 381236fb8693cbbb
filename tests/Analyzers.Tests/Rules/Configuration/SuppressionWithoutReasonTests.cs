using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Configuration;

public sealed class SuppressionWithoutReasonTests
{
    private static readonly Verify s_verify = new("CSL0002");

    [Theory]
    [InlineData("#pragma warning disable [|CSL2001|]")]
    [InlineData("#pragma warning disable [|CSL2001|] //")]
    [InlineData("#pragma warning disable CS0168, [|CSL2001|], [|CSL3001|]")]
    [InlineData("#pragma warning disable CSL2001 // The clinic's own telephone.")]
    [InlineData("#pragma warning disable CSL2001, CSL3001 // decided 2026-03")]
    [InlineData("#pragma warning restore CSL2001")]
    [InlineData("#pragma warning enable CSL2001")]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning disable CS0168")]
    [InlineData("#pragma warning disable CSL3006")]
    [InlineData("#pragma warning disable CSL0001")]
    [InlineData("#pragma warning disable CSL20011")]
    public async Task A_directive(string line) => await s_verify.ReportsAsync("public class C\n{\n" + line + "\n    void M() { }\n}\n");

    [Fact]
    public async Task A_directive_within_a_method_and_in_code_that_is_compiled() => await s_verify.ReportsAsync(
        """
        public class C
        {
            void M()
            {
        #if NEVER
        #pragma warning disable CSL2001
        #else
        #pragma warning disable [|CSL2001|]
        #endif
            }
        }
        """);

    [Theory]
    [InlineData("[[|SuppressMessage(\"Confidentiality\", \"CSL2001\")|]]")]
    [InlineData("[[|SuppressMessage(\"Confidentiality\", \"CSL2001:Personal data in a log\")|]]")]
    [InlineData("[[|SuppressMessage(\"Confidentiality\", \"CSL2001\", Justification = \" \")|]]")]
    [InlineData("[[|SuppressMessage(\"Confidentiality\", \"CSL2001\", Justification = \"<Pending>\")|]]")]
    [InlineData("[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"Confidentiality\", \"CSL2001\", Scope = \"member\")|]]")]
    [InlineData("[[|SuppressMessageAttribute(\"Confidentiality\", \"CSL2001\")|]]")]
    [InlineData("[SuppressMessage(\"Confidentiality\", \"CSL2001\", Justification = \"The clinic's own telephone.\")]")]
    [InlineData("[SuppressMessage(\"Confidentiality\", \"CSL2001\", Justification = Why)]")]
    [InlineData("[SuppressMessage(\"Confidentiality\", \"CSL3006\")]")]
    [InlineData("[SuppressMessage(\"Performance\", \"CA1822\")]")]
    public async Task An_attribute(string attribute) =>
        await s_verify.ReportsAsync($$"""
            using System.Diagnostics.CodeAnalysis;
            public class C
            {
                const string Why = "decided";
                {{attribute}}
                void M() { }
            }
            """);

    [Fact]
    public async Task An_attribute_wherever_one_may_stand() => await s_verify.ReportsAsync(
        """
        using System.Diagnostics.CodeAnalysis;
        [assembly: [|SuppressMessage("C", "CSL2001", Scope = "namespaceanddescendants", Target = "~N:Legacy")|]]
        namespace Shop
        {
            [[|SuppressMessage("C", "CSL1001")|]]
            public class Orders
            {
                [[|SuppressMessage("C", "CSL2001")|]] public string Phone { get; set; } = "";
                [[|SuppressMessage("C", "CSL2001")|]] private int _count;
                public int Count([[|SuppressMessage("C", "CSL2001")|]] string text) => _count + text.Length;
                private sealed class Inner { [[|SuppressMessage("C", "CSL2001")|]] public void Run() { } }
            }
        }
        """);

    [Fact]
    public async Task Other_attributes_that_name_a_rule_are_left_alone() => await s_verify.ReportsAsync(
        """
        [Obsolete("CSL2001", false)]
        public class C { [Custom("C", "CSL2001")] void M() { } }
        public sealed class CustomAttribute : Attribute { public CustomAttribute(string category, string id) => Id = category + id; public string Id { get; } }
        """);
}
