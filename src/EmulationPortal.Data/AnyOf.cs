using System.Linq.Expressions;

namespace EmulationPortal.Data;

/// <summary>Joins conditions with “or” into one that both providers translate.</summary>
internal static class AnyOf
{
    /// <summary>True where at least one of <paramref name="conditions"/> is.</summary>
    public static Expression<Func<T, bool>> Conditions<T>(IEnumerable<Expression<Func<T, bool>>> conditions)
    {
        var record = Expression.Parameter(typeof(T), "record");
        var body = conditions
            .Select(condition => new ParameterSwap(condition.Parameters[0], record).Visit(condition.Body))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(body, record);
    }

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
