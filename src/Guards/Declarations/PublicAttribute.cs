using System;

namespace CsLaw.Guards;

/// <summary>
/// Declares that a type or member holds what the person has chosen to show to everybody, such as the name and picture of a public profile.
/// A declaration for reviewers and analyzers: it protects nothing, and disclosing what the person did not choose to show needs separate
/// consent (PIPL 25).
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method
    | AttributeTargets.Parameter,
    Inherited = true)]
public sealed class PublicAttribute : Attribute;
