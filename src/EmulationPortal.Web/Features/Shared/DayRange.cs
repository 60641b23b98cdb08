using System.Linq.Expressions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Days in Vietnam from one to another, both inclusive, as typed into a filter.</summary>
/// <param name="From">First day as typed.</param>
/// <param name="To">Last day as typed.</param>
/// <param name="FromOn">First day as read; null for no limit.</param>
/// <param name="ToOn">Last day as read; null for no limit.</param>
/// <param name="Problem">What could not be read, or null.</param>
public sealed record DayRange(string? From, string? To, DateOnly? FromOn, DateOnly? ToOn, string? Problem)
{
    /// <summary>Reads both.</summary>
    public static DayRange Read(string? from, string? to)
    {
        var (first, last) = (DateText.Read(from), DateText.Read(to));
        return new DayRange(from, to, first.Value, last.Value, first.Problem ?? last.Problem);
    }

    /// <summary>The records whose moment, in UTC, falls into the days.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> records, Expression<Func<T, DateTime>> moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (FromOn is { } first)
        {
            records = records.Where(Compare(moment, Expression.GreaterThanOrEqual, VietnamTime.ToUtc(first, TimeOnly.MinValue)));
        }

        return ToOn is { } last ? records.Where(Compare(moment, Expression.LessThan, VietnamTime.EndOfDayUtc(last))) : records;
    }

    private static Expression<Func<T, bool>> Compare<T>(
        Expression<Func<T, DateTime>> moment, Func<Expression, Expression, Expression> comparison, DateTime limit)
    {
        // A captured value, not a constant, so that the database sees a parameter.
        Expression<Func<DateTime>> value = () => limit;
        return Expression.Lambda<Func<T, bool>>(comparison(moment.Body, value.Body), moment.Parameters);
    }
}
