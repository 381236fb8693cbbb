using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

/// <summary>What comes first where one line about a name is enough.</summary>
public sealed class LibraryKnowledgeTests
{
    [Fact]
    public void The_projects_own_lines_come_before_the_embedded_ones()
    {
        var own = new LibraryFact(FactVerb.Setting, "log", "key:Own", ImmutableArray<string>.Empty, PayloadShape.Text);
        var libraries = new LibraryKnowledge(new TestCode().Compile(), [own]);

        Assert.Same(own, libraries.All(FactVerb.Setting).First());
        Assert.True(libraries.All(FactVerb.Setting).Skip(1).Any());
    }
}
