namespace CsLaw.Samples.Tests;

/// <summary>A request that a sample would have sent over the network.</summary>
internal sealed record RecordedRequest(string Host, string Path, string Body);
