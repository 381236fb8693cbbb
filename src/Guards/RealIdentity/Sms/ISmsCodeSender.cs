using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>Sends a verification code to a mobile number. Implemented with the SMS provider of the service.</summary>
public interface ISmsCodeSender
{
    /// <summary>Hands the message to the provider; throws where it was not taken, and the code is then worth nothing.</summary>
    /// <param name="number">The number. Keep it and the code out of logs.</param>
    /// <param name="code">The code, in digits.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask SendAsync(MainlandMobileNumber number, string code, CancellationToken cancellationToken);
}
