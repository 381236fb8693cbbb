using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>
/// A refusal as gRPC clients read it: a response of headers alone with the status in them (gRPC over HTTP/2, Trailers-Only), because their
/// libraries do not read problem documents. The http status is 200, as that protocol wants.
/// </summary>
internal static class GrpcRefusal
{
    private const int InvalidArgument = 3;
    private const int PermissionDenied = 7;
    private const int FailedPrecondition = 9;
    private const int Unavailable = 14;

    /// <summary>Whether the request is a gRPC call, over HTTP/2 or as gRPC-Web.</summary>
    internal static bool Fits(HttpRequest request) =>
        request.ContentType is { } type
        && type.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase)
        && (type.Length == "application/grpc".Length || type["application/grpc".Length] is '+' or '-' or ';' or ' ');

    internal static void Write(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = context.Request.ContentType;
        response.ContentLength = 0;
        response.Headers["grpc-status"] = StatusOf(problem.Status).ToString(CultureInfo.InvariantCulture);
        response.Headers["grpc-message"] = Uri.EscapeDataString(problem.Title.In(BilingualText.ReadsChinese(context)));
        response.Headers["cslaw-problem"] = problem.Type;
        foreach (var (name, value) in problem.Extensions)
            response.Headers[$"cslaw-{name.ToLowerInvariant()}"] = Uri.EscapeDataString(value);
    }

    private static int StatusOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => PermissionDenied,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        StatusCodes.Status409Conflict => FailedPrecondition,
        _ => InvalidArgument,
    };
}
