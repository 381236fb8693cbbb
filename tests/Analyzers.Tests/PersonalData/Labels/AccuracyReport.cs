using Xunit.Abstractions;
using Xunit.Sdk;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>Prints numbers into the log of every test run, passed or failed.</summary>
public sealed class AccuracyReport(IMessageSink messages)
{
    public void Print(string line) => messages.OnMessage(new DiagnosticMessage(line));
}
