using System;
using Xunit;

namespace CsLaw.Sarif.Tests.Validation;

/// <summary>A fact that needs the official SARIF validator. It is skipped where that is missing, unless everything is asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MultitoolFactAttribute : FactAttribute
{
    public MultitoolFactAttribute() => Skip = Multitool.MissingBecause;
}
