using ClinicPortal.Community;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Staff;

/// <summary>Creates the first account of the front desk from the deployment's settings.</summary>
public sealed class StaffAccountSeeder(IServiceScopeFactory scopes, IConfiguration configuration) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var userName = configuration["Staff:UserName"];
        var password = configuration["Staff:Password"];
        if (string.IsNullOrEmpty(userName) || string.IsNullOrEmpty(password))
            return;

        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (await users.FindByNameAsync(userName) is null)
            await users.CreateAsync(new PortalUser { UserName = userName, IsStaff = true }, password);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
