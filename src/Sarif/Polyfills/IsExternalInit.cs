namespace System.Runtime.CompilerServices;

/// <summary>Lets records compile for a framework that does not have the type.</summary>
internal static class IsExternalInit;
