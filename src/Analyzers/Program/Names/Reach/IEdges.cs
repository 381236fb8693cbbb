namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>What a search sees of one node: its own bits and, one after the other, the nodes it leads to. A mutable value, so that going through them allocates nothing.</summary>
/// <typeparam name="TNode">A node of the graph.</typeparam>
internal interface IEdges<TNode>
{
    /// <summary>The bits that the node has itself.</summary>
    int Bits { get; }

    /// <summary>Gives the next node that it leads to; false when there is none left.</summary>
    bool MoveNext(out TNode next);
}
