using System.Text;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Obligations;

/// <summary>The words of reminders, in the portal and by mail.</summary>
/// <param name="Subject">Subject line.</param>
/// <param name="Body">Plain text, without the salutation.</param>
public sealed record ReminderMail(string Subject, string Body)
{
    // So many are written out; the calendar has the rest.
    private const int Most = 40;

    /// <summary>One sentence about one obligation.</summary>
    public static string Sentence(Obligation obligation, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        return $"{obligation.Title}: {obligation.DueWords(now)}.{(obligation.Detail.Length > 0 ? " " + obligation.Detail : "")}";
    }

    /// <summary>The sentence for the director.</summary>
    public static string Escalation(Obligation obligation, DateTime now) => $"Báo cáo lãnh đạo đơn vị, việc quá hạn chưa làm. {Sentence(obligation, now)}";

    /// <summary>One mail with all that is due.</summary>
    /// <param name="owner">Who owes it, in words.</param>
    /// <param name="due">What is late and what is due soon.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="address">The portal's public address without a slash at the end; may be empty.</param>
    /// <param name="isForDirector">Whether it goes to the director, because something has been late for too long.</param>
    public static ReminderMail Digest(string owner, IReadOnlyList<Obligation> due, DateTime now, string address, bool isForDirector)
    {
        ArgumentNullException.ThrowIfNull(due);
        var late = due.Where(obligation => obligation.StateAt(now) == ObligationState.Late).ToList();
        var soon = due.Except(late).ToList();
        var counts = string.Join(", ", new[] { late.Count > 0 ? $"{late.Count} việc quá hạn" : "", soon.Count > 0 ? $"{soon.Count} việc sắp đến hạn" : "" }.Where(part => part.Length > 0));
        var today = DateText.Show(VietnamTime.DateOf(now));
        var body = new StringBuilder();
        body.Append(isForDirector ? "Báo cáo lãnh đạo đơn vị: đ" : "Đ").Append(System.Globalization.CultureInfo.InvariantCulture, $"ến ngày {today}, {owner} còn {counts}.\n");
        Append(body, "QUÁ HẠN", late, now, address);
        Append(body, "SẮP ĐẾN HẠN", soon, now, address);
        body.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nXem tất cả: {address}/viec-phai-lam\nĐổi cách nhận thư nhắc việc: {address}/thong-bao/cach-nhan");
        return new ReminderMail($"Nhắc việc thi đua ngày {today}: {counts}", body.ToString());
    }

    /// <summary>A mail about one obligation.</summary>
    public static ReminderMail Single(Obligation obligation, DateTime now, string address, bool isForDirector)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        return new ReminderMail(
            $"Nhắc việc thi đua: {obligation.Title}",
            $"{(isForDirector ? Escalation(obligation, now) : Sentence(obligation, now))}\n\n{obligation.Action}: {address}{obligation.Link}\n\nĐổi cách nhận thư nhắc việc: {address}/thong-bao/cach-nhan");
    }

    private static void Append(StringBuilder body, string heading, List<Obligation> due, DateTime now, string address)
    {
        if (due.Count == 0) return;
        body.Append('\n').Append(heading).Append('\n');
        foreach (var (index, obligation) in due.Take(Most).Index())
        {
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}. {Sentence(obligation, now)}\n   {obligation.Action}: {address}{obligation.Link}\n");
        }

        if (due.Count > Most) body.Append(System.Globalization.CultureInfo.InvariantCulture, $"… và {due.Count - Most} việc khác.\n");
    }
}
