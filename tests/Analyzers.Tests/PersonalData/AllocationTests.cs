using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Most symbols of any program are no personal data; asking again after them costs no memory.</summary>
public class AllocationTests
{
    [Fact]
    public void The_common_no_allocates_nothing()
    {
        var marked = new MarkedSource("class Stock { public string Title2 { get; set; } public int Count { get; set; } string _unit; decimal Price(int quantity, string unit) => quantity; }");
        ISymbol[] symbols = marked.Type("Stock").GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } or IMethodSymbol { MethodKind: MethodKind.Ordinary })
            .SelectMany(member => new List<ISymbol> { member }.Concat(member is IMethodSymbol method ? method.Parameters : [])).ToArray();
        Assert.Equal(6, symbols.Length);
        PersonalDataModel model = marked.Model;
        for (int i = 0; i < 3; i++)
            Assert.All(symbols, symbol => Assert.False(model.Classify(symbol) is { Confidence: >= Confidence.Named }));

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ISymbol symbol in symbols)
            model.Classify(symbol);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
