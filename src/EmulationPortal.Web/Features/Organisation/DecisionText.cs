using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>The appointing decision as printed.</summary>
public static class DecisionText
{
    /// <summary>“Số 1459/QĐ-BTTTT ngày 09/9/2019”, or that none is recorded.</summary>
    public static string Of(ClusterAppointment appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        if (appointment.DecisionNumber.Length == 0)
        {
            return "Chưa ghi quyết định";
        }

        // Entries without a digit are remarks, such as the mark of invented data, not numbers of documents.
        var number = appointment.DecisionNumber.Any(char.IsDigit) ? "Số " + appointment.DecisionNumber : appointment.DecisionNumber;
        return appointment.DecidedOn is { } day ? $"{number} ngày {DateText.Show(day)}" : number;
    }
}
