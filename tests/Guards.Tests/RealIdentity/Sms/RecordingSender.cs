using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

/// <summary>Keeps what it was to send, as the phones of the test.</summary>
internal sealed class RecordingSender(RecordingSender.Phones phones) : ISmsCodeSender
{
    public ValueTask SendAsync(MainlandMobileNumber number, string code, CancellationToken cancellationToken)
    {
        if (phones.IsDown)
            throw new TimeoutException($"provider down for {number.Value}");
        phones.Messages.Enqueue((number.Value, code));
        return ValueTask.CompletedTask;
    }

    internal sealed class Phones
    {
        internal ConcurrentQueue<(string Number, string Code)> Messages { get; } = new();

        internal bool IsDown { get; set; }

        internal string LastCode(string number) => Messages.Last(message => message.Number == number).Code;
    }
}
