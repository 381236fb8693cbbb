namespace CsLaw.Guards;

/// <summary>A key of <see cref="FieldCipher"/>. Bindable from configuration; keep it in a secret store and out of the repository.</summary>
public sealed class FieldKey
{
    /// <summary>The key in Base64, from a random generator: <c>openssl rand -base64 32</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>What it is used with; <see cref="AesGcmFieldAlgorithm.AlgorithmName"/> unless set.</summary>
    public string Algorithm { get; set; } = AesGcmFieldAlgorithm.AlgorithmName;
}
