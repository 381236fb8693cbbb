using System;
using CsLaw.Guards.Tests.Consent;

namespace CsLaw.Guards.Tests.EntityFramework;

public sealed class EfConsentStoreTests : ConsentStoreContract, IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    internal override IConsentStore CreateStore() => new ScopedConsentStore(_database);
}
