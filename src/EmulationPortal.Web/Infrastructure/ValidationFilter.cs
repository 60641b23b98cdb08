using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Runs the FluentValidation validator of every form argument and fills ModelState. The action looks at ModelState and
/// answers an invalid form with 400 and the same page.
/// </summary>
public sealed class ValidationFilter(IServiceProvider services) : IAsyncActionFilter
{
    /// <inheritdoc/>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        foreach (var form in context.ActionArguments.Values.OfType<object>().Where(value => value.GetType().Name.EndsWith("Form", StringComparison.Ordinal)))
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is IValidator validator)
            {
                var result = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
                foreach (var error in result.Errors)
                {
                    context.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
                }
            }
        }

        await next();
    }
}
