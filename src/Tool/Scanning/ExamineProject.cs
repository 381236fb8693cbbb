using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Scanning;

/// <summary>Learns something of one compiled project.</summary>
/// <typeparam name="T">What is learned.</typeparam>
/// <param name="project">The project as it was read.</param>
/// <param name="compiled">The same as the compiler sees it.</param>
/// <param name="cancellation">Ends the examination.</param>
internal delegate Task<T> ExamineProject<T>(ScannedProject project, CompiledProject compiled, CancellationToken cancellation);
