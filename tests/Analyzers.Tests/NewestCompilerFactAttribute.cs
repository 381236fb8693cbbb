using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests;

/// <summary>A test of syntax that only the newest compiler reads; the run on the older one skips it by name.</summary>
public sealed class NewestCompilerFactAttribute : FactAttribute
{
    public NewestCompilerFactAttribute()
    {
        if (typeof(CSharpCompilation).Assembly.GetName().Version!.Major < 5)
            Skip = "needs C# 14; tests/Analyzers.Tests.Latest runs it";
    }
}
