namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>What wants a member to be given before a form is valid.</summary>
internal enum ValidationSource
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>An attribute of the member, or the form itself by <c>IValidatableObject</c>: what the framework validates by itself.</summary>
    Form,

    /// <summary>A validator beside the form, which something has to run.</summary>
    Validator,
}
