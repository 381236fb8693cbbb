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

    /// <summary>
    /// The first time costs what is kept for a type: what it is about is not asked where no member says anything, and which of its members have Chinese beside them
    /// is one entry. Spread over forty symbols that is a few bytes each; two dozen leave room for the growing of the table.
    /// </summary>
    [Fact]
    public void The_first_common_no_allocates_little()
    {
        const int Types = 200;
        const int BytesPerSymbol = 24;
        string members = string.Concat(Enumerable.Range(0, 20).Select(i => $"public string StockLevel{i} {{ get; set; }} decimal _rowTotal{i}; "));
        var marked = new MarkedSource(string.Concat(Enumerable.Range(0, Types).Select(i => $"class Warehouse{i} {{ {members} }} ")) + "class Warm { public string Level { get; set; } }");
        ISymbol[] symbols = Enumerable.Range(0, Types).SelectMany(i => marked.Type("Warehouse" + i).GetMembers()).Where(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }).ToArray();
        Assert.Equal(Types * 40, symbols.Length);
        foreach (ISymbol symbol in symbols)
        {
            _ = symbol.GetAttributes();
            _ = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
        }

        // What is read once per process and once per compilation.
        PersonalDataModel model = marked.Model;
        Assert.Null(model.Classify(marked.Type("Warm").GetMembers("Level").Single()));

        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = 0;
        foreach (ISymbol symbol in symbols)
            found += model.Classify(symbol) is null ? 0 : 1;
        long spent = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, found);
        Assert.True(spent <= symbols.Length * BytesPerSymbol, spent + " bytes for " + symbols.Length + " symbols");
    }
}
