using System;

namespace CsLaw.Guards;

/// <summary>Settings of the SMS-code verifier. Bindable from configuration and read anew when the configuration changes.</summary>
public sealed class SmsCodeOptions
{
    /// <summary>How many digits a code has; 6 unless set, 4 to 9.</summary>
    public int Digits { get; set; } = 6;

    /// <summary>How long a code is good for; 5 minutes unless set, an hour at most.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many attempts a code takes, wrong or right; 5 unless set.</summary>
    public int MostAttempts { get; set; } = 5;

    /// <summary>How long a number waits for its next code; a minute unless set.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The time over which codes and attempts are counted; an hour unless set.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many codes one number gets within <see cref="Window"/>; 5 unless set.</summary>
    public int MostCodesPerNumber { get; set; } = 5;

    /// <summary>
    /// How many codes are sent for one address within <see cref="Window"/>; 20 unless set. Many people may stand behind one address.
    /// </summary>
    public int MostCodesPerAddress { get; set; } = 20;

    /// <summary>How many attempts one address has within <see cref="Window"/>, over all codes; 60 unless set.</summary>
    public int MostAttemptsPerAddress { get; set; } = 60;
}
