namespace ClinicPortal.Clinics;

/// <summary>The clinics, departments and doctors that can be booked.</summary>
public sealed class ClinicDirectory
{
    private readonly ILogger<ClinicDirectory> _logger;

    public ClinicDirectory(ILogger<ClinicDirectory> logger)
    {
        _logger = logger;
        foreach (var hospital in Hospitals)
        {
            _logger.LogInformation("{Name} at {Address} is open", hospital.Name, hospital.Address);
            foreach (var department in hospital.Departments)
                _logger.LogDebug("Department {Code}: enabled {Sfqy}, billing item {Xmbh}", department.Code, department.Sfqy, department.Xmbh);
        }
    }

    public IReadOnlyList<Hospital> Hospitals { get; } =
    [
        new("PD", "康宁浦东院区", "上海市浦东新区世纪大道 100 号",
        [
            new("NK", "内科", "1", "XM0101", [new("D001", "周文", "主任医师"), new("D002", "何静", "主治医师")]),
            new("PF", "皮肤科", "1", "XM0107", [new("D003", "林涛", "副主任医师")]),
        ]),
        new("BS", "康宁宝山院区", "上海市宝山区友谊路 18 号",
        [
            new("EK", "儿科", "1", "XM0203", [new("D004", "吴敏", "主治医师")]),
            new("ZY", "中医科", "0", "XM0209", []),
        ]),
    ];

    public Department? FindDepartment(string code) =>
        Hospitals.SelectMany(hospital => hospital.Departments)
            .FirstOrDefault(department => department.Code == code && department.Sfqy == "1");

    public Hospital HospitalOf(Department department) => Hospitals.First(hospital => hospital.Departments.Contains(department));

    public IReadOnlyList<Doctor> FindDoctors(string? keyword) =>
        [.. Hospitals.SelectMany(hospital => hospital.Departments).SelectMany(department => department.Doctors)
            .Where(doctor => string.IsNullOrEmpty(keyword) || doctor.DoctorName.Contains(keyword, StringComparison.Ordinal))];
}
