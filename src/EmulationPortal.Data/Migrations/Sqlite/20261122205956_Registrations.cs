using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Registrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments");

            migrationBuilder.AddColumn<int>(
                name: "List",
                table: "PeopleImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Measure",
                table: "DisciplineRecords",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "AwardRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPending",
                table: "AwardRecords",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CollectiveFormerPlace",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectiveFormerPlace", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectiveFormerPlace_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CollectiveFormerPlace_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_OtherId",
                        column: x => x.OtherId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResultsDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsCondition = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationRounds", x => x.Id);
                    table.CheckConstraint("CK_RegistrationRound_Closing", "ClosesAt IS NULL OR ClosesAt >= DueAt");
                });

            migrationBuilder.CreateTable(
                name: "Reorganisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CutYearRule = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reorganisations", x => x.Id);
                    table.CheckConstraint("CK_Reorganisations_CutYearRule_Known", "[CutYearRule] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Reorganisations_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6)");
                    table.CheckConstraint("CK_Reorganisations_State_Known", "[State] IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "RegistrationExtension",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UntilAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GrantedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationExtension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationExtension_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationExtension_RegistrationRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "RegistrationRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FirstSubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResultsSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => x.Id);
                    table.CheckConstraint("CK_Registrations_State_Known", "[State] IN (1, 2, 3, 4, 5, 6, 7)");
                    table.ForeignKey(
                        name: "FK_Registrations_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_RegistrationRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "RegistrationRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentLinks", x => x.Id);
                    table.CheckConstraint("CK_DepartmentLink_Two", "PredecessorId <> SuccessorId");
                    table.CheckConstraint("CK_DepartmentLinks_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_DepartmentLinks_Departments_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DepartmentLinks_Departments_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DepartmentLinks_Reorganisations_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Reorganisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganisationChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Deed = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganisationChanges", x => x.Id);
                    table.CheckConstraint("CK_ReorganisationChanges_Deed_Known", "[Deed] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_ReorganisationChanges_Reorganisations_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Reorganisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganisationItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Warning = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganisationItem", x => x.Id);
                    table.CheckConstraint("CK_ReorganisationItem_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_ReorganisationItem_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReorganisationItem_Reorganisations_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Reorganisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReorganisationTallies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganisationTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganisationTallies_Reorganisations_ReorganisationId",
                        column: x => x.ReorganisationId,
                        principalTable: "Reorganisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationBasis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationBasis", x => x.Id);
                    table.CheckConstraint("CK_RegistrationBasis_Whole_Known", "[Whole] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_RegistrationBasis_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsOverQuota = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: true),
                    ResultReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ResultDecision = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationLines", x => x.Id);
                    table.CheckConstraint("CK_RegistrationLine_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_RegistrationLines_Result_Known", "[Result] IN (1, 2, 3)");
                    table.CheckConstraint("CK_RegistrationLines_Verdict_Known", "[Verdict] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_RegistrationLines_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationLines_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationLines_Collectives_SubUnitId",
                        column: x => x.SubUnitId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationLines_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationLines_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadyAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadyByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationPart_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationPart_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationSendings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationSendings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationSendings_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganisationUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganisationUnit", x => x.Id);
                    table.CheckConstraint("CK_ReorganisationUnit_Role_Known", "[Role] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_ReorganisationUnit_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReorganisationUnit_ReorganisationItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ReorganisationItem",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReorganisationAssignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganisationAssignment", x => x.Id);
                    table.CheckConstraint("CK_ReorganisationAssignment_Who", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.ForeignKey(
                        name: "FK_ReorganisationAssignment_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReorganisationAssignment_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReorganisationAssignment_ReorganisationItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ReorganisationItem",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReorganisationAssignment_ReorganisationUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "ReorganisationUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_PeopleImports_List_Known",
                table: "PeopleImports",
                sql: "[List] IN (1, 2)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments",
                sql: "[Kind] IN (1, 2, 3, 4, 5, 6)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_DisciplineRecords_Measure_Known",
                table: "DisciplineRecords",
                sql: "[Measure] IN (1, 2, 3, 4, 5, 6, 7)");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_ImportId",
                table: "AwardRecords",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_CollectiveFormerPlace_CollectiveId",
                table: "CollectiveFormerPlace",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_CollectiveFormerPlace_DepartmentId",
                table: "CollectiveFormerPlace",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentLinks_PredecessorId_SuccessorId",
                table: "DepartmentLinks",
                columns: new[] { "PredecessorId", "SuccessorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentLinks_ReorganisationId",
                table: "DepartmentLinks",
                column: "ReorganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentLinks_SuccessorId",
                table: "DepartmentLinks",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_OtherId",
                table: "PersonMerges",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_SurvivorId",
                table: "PersonMerges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationBasis_RegistrationId_Whole",
                table: "RegistrationBasis",
                columns: new[] { "RegistrationId", "Whole" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationExtension_DepartmentId",
                table: "RegistrationExtension",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationExtension_RoundId",
                table: "RegistrationExtension",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_CollectiveId",
                table: "RegistrationLines",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_KindCode",
                table: "RegistrationLines",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_PersonId",
                table: "RegistrationLines",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_RegistrationId_CollectiveId_KindCode",
                table: "RegistrationLines",
                columns: new[] { "RegistrationId", "CollectiveId", "KindCode" },
                unique: true,
                filter: "[CollectiveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_RegistrationId_PersonId_KindCode",
                table: "RegistrationLines",
                columns: new[] { "RegistrationId", "PersonId", "KindCode" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLines_SubUnitId",
                table: "RegistrationLines",
                column: "SubUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationPart_CollectiveId",
                table: "RegistrationPart",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationPart_RegistrationId_CollectiveId",
                table: "RegistrationPart",
                columns: new[] { "RegistrationId", "CollectiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationRounds_Year",
                table: "RegistrationRounds",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_DepartmentId_Year",
                table: "Registrations",
                columns: new[] { "DepartmentId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_DocumentId",
                table: "Registrations",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_RoundId_DepartmentId",
                table: "Registrations",
                columns: new[] { "RoundId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationSendings_RegistrationId_Number",
                table: "RegistrationSendings",
                columns: new[] { "RegistrationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationAssignment_CollectiveId",
                table: "ReorganisationAssignment",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationAssignment_ItemId",
                table: "ReorganisationAssignment",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationAssignment_PersonId",
                table: "ReorganisationAssignment",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationAssignment_UnitId",
                table: "ReorganisationAssignment",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationChanges_RecordId",
                table: "ReorganisationChanges",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationChanges_ReorganisationId_Sequence",
                table: "ReorganisationChanges",
                columns: new[] { "ReorganisationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationItem_ClusterId",
                table: "ReorganisationItem",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationItem_ReorganisationId",
                table: "ReorganisationItem",
                column: "ReorganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganisations_State_EffectiveOn",
                table: "Reorganisations",
                columns: new[] { "State", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationTallies_ReorganisationId_Place_SubjectId",
                table: "ReorganisationTallies",
                columns: new[] { "ReorganisationId", "Place", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationUnit_DepartmentId",
                table: "ReorganisationUnit",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganisationUnit_ItemId",
                table: "ReorganisationUnit",
                column: "ItemId");

            migrationBuilder.AddForeignKey(
                name: "FK_AwardRecords_PeopleImports_ImportId",
                table: "AwardRecords",
                column: "ImportId",
                principalTable: "PeopleImports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AwardRecords_PeopleImports_ImportId",
                table: "AwardRecords");

            migrationBuilder.DropTable(
                name: "CollectiveFormerPlace");

            migrationBuilder.DropTable(
                name: "DepartmentLinks");

            migrationBuilder.DropTable(
                name: "PersonMerges");

            migrationBuilder.DropTable(
                name: "RegistrationBasis");

            migrationBuilder.DropTable(
                name: "RegistrationExtension");

            migrationBuilder.DropTable(
                name: "RegistrationLines");

            migrationBuilder.DropTable(
                name: "RegistrationPart");

            migrationBuilder.DropTable(
                name: "RegistrationSendings");

            migrationBuilder.DropTable(
                name: "ReorganisationAssignment");

            migrationBuilder.DropTable(
                name: "ReorganisationChanges");

            migrationBuilder.DropTable(
                name: "ReorganisationTallies");

            migrationBuilder.DropTable(
                name: "Registrations");

            migrationBuilder.DropTable(
                name: "ReorganisationUnit");

            migrationBuilder.DropTable(
                name: "RegistrationRounds");

            migrationBuilder.DropTable(
                name: "ReorganisationItem");

            migrationBuilder.DropTable(
                name: "Reorganisations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PeopleImports_List_Known",
                table: "PeopleImports");

            migrationBuilder.DropCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_DisciplineRecords_Measure_Known",
                table: "DisciplineRecords");

            migrationBuilder.DropIndex(
                name: "IX_AwardRecords_ImportId",
                table: "AwardRecords");

            migrationBuilder.DropColumn(
                name: "List",
                table: "PeopleImports");

            migrationBuilder.DropColumn(
                name: "Measure",
                table: "DisciplineRecords");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "AwardRecords");

            migrationBuilder.DropColumn(
                name: "IsPending",
                table: "AwardRecords");

            migrationBuilder.AddCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments",
                sql: "[Kind] IN (1, 2, 3, 4, 5)");
        }
    }
}
