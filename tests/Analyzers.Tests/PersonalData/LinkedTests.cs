using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Records about something that happened to a person, who is no more than a key or an object beside it.</summary>
public class LinkedTests
{
    [Theory]
    [InlineData("class LabReport { public int PatientId { get; set; } public string /*!*/Diagnosis { get; set; } }", "Named diagnosis-disease name:Diagnosis")]
    [InlineData("class LabReport { public int PatientId { get; set; } public string /*!*/Symptoms { get; set; } }", "Named diagnosis-disease person:LabReport.Symptoms")]
    [InlineData("class Prescription { public int PatientId { get; set; } public string /*!*/DrugName { get; set; } }", "Named medication-treatment person:Prescription.DrugName")]
    [InlineData("class Payslip { public int EmployeeId { get; set; } public decimal /*!*/NetPay { get; set; } }", "Named income-salary person:Payslip.NetPay")]
    [InlineData("class PayReport { public int EmployeeId { get; set; } public decimal /*!*/Bonus { get; set; } }", "Named income-salary person:PayReport.Bonus")]
    [InlineData("class Enrollment { public int StudentId { get; set; } public decimal /*!*/Grade { get; set; } }", "Named education person:Enrollment.Grade")]
    [InlineData("class Enrollment { public int StudentId { get; set; } public string /*!*/Transcript { get; set; } }", "Named education person:Enrollment.Transcript")]
    public void Beside_the_key_of_a_person(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class Device { public int ProductId { get; set; } public string /*!*/Diagnosis { get; set; } }", "-")]
    [InlineData("class LabReport { public int UserId { get; set; } public string /*!*/Diagnosis { get; set; } }", "-")]
    [InlineData("class Payslip { public int CompanyId { get; set; } public decimal /*!*/NetPay { get; set; } }", "Hinted income-salary name:NetPay")]
    [InlineData("class Level { public int UserId { get; set; } public decimal /*!*/Bonus { get; set; } }", "Hinted income-salary name:Bonus")]
    [InlineData("class Wine { public int UserId { get; set; } public decimal /*!*/Grade { get; set; } }", "-")]
    [InlineData("class Lesson { public int TeacherId { get; set; } public decimal /*!*/Grade { get; set; } }", "-")]
    public void Beside_another_key(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class LabReport { public Patient Patient { get; set; } public string /*!*/Diagnosis { get; set; } }", "Named diagnosis-disease name:Diagnosis")]
    [InlineData("class LabReport { public virtual Patient Person { get; set; } public string /*!*/Medication { get; set; } }", "Named medication-treatment person:LabReport.Medication")]
    [InlineData("class Payslip { public Employee Employee { get; set; } public decimal /*!*/Bonus { get; set; } }", "Named income-salary person:Payslip.Bonus")]
    [InlineData("class LabReport { public Patient ReportedBy { get; set; } public string /*!*/Medication { get; set; } }", "-")]
    [InlineData("class Team { public System.Collections.Generic.List<Employee> Employees { get; set; } public decimal /*!*/Bonus { get; set; } }", "-")]
    [InlineData("class Budget { public static Employee Employee { get; set; } public decimal /*!*/Bonus { get; set; } }", "Hinted income-salary name:Bonus")]
    [InlineData("class Round { public Robot Patient { get; set; } public string /*!*/Medication { get; set; } } class Robot { }", "Hinted medication-treatment name:Medication")]
    public void Beside_the_person_as_an_object(string source, string answer) => Assert.Equal(answer, new MarkedSource(source + " class Patient { public string Mobile { get; set; } } class Employee { public string Mobile { get; set; } }").Answer());
}
