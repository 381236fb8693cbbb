using System;
using Xunit;

namespace CsLaw.Sarif.Tests.Validation;

/// <summary>A theory that needs the official SARIF validator. It is skipped where that is missing, unless everything is asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MultitoolTheoryAttribute : TheoryAttribute
{
    public MultitoolTheoryAttribute() => Skip = Multitool.MissingBecause;
}
