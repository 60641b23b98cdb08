using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Vietnamese words for what the framework says by itself.</summary>
public static class VietnameseMessages
{
    /// <summary>Sets the messages of model binding.</summary>
    public static void OfModelBinding(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}” không dùng được cho mục {field}. Hãy nhập lại.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Thiếu mục {field}.");
        messages.SetMissingKeyOrValueAccessor(() => "Thiếu giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không dùng được. Hãy nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không dùng được. Hãy nhập lại.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Hãy nhập một số.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Giá trị của mục {field} không dùng được. Hãy nhập lại.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” không dùng được. Hãy nhập lại.");
        messages.SetValueMustBeANumberAccessor(field => $"Mục {field} phải là số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Hãy điền mục này.");
    }

    /// <summary>Sets the language of FluentValidation's own messages.</summary>
    public static void OfFluentValidation() =>
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("vi");
}

/// <summary>Identity's errors in Vietnamese, each with what to do.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };

    /// <inheritdoc/>
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Có lỗi không rõ nguyên nhân. Hãy thử lại.");

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại trang rồi làm lại.");

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Hãy nhập lại.");

    /// <inheritdoc/>
    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), "Đường dẫn đã hết hạn hoặc đã dùng. Hãy đề nghị quản trị gửi đường dẫn mới.");

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"Tên đăng nhập “{userName}” không hợp lệ; chỉ dùng chữ không dấu, số, dấu chấm và gạch ngang.");

    /// <inheritdoc/>
    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), $"Địa chỉ thư “{email}” không đúng.");

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Tên đăng nhập “{userName}” đã có người dùng. Hãy chọn tên khác.");

    /// <inheritdoc/>
    public override IdentityError DuplicateEmail(string email) =>
        Error(nameof(DuplicateEmail), $"Địa chỉ thư “{email}” đã gắn với tài khoản khác.");

    /// <inheritdoc/>
    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"Không có vai trò “{role}”.");

    /// <inheritdoc/>
    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), $"Vai trò “{role}” đã có.");

    /// <inheritdoc/>
    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "Tài khoản đã có mật khẩu.");

    /// <inheritdoc/>
    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "Tài khoản này không tạm khóa được.");

    /// <inheritdoc/>
    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), $"Tài khoản đã có vai trò “{role}”.");

    /// <inheritdoc/>
    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), $"Tài khoản không có vai trò “{role}”.");

    /// <inheritdoc/>
    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Error(nameof(RecoveryCodeRedemptionFailed), "Mã dự phòng không đúng hoặc đã dùng.");

    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Error(nameof(PasswordRequiresNonAlphanumeric), "Mật khẩu phải có ít nhất một ký tự đặc biệt.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "Mật khẩu phải có ít nhất một chữ số.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "Mật khẩu phải có ít nhất một chữ thường.");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "Mật khẩu phải có ít nhất một chữ hoa.");
}
