using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Sends requests only to hosts of the allow-list or of a declared route (CSL 39; PIPL 38). Everything else throws
/// <see cref="CrossBorderTransferException"/> before a byte leaves, also every hop of a redirect. Each decision is recorded first
/// (<see cref="ICrossBorderAudit"/>). Bodies stay streams; fields that a route keeps back are taken out or masked while JSON goes through.
/// </summary>
/// <remarks>
/// <para>Redirects: a handler that makes connections and follows redirects by itself would send on to hosts that nobody checked. With the
/// first request this handler therefore turns that off in <see cref="SocketsHttpHandler"/> and <see cref="HttpClientHandler"/> at the end
/// of its chain, and follows redirects itself, at most 10 and each one checked; where it cannot turn it off because the handler is in use
/// already, it refuses. A client that was told not to follow redirects is left so. Any other primary handler must not follow redirects:
/// this one can only notice afterwards, and then throws.</para>
/// <para>Handlers between this one and the connection could still change the address.
/// <see cref="CrossBorderTransferServices.AddCrossBorderTransferGuard(Microsoft.Extensions.DependencyInjection.IHttpClientBuilder)"/> puts
/// it last.</para>
/// <para>Proxies: the proxy that the handler at the end of the chain would use receives the request first, so its host must be covered as
/// well.</para>
/// <para>It compares host names. It cannot see where DNS or a connect callback leads, and it stops no client that it is not part
/// of.</para>
/// </remarks>
public sealed class CrossBorderTransferHandler : DelegatingHandler
{
    private const string NoHost = "(none)";

    private readonly object _gate = new();
    private readonly Func<CrossBorderTransferOptions> _options;
    private readonly ICrossBorderAudit _audit;
    private readonly TimeProvider _time;
    private (CrossBorderTransferOptions Options, CrossBorderTransferPolicy Policy)? _policy;
    private int? _mostHops;

    /// <summary>For clients of <see cref="IHttpClientFactory"/>; see <see cref="CrossBorderTransferServices"/>.</summary>
    /// <param name="options">Where may be sent to; read anew when the configuration changes.</param>
    /// <param name="audit">Where decisions are recorded.</param>
    /// <param name="time">The clock of the records.</param>
    public CrossBorderTransferHandler(IOptionsMonitor<CrossBorderTransferOptions> options, ICrossBorderAudit audit, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(time);
        _options = () => options.CurrentValue;
        _audit = audit;
        _time = time;
    }

    /// <summary>
    /// For clients built by hand: <c>new HttpClient(new CrossBorderTransferHandler(options, audit, new SocketsHttpHandler()))</c>.
    /// </summary>
    /// <param name="options">Where may be sent to. Read with the first request; later changes to the same object are not seen.</param>
    /// <param name="audit">Where decisions are recorded.</param>
    /// <param name="innerHandler">What makes the connections.</param>
    /// <exception cref="OptionsValidationException">A line of the options is no host.</exception>
    public CrossBorderTransferHandler(CrossBorderTransferOptions options, ICrossBorderAudit audit, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(audit);
        var valid = new CrossBorderTransferOptionsValidation().Validate(name: null, options);
        if (valid.Failed)
            throw new OptionsValidationException(Options.DefaultName, typeof(CrossBorderTransferOptions), valid.Failures);
        _options = () => options;
        _audit = audit;
        _time = TimeProvider.System;
    }

    /// <summary>Sends the request, and follows its redirects, where every destination is covered.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="CrossBorderTransferException">
    /// A destination is not covered, or the decision could not be recorded; it was not sent there.
    /// </exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var mostHops = MostHops();
        try
        {
            for (var hop = 0; ; hop++)
            {
                var (sent, fields) = await AdmitAsync(request, hop, cancellationToken).ConfigureAwait(false);
                Filter(request, sent, fields);
                var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (!Follow(request, sent, response, hop, mostHops))
                    return response;
                Unfilter(request);
            }
        }
        finally
        {
            Unfilter(request);
        }
    }

    /// <summary>As <see cref="SendAsync"/>, for synchronous callers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="CrossBorderTransferException">
    /// A destination is not covered, or the decision could not be recorded; it was not sent there.
    /// </exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var mostHops = MostHops();
        try
        {
            for (var hop = 0; ; hop++)
            {
                var (sent, fields) = AdmitAsync(request, hop, cancellationToken).GetAwaiter().GetResult();
                Filter(request, sent, fields);
                var response = base.Send(request, cancellationToken);
                if (!Follow(request, sent, response, hop, mostHops))
                    return response;
                Unfilter(request);
            }
        }
        finally
        {
            Unfilter(request);
        }
    }

    private static void Filter(HttpRequestMessage request, Uri destination, OutgoingFields fields)
    {
        if (!fields.IsEmpty && request.Content is { } content)
            request.Content = new FilteredJsonContent(content, fields, destination.IdnHost);
    }

    // The next hop has fields of its own, and the caller gets its message back as it was.
    private static void Unfilter(HttpRequestMessage request)
    {
        if (request.Content is FilteredJsonContent filtered)
            request.Content = filtered.Unfiltered;
    }

    // Decides on the address, on the host header where it names another host (behind a shared front the header says who receives), and on
    // the proxy that the request would go through.
    private async Task<(Uri Destination, OutgoingFields Fields)> AdmitAsync(
        HttpRequestMessage request, int hop, CancellationToken cancellationToken)
    {
        var destination = request.RequestUri;
        var fields = await AdmitAsync(request, destination, hop, cancellationToken).ConfigureAwait(false);
        string? header = null;
        if (request.Headers.NonValidated.TryGetValues("Host", out var headers))
        {
            // Taken as it will be written. Several values, or one that is no host, are refused like an unknown destination.
            header = headers.Count == 1 ? headers.ToString() : null;
            var isHost = Uri.TryCreate($"https://{header}/", UriKind.Absolute, out var uri)
                && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "" };
            var named = isHost ? uri : null;
            if (!HostName.TryOf(named, out var other) || !HostName.TryOf(destination, out var host) || other != host)
                fields = fields.With(await AdmitAsync(request, named, hop, cancellationToken).ConfigureAwait(false));
        }

        if (ProxyRoute.Find(InnerHandler, destination!) is { } proxy)
            fields = fields.With(await AdmitAsync(request, proxy, hop, cancellationToken).ConfigureAwait(false));

        // What was admitted is what is sent, whatever became of the message while the decision was being recorded.
        request.RequestUri = destination;
        request.Headers.Host = header;
        return (destination!, fields);
    }

    private async Task<OutgoingFields> AdmitAsync(HttpRequestMessage request, Uri? destination, int hop, CancellationToken cancellationToken)
    {
        var known = HostName.TryOf(destination, out var host);
        var ruling = known
            ? Policy().Decide(host)
            : new TransferRuling(CrossBorderDecision.Refused, Route: null, OutgoingFields.None);
        var (decision, route, fields) = ruling;
        var name = known ? host.Value : NoHost;
        var covered = decision != CrossBorderDecision.Refused;
        if (covered && !fields.CanBeFoundIn(request))
            decision = CrossBorderDecision.Refused;
        var record = new CrossBorderAuditRecord(
            _time.GetUtcNow(), name, request.Method.Method, decision, route?.Route, route?.Reference, hop);
        try
        {
            await _audit.RecordAsync(record, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new CrossBorderTransferException(
                $"The transfer to {name} was not made: the decision on it could not be recorded.", name, failure);
        }

        if (decision == CrossBorderDecision.Refused)
            throw new CrossBorderTransferException(Reason(name, known, route, covered), name);
        return fields;
    }

    private static string Reason(string host, bool known, DeclaredTransferRoute? route, bool covered) => (known, route) switch
    {
        (false, _) => "The transfer was refused: the request names no host that could be checked.",
        _ when covered =>
            $"The transfer to {host} was refused: its route names fields that must not leave, and they can only be taken out of a body in "
            + "plain UTF-8 JSON and not out of a query.",
        (_, null) =>
            $"The transfer to {host} was refused: the host is not on the allow-list "
            + "and no lawful route is declared for it (CSL 39, PIPL 38).",
        _ =>
            $"The transfer to {host} was refused: the route declared for it has no reference to its evidence (CSL 39, PIPL 38).",
    };

    private bool Follow(HttpRequestMessage request, Uri sent, HttpResponseMessage response, int hop, int mostHops)
    {
        try
        {
            // Something below followed a redirect on its own, or changed the address.
            if (response.RequestMessage?.RequestUri is { } answered
                && answered != sent
                && (!HostName.TryOf(answered, out var host) || Policy().Decide(host).Decision == CrossBorderDecision.Refused))
            {
                throw new CrossBorderTransferException(
                    $"A handler below the transfer guard went on to {answered.IdnHost}, which is not covered. Turn its redirects off.",
                    answered.IdnHost);
            }

            if (hop >= mostHops || Redirect.FindTarget(sent, response) is not { } target)
                return false;
            Redirect.Apply(request, target, response.StatusCode);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        return true;
    }

    private CrossBorderTransferPolicy Policy()
    {
        var options = _options();
        lock (_gate)
        {
            if (_policy is not { } current || !ReferenceEquals(current.Options, options))
                _policy = current = (options, new CrossBorderTransferPolicy(options));
            return current.Policy;
        }
    }

    private int MostHops()
    {
        lock (_gate)
        {
            try
            {
                return _mostHops ??= RedirectControl.TakeOver(InnerHandler);
            }
            catch (InvalidOperationException failure)
            {
                throw new CrossBorderTransferException(
                    "The transfer was refused: the primary handler follows redirects unchecked and is in use already. "
                    + "Set AllowAutoRedirect to false when it is created.",
                    NoHost,
                    failure);
            }
        }
    }
}
