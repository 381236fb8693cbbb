using ClinicPortal.Storage;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Community;

/// <summary>Accounts of ASP.NET Core Identity in a JSON-lines file.</summary>
public sealed class PortalUserStore(JsonLinesFile<PortalUser> users) : IUserPasswordStore<PortalUser>
{
    public async Task<IdentityResult> CreateAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await users.AppendAsync(user, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await users.ReplaceAsync(old => old.Id == user.Id, user, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await users.RemoveAsync(old => old.Id == user.Id, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<PortalUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        (await users.ReadAllAsync(cancellationToken)).FirstOrDefault(user => user.Id == userId);

    public async Task<PortalUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        (await users.ReadAllAsync(cancellationToken)).FirstOrDefault(user => user.NormalizedUserName == normalizedUserName);

    public Task<string> GetUserIdAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.UserName);

    public Task SetUserNameAsync(PortalUser user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(PortalUser user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(PortalUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<bool> HasPasswordAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public void Dispose()
    {
        // The file outlives the store: it belongs to the container.
    }
}
