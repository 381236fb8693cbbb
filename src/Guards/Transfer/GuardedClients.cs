using System;
using System.Collections.Generic;

namespace CsLaw.Guards;

/// <summary>The names of the clients that were put behind the transfer guard.</summary>
internal sealed class GuardedClients
{
    internal ISet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal);
}
