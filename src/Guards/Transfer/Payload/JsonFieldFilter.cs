using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsLaw.Guards;

/// <summary>
/// Takes members out of a JSON document, or masks them, while it goes through in pieces of any size. Holds back no more than the value that
/// is not complete yet. Names are compared unescaped, so that no way of writing one gets past; values that stay are copied byte by byte.
/// </summary>
internal sealed class JsonFieldFilter : IDisposable
{
    private const int DeepestNesting = 1000;

    private readonly OutgoingFields _fields;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _writer;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = DeepestNesting });
    private byte[] _pending = [];
    private int _count;
    private bool _any;
    private FieldTreatment _treatment;
    private int? _skippedFrom;

    internal JsonFieldFilter(OutgoingFields fields)
    {
        _fields = fields;

        // The reader has validated what is written; the relaxed encoder changes no more of a name than JSON demands.
        _writer = new Utf8JsonWriter(
            _output,
            new JsonWriterOptions
            {
                SkipValidation = true,
                MaxDepth = DeepestNesting,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            });
    }

    /// <summary>Takes the next piece and gives what can go on; valid until the next call.</summary>
    /// <param name="piece">The next bytes of the document.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <exception cref="JsonException">The document is no JSON, or ended too early.</exception>
    internal ReadOnlyMemory<byte> Filter(ReadOnlySpan<byte> piece, bool isLast)
    {
        Append(piece);
        _output.ResetWrittenCount();
        _any |= _count > 0;
        if (_any)
            Read(isLast);
        _writer.Flush();
        return _output.WrittenMemory;
    }

    public void Dispose() => _writer.Dispose();

    private void Append(ReadOnlySpan<byte> piece)
    {
        if (_count + piece.Length > _pending.Length)
            Array.Resize(ref _pending, Math.Max(_count + piece.Length, _pending.Length * 2));
        piece.CopyTo(_pending.AsSpan(_count));
        _count += piece.Length;
    }

    private void Read(bool isLast)
    {
        var reader = new Utf8JsonReader(_pending.AsSpan(0, _count), isLast, _state);
        try
        {
            while (reader.Read())
                Pass(ref reader);
        }
        catch (InvalidOperationException error)
        {
            // A name or value that is no text, such as half a surrogate pair.
            throw new JsonException(message: null, error);
        }

        _state = reader.CurrentState;
        var consumed = (int)reader.BytesConsumed;
        _pending.AsSpan(consumed, _count - consumed).CopyTo(_pending);
        _count -= consumed;
    }

    private void Pass(ref Utf8JsonReader reader)
    {
        if (_skippedFrom is { } depth)
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth == depth)
                _skippedFrom = null;
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            _treatment = _fields.Find(name);
            if (!_treatment.IsRemoved)
                _writer.WritePropertyName(name);
            return;
        }

        var treatment = _treatment;
        _treatment = FieldTreatment.Kept;
        if (treatment == FieldTreatment.Kept)
        {
            Copy(ref reader);
            return;
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _skippedFrom = reader.CurrentDepth;
        if (treatment.Mask is { } kind)
            WriteMasked(ref reader, kind);
    }

    private void WriteMasked(ref Utf8JsonReader reader, MaskKind kind)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                _writer.WriteNullValue();
                break;
            case JsonTokenType.String:
                _writer.WriteStringValue(Redact.As(kind, reader.GetString()));
                break;
            case JsonTokenType.Number:
                _writer.WriteStringValue(Redact.As(kind, Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
            default:
                _writer.WriteStringValue(Mask.Whole);
                break;
        }
    }

    private void Copy(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                _writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                _writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                _writer.WriteEndArray();
                break;
            default:
                var start = (int)reader.TokenStartIndex;
                _writer.WriteRawValue(_pending.AsSpan(start, (int)reader.BytesConsumed - start), skipInputValidation: true);
                break;
        }
    }
}
