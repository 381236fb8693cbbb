namespace CsLawAnalyzers.Tests.Program.Endpoints;

/// <summary>The shapes of frameworks that expose endpoints and whose packages the tests do without.</summary>
internal static class EndpointStubs
{
    public const string Source = """
        namespace System.Web.Mvc
        {
            public class Controller { public System.Web.HttpRequestBase Request => null!; }
            public class ActionResult { }
            public class FilterAttribute : System.Attribute { }
            public class HttpPostAttribute : System.Attribute { }
            public class AuthorizeAttribute : FilterAttribute { public string? Roles { get; set; } }
            public class GlobalFilterCollection { public void Add(object filter) { } }
            public static class GlobalFilters { public static GlobalFilterCollection Filters => null!; }
        }
        namespace System.Web
        {
            public class HttpRequestBase { public System.Collections.Specialized.NameValueCollection Form => null!; }
        }
        namespace System.Web.Http
        {
            public class ApiController { }
            public class RoutePrefixAttribute(string prefix) : System.Attribute { public string Prefix => prefix; }
            public class RouteAttribute(string template) : System.Attribute { public string Template => template; }
        }
        namespace Grpc.Core
        {
            public class ServerCallContext { }
            public class BindServiceMethodAttribute(System.Type type, string name) : System.Attribute { public System.Type Type => type; public string Name => name; }
        }
        namespace Grpc.AspNetCore.Server
        {
            public class InterceptorCollection { public void Add<T>() { } }
            public class GrpcServiceOptions { public InterceptorCollection Interceptors => null!; }
            public class GrpcServiceOptions<T> : GrpcServiceOptions { }
            public interface IGrpcServerBuilder { }
            public class GrpcServiceEndpointConventionBuilder : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder { public void Add(System.Action<Microsoft.AspNetCore.Builder.EndpointBuilder> convention) { } }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class GrpcServices
            {
                public static Grpc.AspNetCore.Server.IGrpcServerBuilder AddGrpc(this IServiceCollection services, System.Action<Grpc.AspNetCore.Server.GrpcServiceOptions> configure) => null!;
                public static Grpc.AspNetCore.Server.IGrpcServerBuilder AddServiceOptions<T>(this Grpc.AspNetCore.Server.IGrpcServerBuilder builder, System.Action<Grpc.AspNetCore.Server.GrpcServiceOptions<T>> configure) => builder;
            }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            public static class GrpcMapping { public static Grpc.AspNetCore.Server.GrpcServiceEndpointConventionBuilder MapGrpcService<T>(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => null!; }
        }
        namespace Microsoft.Azure.Functions.Worker
        {
            public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }
            public class FunctionAttribute(string name) : System.Attribute { public string Name => name; }
            public class HttpTriggerAttribute : System.Attribute
            {
                public HttpTriggerAttribute(AuthorizationLevel level, params string[] methods) { }
                public string? Route { get; set; }
            }
            public class QueueTriggerAttribute(string queue) : System.Attribute { public string Queue => queue; }
        }
        namespace Volo.Abp
        {
            public interface IRemoteService { }
            public class IntegrationServiceAttribute : System.Attribute { }
            public class RemoteServiceAttribute(bool isEnabled = true) : System.Attribute { public bool IsEnabled { get; set; } = isEnabled; }
        }
        namespace Volo.Abp.Application.Services
        {
            public interface IApplicationService : Volo.Abp.IRemoteService { }
            public abstract class ApplicationService : IApplicationService { }
        }
        namespace Furion.DynamicApiController { public interface IDynamicApiController { } }
        namespace ZhonTai.DynamicApi { public interface IDynamicApi { } }
        namespace MediatR
        {
            public interface IRequest { }
            public interface IRequestHandler<in TRequest> { System.Threading.Tasks.Task Handle(TRequest request, System.Threading.CancellationToken cancellation); }
            public interface ISender { System.Threading.Tasks.Task Send(object request); }
            public interface IPipelineBehavior<in TRequest, TResponse> { }
        }
        """;
}
