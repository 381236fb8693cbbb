namespace CsLaw.Guards;

/// <summary>What becomes of a member of an outgoing document.</summary>
/// <param name="IsRemoved">Whether it is taken out.</param>
/// <param name="Mask">The mask of its value; null where the value goes as it is.</param>
internal readonly record struct FieldTreatment(bool IsRemoved, MaskKind? Mask)
{
    internal static FieldTreatment Kept => default;

    internal static FieldTreatment Removed => new(IsRemoved: true, Mask: null);

    internal static FieldTreatment Masked(MaskKind kind) => new(IsRemoved: false, kind);
}
