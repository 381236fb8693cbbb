using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>A stream to write a document to, which hands on at once what may leave.</summary>
internal sealed class JsonFieldStream(Stream next, OutgoingFields fields) : Stream
{
    private readonly JsonFieldFilter _filter = new(fields);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => next.Write(_filter.Filter(buffer, isLast: false).Span);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        next.WriteAsync(_filter.Filter(buffer.Span, isLast: false), cancellationToken);

    public override void Flush() => next.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => next.FlushAsync(cancellationToken);

    /// <summary>Hands on the rest of a document that is complete; throws where it is not.</summary>
    internal void Complete() => next.Write(_filter.Filter([], isLast: true).Span);

    /// <summary>As <see cref="Complete"/>.</summary>
    internal ValueTask CompleteAsync(CancellationToken cancellationToken) =>
        next.WriteAsync(_filter.Filter([], isLast: true), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _filter.Dispose();
        base.Dispose(disposing);
    }
}
