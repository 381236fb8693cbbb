using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>A place where the program makes or configures a library's client.</summary>
/// <param name="Site">The creation, call or assignment.</param>
/// <param name="Fact">What is known of the member; its kind says what the client is for.</param>
/// <param name="Destination">Where the client goes.</param>
internal sealed record SdkClient(SyntaxNode Site, LibraryFact Fact, Destination Destination);
