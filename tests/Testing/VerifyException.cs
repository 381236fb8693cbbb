using System;

namespace CsLawAnalyzers.Testing;

/// <summary>What a rule or fix does differs from what a test expects.</summary>
public sealed class VerifyException(string message) : Exception(message);
