using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// What the consent endpoints do. Written as plain request delegates, so that no binding or JSON setting of the service changes them.
/// </summary>
internal static class ConsentRequests
{
    private static readonly Problem s_foreignOrigin = new(
        StatusCodes.Status403Forbidden,
        ProblemTypes.ForeignOrigin,
        new("The request comes from another origin", "请求来自其他来源"),
        new("Consent can only be given and withdrawn from the pages of this service.", "只能在本服务的页面上作出或撤回同意。"));

    private static readonly Problem s_purposeUnknown = new(
        StatusCodes.Status404NotFound,
        ProblemTypes.PurposeUnknown,
        new("Unknown purpose", "处理目的不存在"),
        new("The service asks no consent for such a purpose.", "本服务没有需要您同意的这一处理目的。"));

    private static readonly Problem s_noticeVersionMissing = new(
        StatusCodes.Status400BadRequest,
        ProblemTypes.NoticeVersionMissing,
        new("The version of the notice is missing", "缺少告知内容的版本"),
        new("Send the version of the notice that was shown, as JSON: {\"noticeVersion\": \"...\"}.",
            "请以 JSON 提交所展示的告知内容的版本：{\"noticeVersion\": \"...\"}。"));

    private static readonly BilingualText s_outdatedTitle = new("The notice has changed", "告知内容已更新");
    private static readonly BilingualText s_outdatedDetail = new(
        "The consent refers to another version of the notice. Show the current one and ask again.",
        "该同意针对的是其他版本的告知内容，请展示现行版本并重新征得同意。");

    internal static async Task GrantAsync(HttpContext context)
    {
        ConsentRecord? record = null;
        var problem = await GuardedAsync(context, async register =>
        {
            var purpose = Purpose(context);
            if (context.RequestServices.GetRequiredService<RequiredPurposes>().FindNoticeVersion(purpose) is not { } current)
                return s_purposeUnknown;
            if (!context.Request.HasJsonContentType())
                return s_noticeVersionMissing with { Status = StatusCodes.Status415UnsupportedMediaType };
            if (await ReadNoticeVersionAsync(context) is not { } shown)
                return s_noticeVersionMissing;
            if (!string.Equals(shown, current, StringComparison.Ordinal))
                return Outdated(purpose, current);

            record = await register.GrantAsync(context, purpose, shown);
            return null;
        });

        if (problem is not null)
            await problem.WriteAsync(context);
        else if (record is not null)
            await WriteAsync(context, record);
    }

    internal static async Task WithdrawAsync(HttpContext context)
    {
        var problem = await GuardedAsync(context, async register =>
        {
            // Not checked against the declared purposes: what is declared no longer can still be withdrawn.
            var purpose = Purpose(context);
            if (!RequireConsentAttribute.IsPurpose(purpose))
                return s_purposeUnknown;
            await register.WithdrawAsync(context, purpose);
            return null;
        });

        if (problem is not null)
        {
            await problem.WriteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.CacheControl = "no-store";
    }

    private static Task<Problem?> GuardedAsync(HttpContext context, Func<ConsentRegister, Task<Problem?>> act)
    {
        var logger = context.RequestServices.GetRequiredService<ILogger<ConsentGuard>>();
        return StoreFailure.RefuseOnFailureAsync(context, logger, "consent", () =>
        {
            var options = context.RequestServices.GetRequiredService<IOptionsMonitor<ConsentGuardOptions>>();
            return OriginCheck.Allows(context.Request, options.CurrentValue)
                ? act(context.RequestServices.GetRequiredService<ConsentRegister>())
                : Task.FromResult<Problem?>(s_foreignOrigin);
        });
    }

    private static string Purpose(HttpContext context) => (string)context.Request.RouteValues["purpose"]!;

    private static Problem Outdated(string purpose, string current) =>
        new(StatusCodes.Status409Conflict, ProblemTypes.NoticeOutdated, s_outdatedTitle, s_outdatedDetail)
        {
            Extensions = [new("purpose", purpose), new("noticeVersion", current)],
        };

    private static async Task<string?> ReadNoticeVersionAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("noticeVersion", out var version)
                && version.ValueKind == JsonValueKind.String
                && version.GetString() is { } text
                && !string.IsNullOrWhiteSpace(text)
                    ? text
                    : null;
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext context, ConsentRecord record)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("purpose", record.Purpose);
            json.WriteString("noticeVersion", record.NoticeVersion);
            json.WriteString("grantedAt", record.GrantedAt);
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
