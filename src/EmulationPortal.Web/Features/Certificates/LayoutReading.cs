using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>Reads what was typed in the editor into a layout that is only looked at, and says at each field what is wrong.</summary>
internal static class LayoutReading
{
    private const int MostTyped = 20;

    /// <summary>The layout as typed, or null when a number can't be read; what can't be printed so is said, too.</summary>
    public static CertificateLayout? Read(LayoutForm form, CertificateLayout stored, ModelStateDictionary state)
    {
        var typed = stored.Copy(stored.Number, stored.ValidFrom, null);
        var isRead = Number(form.PaperWidth, nameof(form.PaperWidth), value => typed.PaperWidth = value, state)
            & Number(form.PaperHeight, nameof(form.PaperHeight), value => typed.PaperHeight = value, state);
        (typed.Name, typed.LegalBasis, typed.Note, typed.Confirmed) = (VietnameseText.Normalise(form.Name), VietnameseText.Normalise(form.LegalBasis), VietnameseText.Normalise(form.Note), form.Confirmed);
        for (var i = 0; i < form.Fields.Count; i++)
        {
            if (typed.Fields.Find(field => field.Position == form.Fields[i].Position) is { } field) isRead &= Field(form.Fields[i], field, $"{nameof(form.Fields)}[{i}].", state);
        }

        if (!isRead) return null;
        foreach (var (position, property, why) in typed.Problems())
        {
            var index = form.Fields.FindIndex(field => field.Position == position);
            state.AddModelError(index < 0 ? property : $"{nameof(form.Fields)}[{index}].{property}", index < 0 ? why : $"{LayoutText.Name(typed.Fields.Single(field => field.Position == position).Kind)}: {why}");
        }

        return typed;
    }

    private static bool Field(LayoutFieldForm form, LayoutField field, string prefix, ModelStateDictionary state)
    {
        var isRead = Number(form.X, prefix + nameof(form.X), value => field.X = value, state)
            & Number(form.Y, prefix + nameof(form.Y), value => field.Y = value, state)
            & Number(form.Width, prefix + nameof(form.Width), value => field.Width = value, state);
        field.OnStock = form.OnStock;
        if (field.IsPicture) return isRead;
        isRead &= Number(form.Size, prefix + nameof(form.Size), value => field.Size = value, state)
            & Number(form.MinSize, prefix + nameof(form.MinSize), value => field.MinSize = value, state)
            & Number(form.MaxLines, prefix + nameof(form.MaxLines), value => field.MaxLines = (int)Math.Clamp(Math.Floor(value), -1, 1000), state);
        (field.Alignment, field.LongText, field.Growth) = (form.Alignment ?? field.Alignment, form.LongText ?? field.LongText, form.Growth ?? field.Growth);
        if (!field.HasText) return isRead;
        var text = VietnameseText.Normalise(form.Text);
        if (text.Length is 0 or > LayoutField.TextLength) return Wrong(prefix + nameof(form.Text), text.Length == 0 ? "Hãy nhập chữ sẽ in." : "Chữ dài quá 300 ký tự. Hãy rút gọn.", state);
        field.Text = text;
        return isRead;
    }

    private static bool Number(string? typed, string key, Action<decimal> take, ModelStateDictionary state)
    {
        // A long text is no slip of the finger, and is not repeated at a hundred fields.
        var read = typed?.Length > MostTyped ? ReadNumber.Empty : ScoreText.Read(typed, CertificateLayout.LongestSide);
        if (read.Value is not { } value) return Wrong(key, read.Problem ?? "Hãy nhập số, ví dụ 33,5.", state);
        if (Math.Abs(value) > CertificateLayout.LongestSide) return Wrong(key, $"Số quá lớn; nhiều nhất {CertificateLayout.LongestSide}.", state);
        take(value);
        return true;
    }

    private static bool Wrong(string key, string why, ModelStateDictionary state)
    {
        state.AddModelError(key, why);
        return false;
    }
}
