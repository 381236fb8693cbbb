using System;
using System.Linq;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards.Tests.Servers;

/// <summary>Shows MVC the named controllers and none of the others in this assembly.</summary>
internal sealed class OnlyControllers(params Type[] controllers) : ControllerFeatureProvider
{
    internal static IMvcBuilder Add(IServiceCollection services, params Type[] controllers) => services
        .AddControllers()
        .AddApplicationPart(typeof(OnlyControllers).Assembly)
        .ConfigureApplicationPartManager(parts =>
        {
            parts.FeatureProviders.Clear();
            parts.FeatureProviders.Add(new OnlyControllers(controllers));
        });

    protected override bool IsController(TypeInfo typeInfo) => controllers.Contains(typeInfo.AsType());
}
