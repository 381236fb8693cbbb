using ClinicPortal.Appointments;
using CsLaw.Guards;

namespace ClinicPortal.Reminders;

/// <summary>Reminds patients by SMS on the day before the visit.</summary>
public sealed partial class ReminderService : BackgroundService
{
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<ReminderService> _logger;

    public ReminderService(IServiceScopeFactory scopes, ILogger<ReminderService> logger)
    {
        _scopes = scopes;
        _logger = logger;
    }

    /// <summary>Sends what is due for the visits of that day.</summary>
    public async Task RemindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        using var scope = _scopes.CreateScope();
        var sms = scope.ServiceProvider.GetRequiredService<SmsClient>();
        if (!sms.Enabled)
            return;

        var book = scope.ServiceProvider.GetRequiredService<AppointmentBook>();
        var sent = 0;
        foreach (var appointment in await book.OnDayAsync(day, cancellationToken))
        {
            if (appointment.ReminderSent || appointment.Status != AppointmentStatus.Booked)
                continue;

            var text = $"您预约的 {appointment.VisitTime:M月d日 HH:mm} 就诊请提前 15 分钟签到，取消请点 https://portal.example.cn/c?order={appointment.OrderNo}"; // right: CSL2003
            if (!await sms.SendAsync(appointment.Phone, text, cancellationToken))
            {
                LogNotSent(_logger, appointment.OrderNo, Redact.Phone(appointment.Phone)); // right: CSL2001
                continue;
            }

            appointment.ReminderSent = true;
            await book.UpdateAsync(appointment, cancellationToken);
            _logger.LogInformation("Reminder for {OrderNo} sent to {Phone}", appointment.OrderNo, Redact.Phone(appointment.Phone));
            sent++;
        }

        LogSent(_logger, sent);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RemindAsync(DateOnly.FromDateTime(DateTime.Now).AddDays(1), stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminder for {OrderNo} could not be sent to {Mobile}")]
    private static partial void LogNotSent(ILogger logger, string orderNo, string mobile);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders sent")]
    private static partial void LogSent(ILogger logger, int count);
}
