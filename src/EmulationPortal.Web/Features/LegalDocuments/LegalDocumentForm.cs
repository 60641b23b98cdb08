using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>An entry of the register, as typed.</summary>
public sealed class LegalDocumentForm : OnceForm
{
    /// <summary>Number and notation.</summary>
    public string? Number { get; set; }

    /// <summary>Kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Day; may be unknown.</summary>
    public string? IssuedOn { get; set; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; set; }

    /// <summary>What it is about.</summary>
    public string? Abstract { get; set; }

    /// <summary>Who signed.</summary>
    public string? Signer { get; set; }

    /// <summary>First day in force.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Last day in force.</summary>
    public string? ValidTo { get; set; }

    /// <summary>Whether decisions usually cite it.</summary>
    public bool IsUsualBasis { get; set; }

    /// <summary>Whether the timeline shows it.</summary>
    public bool IsFramework { get; set; }

    /// <summary>Whether it was read in the text.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Remark.</summary>
    public string? Note { get; set; }

    /// <summary>The text.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Whether it is added although the number is in the register.</summary>
    public bool IsAnother { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored entry.</summary>
    public static LegalDocumentForm Of(LegalDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new LegalDocumentForm
        {
            Number = document.Number,
            Kind = document.Kind,
            IssuedOn = document.IssuedOn is { } day ? DateText.Show(day) : string.Empty,
            Issuer = document.Issuer,
            Abstract = document.Abstract,
            Signer = document.Signer,
            ValidFrom = DateText.Show(document.ValidFrom),
            ValidTo = document.ValidTo is { } last ? DateText.Show(last) : string.Empty,
            IsUsualBasis = document.IsUsualBasis,
            IsFramework = document.IsFramework,
            Confirmed = document.Confirmed,
            Note = document.Note,
            Version = document.Version,
        };
    }

    /// <summary>Writes what was typed into the entry; the form is valid.</summary>
    public void Fill(LegalDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (document.Number, document.Kind, document.Issuer) = (VietnameseText.Normalise(Number), Kind!, VietnameseText.Normalise(Issuer));
        (document.Abstract, document.Signer, document.Note) = (VietnameseText.Normalise(Abstract), VietnameseText.Normalise(Signer), VietnameseText.NormaliseLines(Note));
        (document.IssuedOn, document.ValidFrom, document.ValidTo) = (DateText.Read(IssuedOn).Value, DateText.Read(ValidFrom).Value!.Value, DateText.Read(ValidTo).Value);
        (document.IsUsualBasis, document.IsFramework, document.Confirmed) = (IsUsualBasis, IsFramework, Confirmed);
        document.RenewWords();
    }

    /// <summary>Field by field, what differs between two forms.</summary>
    public IReadOnlyList<AuditChange> ChangesFrom(LegalDocumentForm before) =>
        [.. Rows(before).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed))];

    /// <summary>All fields beside those of another form.</summary>
    public IReadOnlyList<ConflictRow> Rows(LegalDocumentForm stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return
        [
            new("Số, ký hiệu", VietnameseText.Normalise(Number), stored.Number),
            new("Loại", Kind, stored.Kind),
            new("Ngày ban hành", DateText.Read(IssuedOn).Understood, DateText.Read(stored.IssuedOn).Understood),
            new("Cơ quan ban hành", VietnameseText.Normalise(Issuer), stored.Issuer),
            new("Trích yếu", VietnameseText.Normalise(Abstract), stored.Abstract),
            new("Người ký", VietnameseText.Normalise(Signer), stored.Signer),
            new("Có hiệu lực từ", DateText.Read(ValidFrom).Understood, DateText.Read(stored.ValidFrom).Understood),
            new("Hết hiệu lực sau ngày", DateText.Read(ValidTo).Understood, DateText.Read(stored.ValidTo).Understood),
            new("Thường làm căn cứ quyết định", YesNo(IsUsualBasis), YesNo(stored.IsUsualBasis)),
            new("Trong dòng thời gian pháp lý", YesNo(IsFramework), YesNo(stored.IsFramework)),
            new("Đã đối chiếu bản gốc", YesNo(Confirmed), YesNo(stored.Confirmed)),
            new("Ghi chú", VietnameseText.NormaliseLines(Note), stored.Note),
        ];
    }

    private static string YesNo(bool value) => value ? "có" : "không";
}

/// <summary>Checks an entry.</summary>
public sealed class LegalDocumentFormValidator : AbstractValidator<LegalDocumentForm>
{
    /// <summary>The rules.</summary>
    public LegalDocumentFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Number).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= LegalDocument.NumberLength).WithMessage("Hãy ghi số, ký hiệu, ví dụ 1459/QĐ-BTTTT, không quá 50 ký tự.");
        RuleFor(form => form.Kind).Must(kind => LegalDocumentKinds.All.Contains(kind)).WithMessage("Hãy chọn loại văn bản.");
        RuleFor(form => form.IssuedOn).DateOrNothing();
        RuleFor(form => form.IssuedOn).Must(typed => DateText.Read(typed).Value is not { } day || day <= clock.Today).WithMessage("Ngày ban hành ở sau hôm nay. Hãy xem lại.");
        RuleFor(form => form.Issuer).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= LegalDocument.IssuerLength).WithMessage("Hãy ghi cơ quan ban hành, không quá 200 ký tự.");
        RuleFor(form => form.Abstract).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= LegalDocument.AbstractLength).WithMessage("Hãy ghi trích yếu, không quá 500 ký tự.");
        RuleFor(form => form.Signer).MaximumLength(LegalDocument.SignerLength).WithMessage("Tên người ký dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày có hiệu lực. Nếu chưa rõ, ghi ngày ban hành và bỏ đánh dấu “Đã đối chiếu”.");
        RuleFor(form => form.ValidTo).DateOrNothing();
        RuleFor(form => form.ValidTo).Must((form, typed) => DateText.Read(typed).Value is not { } last || DateText.Read(form.ValidFrom).Value is not { } first || last >= first)
            .WithMessage("Ngày hết hiệu lực ở trước ngày có hiệu lực. Hãy sửa một trong hai ngày.");
        RuleFor(form => form.Note).Must(text => VietnameseText.NormaliseLines(text).Length <= LegalDocument.NoteLength).WithMessage("Ghi chú dài quá 1.000 ký tự. Hãy rút gọn.");
    }
}

/// <summary>A relation, as typed.</summary>
public sealed class RelationForm
{
    /// <summary>What this document does.</summary>
    public DocumentRelationKind? Kind { get; set; }

    /// <summary>Number of the other document.</summary>
    public string? Number { get; set; }

    /// <summary>Whether the other one ends when this one begins.</summary>
    public bool EndsOther { get; set; }
}

/// <summary>Checks a relation.</summary>
public sealed class RelationFormValidator : AbstractValidator<RelationForm>
{
    /// <summary>The rules.</summary>
    public RelationFormValidator()
    {
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn quan hệ.");
        RuleFor(form => form.Number).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= LegalDocument.NumberLength).WithMessage("Hãy ghi số, ký hiệu của văn bản kia.");
    }
}
