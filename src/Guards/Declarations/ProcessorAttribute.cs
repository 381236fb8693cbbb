using System;

namespace CsLaw.Guards;

/// <summary>
/// Declares that the service behind a client processes personal information for this operator and not for itself (PIPL 21): what is sent
/// there is entrusted, not provided to another (PIPL 23). A declaration for reviewers and analyzers; the contract must exist, name purpose,
/// period, manner, kinds of data and safeguards, and be supervised.
/// </summary>
/// <remarks>A processor outside mainland China also needs a way there: <see cref="CrossBorderTransferAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, Inherited = true)]
public sealed class ProcessorAttribute : Attribute
{
    /// <summary>Declares the processor.</summary>
    /// <param name="contract">Where the contract is: its number or file reference.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public ProcessorAttribute(string contract)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contract);
        Contract = contract;
    }

    /// <summary>Where the contract is.</summary>
    public string Contract { get; }
}
