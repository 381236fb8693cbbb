using System.Collections.Immutable;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>Every kind of evidence with its opposites, and the reasons why it is none at some endpoints.</summary>
internal static class EvidenceForms
{
    private const string NoFilters = "filters of MVC do not run before this kind of handler";
    private const string NoPolicies = "authorization does not look at attributes there";
    private const string NoMapping = "no call of its own maps it";
    /// <summary>Who calls a rule's endpoints without being signed in passes no policy, so that nothing can be said of one there.</summary>
    public const string NotSignedIn = "who opens an account is not signed in yet, so that no policy can ask";
    private const string NoWord = "a request cannot say so itself";

    public static ImmutableArray<EvidenceForm> All { get; } =
    [
        .. InTheBody, .. InTheRequest, .. OnTheHandler, .. ForAll, .. AtTheMapping, .. Declared,
    ];

    private static ImmutableArray<EvidenceForm> InTheBody =>
    [
        new("a check", Everywhere, new("that refuses") { Before = "if (!CHECK) throw new InvalidOperationException();" },
        [
            new("after the data is kept") { After = "if (!CHECK) throw new InvalidOperationException();" },
            new("turned around") { Before = "if (CHECK) throw new InvalidOperationException();" },
            new("of something else") { Before = "if (!OTHER_CHECK) throw new InvalidOperationException();" },
        ]),
        new("a method that throws", Everywhere, new("called first") { Before = "ENSURE;" },
        [
            new("called last") { After = "ENSURE;" },
            new("called on one path") { Before = "if (form!.Note.Length > 3) ENSURE;" },
        ]),
    ];

    private static ImmutableArray<EvidenceForm> InTheRequest =>
    [
        new("a member of the request", (form, topic) => topic.MayBeDeclared ? null : NoWord, new("checked") { Before = "if (!form!.ConsentGiven) throw new InvalidOperationException();" },
        [
            new("checked after the data is kept") { After = "if (!form!.ConsentGiven) throw new InvalidOperationException();" },
            new("about the newsletter") { Before = "if (!form!.NewsletterConsent) throw new InvalidOperationException();" },
        ]),
        new("a member that validation wants", (form, topic) =>
                !topic.MayBeDeclared ? NoWord
                : !form.Has(EndpointTraits.Bound) ? "what is read by hand is validated by nobody"
                : (form.Traits & (EndpointTraits.Validates | EndpointTraits.ModelState | EndpointTraits.Api)) == 0 ? "nothing validates what it takes" : null,
            new("to be true") { OnMember = "[Range(typeof(bool), \"true\", \"true\")]", OnApi = "[Mvc.ApiController]", BeforeWithModelState = "if (!ModelState.IsValid) return;", Start = "s.AddValidation();" },
        [
            new("to be there") { OnMember = "[Required]", OnApi = "[Mvc.ApiController]", BeforeWithModelState = "if (!ModelState.IsValid) return;", Start = "s.AddValidation();" },
        ]),
    ];

    private static ImmutableArray<EvidenceForm> OnTheHandler =>
    [
        new("a filter named on the handler", (form, _) => form.Has(EndpointTraits.HandlerFilters) ? null : NoFilters, new("known by its name") { OnMethod = "[Mvc.ServiceFilter(typeof(WORDFilter))]" },
        [
            new("of something else") { OnMethod = "[Mvc.ServiceFilter(typeof(TimingFilter))]" },
            new("on another handler") { OnOther = "[Mvc.ServiceFilter(typeof(WORDFilter))]" },
        ]),
        new("a filter named on the type", (form, _) => form.Has(EndpointTraits.TypeFilters) ? null : NoFilters, new("known by its source") { OnType = "[Mvc.TypeFilter(typeof(GateFilter))]" },
        [
            new("of something else") { OnType = "[Mvc.TypeFilter(typeof(TimingFilter))]" },
        ]),
        new("an action filter on the type", (form, _) => form.Has(EndpointTraits.TypeFilters | EndpointTraits.HandlerFilters) ? null : "pages and all others run no filters of actions", new("known by its name") { OnType = "[Mvc.ServiceFilter(typeof(WORDFilter))]" }, []),
        new("a filter that is an attribute", (form, _) => form.Has(EndpointTraits.HandlerFilters) ? null : NoFilters, new("on the handler") { OnMethod = "[Gate]" },
        [
            new("of something else") { OnMethod = "[Timing]" },
            new("that nothing runs") { OnMethod = "[WORDLabel]" },
            new("on another handler") { OnOther = "[Gate]" },
        ]),
        new("a filter of the old frameworks", (form, _) => form.Has(EndpointTraits.OldFilters) ? null : "the new frameworks do not know it", new("on the handler") { OnMethod = "[OldGate]" },
        [
            new("of something else") { OnMethod = "[OldTiming]" },
        ]),
        new("a guard on the handler", (form, _) => form.Has(EndpointTraits.HandlerGuards) ? null : "nothing runs it there, and the fix does not put it there", new("of this purpose") { OnMethod = "[GUARD]" },
        [
            new("of something else") { OnMethod = "[GUARD_ELSE]" },
            new("on another handler") { OnOther = "[GUARD]" },
        ]),
        new("a guard on the type", (form, _) => form.Has(EndpointTraits.TypeGuards) ? null : "nothing runs it there", new("of this purpose") { OnType = "[GUARD]" },
        [
            new("of something else") { OnType = "[GUARD_ELSE]" },
        ]),
        new("a policy on the handler", (form, topic) => Policy(topic) ?? (form.Has(EndpointTraits.HandlerPolicies) ? null : NoPolicies), new("that asks") { OnMethod = "[Authorize(Policy = \"POLICY\")]" },
        [
            new("that asks something else") { OnMethod = "[Authorize(Policy = \"members\")]" },
            new("that only wants a sign-in") { OnMethod = "[Authorize]" },
            new("whose definition does not ask") { OnMethod = "[Authorize(Policy = \"POLICY\")]", Start = "s.AddAuthorization(o => o.AddPolicy(\"POLICY\", p => p.RequireAuthenticatedUser()));" },
            new("that is lifted") { OnMethod = "[Authorize(Policy = \"POLICY\"), AllowAnonymous]" },
            new("on another handler") { OnOther = "[Authorize(Policy = \"POLICY\")]" },
        ]),
        new("a policy on the type", (form, topic) => Policy(topic) ?? (form.Has(EndpointTraits.TypePolicies) ? null : NoPolicies), new("whose definition asks") { OnType = "[Authorize(Policy = \"adults\")]", Start = "s.AddAuthorization(o => o.AddPolicy(\"adults\", p => p.RequireClaim(\"POLICY\")));" },
        [
            new("that asks something else") { OnType = "[Authorize(Policy = \"members\")]" },
            new("that is lifted") { OnType = "[Authorize(Policy = \"POLICY\")]", OnMethod = "[AllowAnonymous]" },
        ]),
    ];

    private static ImmutableArray<EvidenceForm> ForAll =>
    [
        new("a filter for all", (form, _) => (form.Traits & (EndpointTraits.GlobalFilters | EndpointTraits.PageFilters)) != 0 ? null : NoFilters, new("known by its source") { Start = "s.AddControllers(o => o.Filters.Add<GateFilter>());" },
        [
            new("of something else") { Start = "s.AddControllers(o => o.Filters.Add(new TimingFilter()));" },
        ]),
        new("an action filter for all", (form, _) => form.Has(EndpointTraits.GlobalFilters) ? null : "pages and all others run no filters of actions", new("known by its name") { Start = "s.AddControllers(o => o.Filters.Add(typeof(WORDFilter)));" }, []),
        new("a hub filter for all", (form, _) => form.Has(EndpointTraits.Hub) ? null : "it is no hub", new("of all hubs") { Start = "s.AddSignalR(o => o.AddFilter<WORDHubFilter>());" },
        [
            new("of something else") { Start = "s.AddSignalR(o => o.AddFilter<TimingHubFilter>());" },
            new("of another hub") { Start = "s.AddSignalR().AddHubOptions<OtherHub>(o => o.AddFilter<WORDHubFilter>());" },
        ]),
        new("an interceptor for all", (form, _) => form.Has(EndpointTraits.Grpc) ? null : "it is no gRPC service", new("of all services") { Start = "s.AddGrpc(o => o.Interceptors.Add<WORDInterceptor>());" },
        [
            new("of something else") { Start = "s.AddGrpc(o => o.Interceptors.Add<TimingInterceptor>());" },
            new("of another service") { Start = "s.AddGrpc(o => { }).AddServiceOptions<OtherService>(o => o.Interceptors.Add<WORDInterceptor>());" },
        ]),
        new("a middleware", Everywhere, new("for all requests") { Start = "app.UseMiddleware<WORDMiddleware>();" },
        [
            new("of something else") { Start = "app.UseMiddleware<TimingMiddleware>();" },
            new("for some requests") { Start = "app.UseWhen(c => c.Request.Path == \"/x\", b => b.UseMiddleware<WORDMiddleware>());" },
        ]),
        new("a fallback policy", (form, topic) => Policy(topic) ?? (form.Has(EndpointTraits.Routed) ? null : "routing of ASP.NET Core does not bring requests to it"), new("that asks") { Start = "s.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireClaim(\"POLICY\").Build());" },
        [
            new("that only wants a sign-in") { Start = "s.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());" },
            new("that is lifted") { Start = "s.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireClaim(\"POLICY\").Build());", OnMethod = "[AllowAnonymous]" },
        ]),
        new("a behaviour of the mediator", (form, _) => form.Has(EndpointTraits.Mediator) ? null : "nothing goes through a mediator", new("of all requests") { Start = "s.AddTransient(typeof(MediatR.IPipelineBehavior<,>), typeof(WORDBehavior<,>));" },
        [
            new("of something else") { Start = "s.AddTransient(typeof(MediatR.IPipelineBehavior<,>), typeof(TimingBehavior<,>));" },
            new("that is a service like any other") { Start = "s.AddScoped<WORDFilter>();" },
        ]),
    ];

    private static ImmutableArray<EvidenceForm> AtTheMapping =>
    [
        new("a policy where all are mapped", (form, topic) => Policy(topic) ?? ((form.Traits & (EndpointTraits.MappedControllers | EndpointTraits.MappedPages | EndpointTraits.Hub | EndpointTraits.Grpc)) != 0 ? null : NoMapping),
            new("that asks")
            {
                Start = "app.MapControllers().RequireAuthorization(\"POLICY\"); app.MapRazorPages().RequireAuthorization(\"POLICY\");",
                ForEachHub = "app.MapHub<THIS>(\"/h\").RequireAuthorization(\"POLICY\");",
                ForEachService = "app.MapGrpcService<THIS>().RequireAuthorization(\"POLICY\");",
            },
            [
                new("that asks something else")
                {
                    Start = "app.MapControllers().RequireAuthorization(\"members\"); app.MapRazorPages().RequireAuthorization(\"members\");",
                    ForEachHub = "app.MapHub<THIS>(\"/h\").RequireAuthorization(\"members\");",
                    ForEachService = "app.MapGrpcService<THIS>().RequireAuthorization(\"members\");",
                },
                new("of another hub and service") { Start = "app.MapHub<OtherHub>(\"/h\").RequireAuthorization(\"POLICY\"); app.MapGrpcService<OtherService>().RequireAuthorization(\"POLICY\");" },
            ]),
        new("a policy of the mapping", (form, topic) => Policy(topic) ?? (form.Has(EndpointTraits.Mapping) ? null : NoMapping), new("that asks") { Chain = ".RequireAuthorization(\"POLICY\").WithName(\"x\")" },
        [
            new("that asks something else") { Chain = ".RequireAuthorization(p => p.RequireAuthenticatedUser())" },
            new("that is lifted") { Chain = ".RequireAuthorization(\"POLICY\").AllowAnonymous()" },
        ]),
        new("a guard of the mapping", Mapped, new("of this purpose") { Chain = ".GUARD_CALL" },
        [
            new("of something else") { Chain = ".GUARD_OTHER_CALL" },
        ]),
        new("a filter of the mapping", Mapped, new("known by its name") { Chain = ".AddEndpointFilter<WORDEndpointFilter>()" },
        [
            new("of something else") { Chain = ".AddEndpointFilter(async (c, next) => { Console.WriteLine(\"x\"); return await next(c); })" },
        ]),
        new("a lambda as filter of the mapping", Mapped, new("that refuses") { Chain = ".AddEndpointFilter(async (c, next) => CHECK ? await next(c) : Results.Forbid())" }, []),
        new("a guard of the group", Mapped, new("around the mapping") { Group = ".MapGroup(\"/h\").GUARD_CALL" },
        [
            new("of something else") { Group = ".MapGroup(\"/h\").GUARD_OTHER_CALL" },
            new("of another group") { Start = "app.MapGroup(\"/z\").GUARD_CALL;" },
        ]),
    ];

    private static ImmutableArray<EvidenceForm> Declared =>
    [
        new("a declared ground", (form, topic) => topic.MayBeDeclared ? null : "the law knows no other ground", new("on the handler") { OnMethod = "[LawfulBasis(LawfulBasis.Contract, \"terms of sale no. 4\")]" },
        [
            new("on another handler") { OnOther = "[LawfulBasis(LawfulBasis.Contract, \"terms of sale no. 4\")]" },
        ]),
        new("a line of configuration", (form, _) => form.Has(EndpointTraits.Named) ? null : "a line names a method", new("about the handler") { Line = "guard FACT M:THIS(*)" },
        [
            new("about something else") { Line = "guard transfer M:THIS(*)" },
            new("about another handler") { Line = "guard FACT M:THISOther(*)" },
        ]),
    ];

    private static string? Everywhere(EndpointForm form, EndpointTopic topic) => null;

    private static string? Policy(EndpointTopic topic) => topic.IsForSignedIn ? null : NotSignedIn;

    private static string? Mapped(EndpointForm form, EndpointTopic topic) => form.Has(EndpointTraits.Mapping) ? null : NoMapping;
}
