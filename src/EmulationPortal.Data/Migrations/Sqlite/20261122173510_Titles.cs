using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Titles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_SubjectId_Part",
                table: "AuditEntries");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CommentsBy",
                table: "Pledges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PresentSince",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PresentMembers",
                table: "Acclaims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AwardKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ForPersons = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForCollectives = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForHouseholds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardKinds", x => x.Id);
                    table.UniqueConstraint("AK_AwardKinds_Code", x => x.Code);
                    table.CheckConstraint("CK_AwardKind_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_AwardKind_Recipients", "ForPersons = 1 OR ForCollectives = 1 OR ForHouseholds = 1");
                    table.CheckConstraint("CK_AwardKinds_Level_Known", "[Level] IN (1, 2, 3)");
                    table.CheckConstraint("CK_AwardKinds_Nature_Known", "[Nature] IN (1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "Collectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsIllustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Collectives", x => x.Id);
                    table.CheckConstraint("CK_Collectives_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_Collectives_Collectives_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Collectives_Collectives_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Collectives_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Initiatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<int>(type: "INTEGER", nullable: false),
                    RecognisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Initiatives", x => x.Id);
                    table.CheckConstraint("CK_Initiatives_Scope_Known", "[Scope] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_Initiatives_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeopleImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    StoredFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Created = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JudgedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleImports", x => x.Id);
                    table.CheckConstraint("CK_PeopleImports_State_Known", "[State] IN (1, 2, 3, 4, 5)");
                    table.ForeignKey(
                        name: "FK_PeopleImports_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PeopleImports_StoredFiles_StoredFileId",
                        column: x => x.StoredFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardCoefficient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AwardKindId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    IsCeiling = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCoefficient", x => x.Id);
                    table.CheckConstraint("CK_AwardCoefficient_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_AwardCoefficient_Recipient_Known", "[Recipient] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_AwardCoefficient_AwardKinds_AwardKindId",
                        column: x => x.AwardKindId,
                        principalTable: "AwardKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AwardKindId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierItem", x => x.Id);
                    table.CheckConstraint("CK_DossierItem_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.ForeignKey(
                        name: "FK_DossierItem_AwardKinds_AwardKindId",
                        column: x => x.AwardKindId,
                        principalTable: "AwardKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuotaRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    Rounding = table.Column<int>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotaRules", x => x.Id);
                    table.CheckConstraint("CK_QuotaRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_QuotaRule_Percent", "[Percent] > 0");
                    table.CheckConstraint("CK_QuotaRules_Rounding_Known", "[Rounding] IN (1, 2, 3)");
                    table.CheckConstraint("CK_QuotaRules_Whole_Known", "[Whole] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_QuotaRules_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuotaRules_QuotaRules_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "QuotaRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CollectiveFormerName",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectiveFormerName", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectiveFormerName_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Honorific = table.Column<int>(type: "INTEGER", nullable: false),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BornYear = table.Column<int>(type: "INTEGER", nullable: true),
                    SealedIdentityNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 500, nullable: false),
                    IdentityEnding = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    GivenNameKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 300, nullable: false),
                    GivenNameKeyOverride = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OfficialOrder = table.Column<int>(type: "INTEGER", nullable: true),
                    ServiceSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsPending = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsIllustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.CheckConstraint("CK_People_Honorific_Known", "[Honorific] IN (1, 2)");
                    table.CheckConstraint("CK_Person_Birth", "BornOn IS NULL OR BornYear IS NOT NULL");
                    table.CheckConstraint("CK_Person_Merged", "MergedIntoId IS NULL OR MergedIntoId <> Id");
                    table.ForeignKey(
                        name: "FK_People_Collectives_SubUnitId",
                        column: x => x.SubUnitId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_PeopleImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PeopleImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_People_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EligibilityRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Route = table.Column<int>(type: "INTEGER", nullable: false),
                    RouteName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Choice = table.Column<int>(type: "INTEGER", nullable: false),
                    Option = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    AfterCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Rating = table.Column<int>(type: "INTEGER", nullable: true),
                    Scope = table.Column<int>(type: "INTEGER", nullable: true),
                    Measure = table.Column<int>(type: "INTEGER", nullable: true),
                    Times = table.Column<int>(type: "INTEGER", nullable: true),
                    Years = table.Column<int>(type: "INTEGER", nullable: true),
                    Spacing = table.Column<int>(type: "INTEGER", nullable: true),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: true),
                    OrMore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Effect = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastUsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EligibilityRules", x => x.Id);
                    table.CheckConstraint("CK_EligibilityRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_EligibilityRule_Percent", "[Percent] IS NULL OR [Percent] > 0");
                    table.CheckConstraint("CK_EligibilityRules_Effect_Known", "[Effect] IN (1, 2)");
                    table.CheckConstraint("CK_EligibilityRules_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)");
                    table.CheckConstraint("CK_EligibilityRules_Measure_Known", "[Measure] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_EligibilityRules_Rating_Known", "[Rating] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_EligibilityRules_Recipient_Known", "[Recipient] IN (1, 2, 3)");
                    table.CheckConstraint("CK_EligibilityRules_Scope_Known", "[Scope] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_AfterCode",
                        column: x => x.AfterCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_Code",
                        column: x => x.Code,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_EligibilityRules_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "EligibilityRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_RuleSets_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "RuleSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AwardKindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProofFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProofFileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsIllustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRecords", x => x.Id);
                    table.CheckConstraint("CK_AwardRecord_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_AwardRecord_Years", "ToYear IS NULL OR ToYear >= Year");
                    table.CheckConstraint("CK_AwardRecords_Source_Known", "[Source] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_AwardRecords_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecords_StoredFiles_ProofFileId",
                        column: x => x.ProofFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisciplineRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisciplineRecords", x => x.Id);
                    table.CheckConstraint("CK_DisciplineRecord_Days", "[To] IS NULL OR [To] >= [From]");
                    table.CheckConstraint("CK_DisciplineRecord_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_DisciplineRecords_Kind_Known", "[Kind] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InitiativeAuthors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SharePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    UsedFor = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    UsedYear = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitiativeAuthors", x => x.Id);
                    table.CheckConstraint("CK_InitiativeAuthor_Share", "SharePercent IS NULL OR SharePercent BETWEEN 1 AND 100");
                    table.ForeignKey(
                        name: "FK_InitiativeAuthors_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_InitiativeAuthors_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenNameKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameWords", x => new { x.PersonId, x.Word });
                    table.ForeignKey(
                        name: "FK_NameWords_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PeopleImportChoice",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleImportChoice", x => new { x.ImportId, x.Row });
                    table.ForeignKey(
                        name: "FK_PeopleImportChoice_PeopleImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PeopleImports",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PeopleImportChoice_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonFormerName",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonFormerName", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonFormerName_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonPositions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonPositions", x => x.Id);
                    table.CheckConstraint("CK_PersonPosition_Days", "[To] IS NULL OR [To] >= [From]");
                    table.ForeignKey(
                        name: "FK_PersonPositions_Collectives_SubUnitId",
                        column: x => x.SubUnitId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonPositions_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonPositions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskRatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskRatings", x => x.Id);
                    table.CheckConstraint("CK_TaskRating_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_TaskRatings_Level_Known", "[Level] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_TaskRatings_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskRatings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCoefficient_AwardKindId",
                table: "AwardCoefficient",
                column: "AwardKindId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_AwardKindCode_Year",
                table: "AwardRecords",
                columns: new[] { "AwardKindCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_CollectiveId_Year",
                table: "AwardRecords",
                columns: new[] { "CollectiveId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_DecisionNumber",
                table: "AwardRecords",
                column: "DecisionNumber");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_PersonId_Year",
                table: "AwardRecords",
                columns: new[] { "PersonId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_ProofFileId",
                table: "AwardRecords",
                column: "ProofFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CollectiveFormerName_CollectiveId",
                table: "CollectiveFormerName",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Collectives_DepartmentId_Kind_SortKey",
                table: "Collectives",
                columns: new[] { "DepartmentId", "Kind", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Collectives_MergedIntoId",
                table: "Collectives",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Collectives_ParentId",
                table: "Collectives",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_CollectiveId",
                table: "DisciplineRecords",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_PersonId",
                table: "DisciplineRecords",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DossierItem_AwardKindId",
                table: "DossierItem",
                column: "AwardKindId");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_AfterCode",
                table: "EligibilityRules",
                column: "AfterCode");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_Code",
                table: "EligibilityRules",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_KindCode",
                table: "EligibilityRules",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_RuleSetId",
                table: "EligibilityRules",
                column: "RuleSetId");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_SupersedesId",
                table: "EligibilityRules",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeAuthors_InitiativeId",
                table: "InitiativeAuthors",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeAuthors_PersonId_InitiativeId",
                table: "InitiativeAuthors",
                columns: new[] { "PersonId", "InitiativeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_DepartmentId_RecognisedOn",
                table: "Initiatives",
                columns: new[] { "DepartmentId", "RecognisedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NameWords_Word_GivenNameKey_PersonId_FoldedName",
                table: "NameWords",
                columns: new[] { "Word", "GivenNameKey", "PersonId", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_People_DepartmentId_GivenNameKey",
                table: "People",
                columns: new[] { "DepartmentId", "GivenNameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedName",
                table: "People",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_People_GivenNameKey",
                table: "People",
                column: "GivenNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_People_ImportId",
                table: "People",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_People_MergedIntoId",
                table: "People",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SubUnitId_GivenNameKey",
                table: "People",
                columns: new[] { "SubUnitId", "GivenNameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PeopleImportChoice_PersonId",
                table: "PeopleImportChoice",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleImports_DepartmentId_UploadedAt",
                table: "PeopleImports",
                columns: new[] { "DepartmentId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PeopleImports_State_UploadedAt",
                table: "PeopleImports",
                columns: new[] { "State", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PeopleImports_StoredFileId",
                table: "PeopleImports",
                column: "StoredFileId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonFormerName_PersonId",
                table: "PersonFormerName",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPositions_DepartmentId",
                table: "PersonPositions",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPositions_PersonId",
                table: "PersonPositions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPositions_SubUnitId",
                table: "PersonPositions",
                column: "SubUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaRules_KindCode_ValidFrom",
                table: "QuotaRules",
                columns: new[] { "KindCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuotaRules_SupersedesId",
                table: "QuotaRules",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleSets_Code",
                table: "RuleSets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskRatings_CollectiveId_Year",
                table: "TaskRatings",
                columns: new[] { "CollectiveId", "Year" },
                unique: true,
                filter: "[CollectiveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TaskRatings_PersonId_Year",
                table: "TaskRatings",
                columns: new[] { "PersonId", "Year" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardCoefficient");

            migrationBuilder.DropTable(
                name: "AwardRecords");

            migrationBuilder.DropTable(
                name: "CollectiveFormerName");

            migrationBuilder.DropTable(
                name: "DisciplineRecords");

            migrationBuilder.DropTable(
                name: "DossierItem");

            migrationBuilder.DropTable(
                name: "EligibilityRules");

            migrationBuilder.DropTable(
                name: "InitiativeAuthors");

            migrationBuilder.DropTable(
                name: "NameWords");

            migrationBuilder.DropTable(
                name: "PeopleImportChoice");

            migrationBuilder.DropTable(
                name: "PersonFormerName");

            migrationBuilder.DropTable(
                name: "PersonPositions");

            migrationBuilder.DropTable(
                name: "QuotaRules");

            migrationBuilder.DropTable(
                name: "TaskRatings");

            migrationBuilder.DropTable(
                name: "RuleSets");

            migrationBuilder.DropTable(
                name: "Initiatives");

            migrationBuilder.DropTable(
                name: "AwardKinds");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Collectives");

            migrationBuilder.DropTable(
                name: "PeopleImports");

            migrationBuilder.DropColumn(
                name: "CommentsBy",
                table: "Pledges");

            migrationBuilder.DropColumn(
                name: "PresentSince",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "PresentMembers",
                table: "Acclaims");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Part",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Part" });
        }
    }
}
