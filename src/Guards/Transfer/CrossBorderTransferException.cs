using System;
using System.Net.Http;

namespace CsLaw.Guards;

/// <summary>
/// The transfer guard did not send a request (CSL 39, PIPL 38). Nothing of it has reached the host named. The message names the host at
/// most: no path, query, header or content.
/// </summary>
public sealed class CrossBorderTransferException : HttpRequestException
{
    internal CrossBorderTransferException(string message, string host, Exception? innerException = null)
        : base(message, innerException) => Host = host;

    /// <summary>The host that was refused, in the form compared; <c>(none)</c> where the request had no http address.</summary>
    public string Host { get; }
}
