using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Streams and the writers and streams around them: what is written to the outer one goes to the inner one.</summary>
internal static class StreamShape
{
    /// <summary>The stream inside one that is made, or inside a writer; null if there is none, or if it gets something else than what is written.</summary>
    public static IOperation? Around(IObjectCreationOperation creation)
    {
        if (creation.Arguments.IsEmpty || !(IsStream(creation.Type) || Is(creation.Type, "TextWriter", "IO") || Is(creation.Type, "BinaryWriter", "IO")) || Is(creation.Type, "CryptoStream", "Cryptography"))
            return null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is { Ordinal: 0, Type: var inner } && (IsStream(inner) || Is(inner, "Socket", "Sockets")))
                return argument.Value;
        }

        return null;
    }

    /// <summary>Whether the type is a stream.</summary>
    public static bool IsStream(ITypeSymbol? type) => Is(type, "Stream", "IO");

    /// <summary>Whether the type is that of a connection between two ends.</summary>
    public static bool IsConnection(ITypeSymbol? type) => Is(type, "Socket", "Sockets") || Is(type, "TcpClient", "Sockets") || Is(type, "UdpClient", "Sockets");

    /// <summary>Whether streams of the type encrypt for the way.</summary>
    public static bool Encrypts(ITypeSymbol? type) => Is(type, "SslStream", "Security");

    /// <summary>What is waited for where the type is that of a task.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } ? results[0] : type;

    private static bool Is(ITypeSymbol? type, string name, string space)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace is { Name: var own } && own == space)
                return true;
        }

        return false;
    }
}
