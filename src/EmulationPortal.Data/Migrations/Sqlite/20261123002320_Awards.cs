using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Awards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_RegistrationLines_Verdict_Known",
                table: "RegistrationLines");

            migrationBuilder.DropCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "RegistrationRounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "RegistrationRounds",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsCorrected",
                table: "RegistrationLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsEarlierResult",
                table: "RegistrationLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "DecisionLineId",
                table: "AwardRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RevokedOn",
                table: "AwardRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Achievements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DocumentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProofFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProofFileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Achievements", x => x.Id);
                    table.CheckConstraint("CK_Achievement_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.ForeignKey(
                        name: "FK_Achievements_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Achievements_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Achievements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Achievements_StoredFiles_ProofFileId",
                        column: x => x.ProofFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OriginalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Notation = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NumberYear = table.Column<int>(type: "INTEGER", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDecisions", x => x.Id);
                    table.CheckConstraint("CK_AwardDecisions_Kind_Known", "[Kind] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_AwardDecisions_Order_Known", "[Order] IN (1, 2)");
                    table.CheckConstraint("CK_AwardDecisions_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_AwardDecisions_AspNetUsers_SignerId",
                        column: x => x.SignerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardDecisions_AwardDecisions_OriginalId",
                        column: x => x.OriginalId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardDecisions_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BaseSalaries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 0, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BaseSalaries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CertificateLayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PaperWidth = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    PaperHeight = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    StockFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateLayouts", x => x.Id);
                    table.CheckConstraint("CK_CertificateLayout_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_CertificateLayouts_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_CertificateLayouts_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CertificateLayouts_CertificateLayouts_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "CertificateLayouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CertificateLayouts_StoredFiles_StockFileId",
                        column: x => x.StockFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Councils",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsIllustrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Councils", x => x.Id);
                    table.CheckConstraint("CK_Council_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_Councils_Level_Known", "[Level] IN (1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "DecisionNumbers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Notation = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionNumbers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LegalDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsUsualBasis = table.Column<bool>(type: "INTEGER", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrinterProfiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Dx = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Dy = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Scale = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    MeasuredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrinterProfiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClusterYearId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Merit = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IntakeYear = table.Column<int>(type: "INTEGER", nullable: true),
                    IntakeNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.CheckConstraint("CK_Proposals_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5)");
                    table.CheckConstraint("CK_Proposals_State_Known", "[State] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_Proposals_AspNetUsers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_ClusterYears_ClusterYearId",
                        column: x => x.ClusterYearId,
                        principalTable: "ClusterYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VotingRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Method = table.Column<int>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
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
                    table.PrimaryKey("PK_VotingRules", x => x.Id);
                    table.CheckConstraint("CK_VotingRule_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_VotingRules_Method_Known", "[Method] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_VotingRules_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VotingRules_VotingRules_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "VotingRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardPayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 0, nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Voucher = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardPayments_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardPayments_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionAnnex",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionAnnex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionAnnex_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DecisionArticle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionArticle", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionArticle_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ProofRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProofRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProofRounds_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LayoutField",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LayoutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    X = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Y = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Width = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Alignment = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    MinSize = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    MaxLines = table.Column<int>(type: "INTEGER", nullable: false),
                    LongText = table.Column<int>(type: "INTEGER", nullable: false),
                    Growth = table.Column<int>(type: "INTEGER", nullable: false),
                    Bold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Italic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Red = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpperCase = table.Column<bool>(type: "INTEGER", nullable: false),
                    Underlined = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnStock = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LayoutField", x => x.Id);
                    table.CheckConstraint("CK_LayoutField_Alignment_Known", "[Alignment] IN (1, 2, 3)");
                    table.CheckConstraint("CK_LayoutField_Growth_Known", "[Growth] IN (1, 2, 3)");
                    table.CheckConstraint("CK_LayoutField_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)");
                    table.CheckConstraint("CK_LayoutField_LongText_Known", "[LongText] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_LayoutField_CertificateLayouts_LayoutId",
                        column: x => x.LayoutId,
                        principalTable: "CertificateLayouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CouncilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Duty = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMembers", x => x.Id);
                    table.CheckConstraint("CK_CouncilMember_Valid", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_CouncilMembers_Duty_Known", "[Duty] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_CouncilMembers_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilMembers_Councils_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilMembers_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CouncilId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Quorum = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CalledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilSessions", x => x.Id);
                    table.CheckConstraint("CK_CouncilSession_Concluded", "(State = 4 AND ConcludedAt IS NOT NULL) OR (State <> 4 AND ConcludedAt IS NULL)");
                    table.CheckConstraint("CK_CouncilSessions_State_Known", "[State] IN (1, 2, 3, 4, 5)");
                    table.ForeignKey(
                        name: "FK_CouncilSessions_Councils_CouncilId",
                        column: x => x.CouncilId,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionBasis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    LegalDocumentId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionBasis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionBasis_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DecisionBasis_LegalDocuments_LegalDocumentId",
                        column: x => x.LegalDocumentId,
                        principalTable: "LegalDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Merit = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RegistrationLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Origin = table.Column<int>(type: "INTEGER", nullable: false),
                    OriginNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Eligibility = table.Column<int>(type: "INTEGER", nullable: true),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsOverQuota = table.Column<bool>(type: "INTEGER", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    StandingReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalLines", x => x.Id);
                    table.CheckConstraint("CK_ProposalLine_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_ProposalLines_Eligibility_Known", "[Eligibility] IN (1, 2, 3, 4, 5, 6, 7)");
                    table.CheckConstraint("CK_ProposalLines_Origin_Known", "[Origin] IN (1, 2, 3)");
                    table.CheckConstraint("CK_ProposalLines_Standing_Known", "[Standing] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_ProposalLines_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalLines_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalLines_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalLines_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalLines_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalLines_RegistrationLines_RegistrationLineId",
                        column: x => x.RegistrationLineId,
                        principalTable: "RegistrationLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilAttendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Presence = table.Column<int>(type: "INTEGER", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilAttendance", x => x.Id);
                    table.CheckConstraint("CK_CouncilAttendance_Presence_Known", "[Presence] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_CouncilAttendance_CouncilMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "CouncilMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilAttendance_CouncilSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CouncilSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilBallots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Method = table.Column<int>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    PreviousRoundId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AllMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cast = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    UrnKey = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilBallots", x => x.Id);
                    table.CheckConstraint("CK_CouncilBallot_Counted", "(State = 3 AND CountedAt IS NOT NULL) OR (State <> 3 AND CountedAt IS NULL)");
                    table.CheckConstraint("CK_CouncilBallot_Round", "Round BETWEEN 1 AND 2");
                    table.CheckConstraint("CK_CouncilBallot_UrnKey", "UrnKey IS NULL OR State = 2");
                    table.CheckConstraint("CK_CouncilBallots_Method_Known", "[Method] IN (1, 2, 3)");
                    table.CheckConstraint("CK_CouncilBallots_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_CouncilBallots_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilBallots_CouncilBallots_PreviousRoundId",
                        column: x => x.PreviousRoundId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilBallots_CouncilSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "CouncilSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AchievementCitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AchievementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AchievementCitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AchievementCitations_Achievements_AchievementId",
                        column: x => x.AchievementId,
                        principalTable: "Achievements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AchievementCitations_ProposalLines_LineId",
                        column: x => x.LineId,
                        principalTable: "ProposalLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AchievementReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duties = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    Results = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    Measures = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    Compliance = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AchievementReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AchievementReports_ProposalLines_LineId",
                        column: x => x.LineId,
                        principalTable: "ProposalLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OriginalLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitLine = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Merit = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Coefficient = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    BaseSalary = table.Column<decimal>(type: "TEXT", precision: 18, scale: 0, nullable: false),
                    Money = table.Column<decimal>(type: "TEXT", precision: 18, scale: 0, nullable: false),
                    MoneyNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionLines", x => x.Id);
                    table.CheckConstraint("CK_DecisionLine_Recipient", "(PersonId IS NULL AND CollectiveId IS NOT NULL) OR (PersonId IS NOT NULL AND CollectiveId IS NULL)");
                    table.CheckConstraint("CK_DecisionLines_Recipient_Known", "[Recipient] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_DecisionLines_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DecisionLines_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionLines_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionLines_DecisionLines_OriginalLineId",
                        column: x => x.OriginalLineId,
                        principalTable: "DecisionLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionLines_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionLines_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionLines_ProposalLines_ProposalLineId",
                        column: x => x.ProposalLineId,
                        principalTable: "ProposalLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierEntries", x => x.Id);
                    table.CheckConstraint("CK_DossierEntries_Way_Known", "[Way] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_DossierEntries_DossierItem_DossierItemId",
                        column: x => x.DossierItemId,
                        principalTable: "DossierItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DossierEntries_ProposalLines_LineId",
                        column: x => x.LineId,
                        principalTable: "ProposalLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DossierEntries_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilCandidate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenVotes = table.Column<int>(type: "INTEGER", nullable: false),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilCandidate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilCandidate_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CouncilCandidate_ProposalLines_ProposalLineId",
                        column: x => x.ProposalLineId,
                        principalTable: "ProposalLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilCountedBallots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilCountedBallots", x => x.Id);
                    table.CheckConstraint("CK_CouncilCountedBallots_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_CouncilCountedBallots_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilOpinion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilOpinion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilOpinion_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CouncilOpinion_CouncilMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "CouncilMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 14, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilReceipts_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilSealedBallots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 92, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilSealedBallots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilSealedBallots_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilVoters",
                columns: table => new
                {
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilVoters", x => new { x.BallotId, x.MemberId });
                    table.CheckConstraint("CK_CouncilVoters_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_CouncilVoters_CouncilBallots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "CouncilBallots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilVoters_CouncilMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "CouncilMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitLine = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RightName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RightUnitLine = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameProofs", x => x.Id);
                    table.CheckConstraint("CK_NameProofs_State_Known", "[State] IN (1, 2, 3, 4, 5)");
                    table.ForeignKey(
                        name: "FK_NameProofs_DecisionLines_LineId",
                        column: x => x.LineId,
                        principalTable: "DecisionLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NameProofs_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NameProofs_ProofRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ProofRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mode = table.Column<int>(type: "INTEGER", nullable: false),
                    PrinterName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Dx = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Dy = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Scale = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRuns", x => x.Id);
                    table.CheckConstraint("CK_PrintRuns_Mode_Known", "[Mode] IN (1, 2)");
                    table.CheckConstraint("CK_PrintRuns_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_PrintRuns_AwardDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintRuns_DecisionLines_LineId",
                        column: x => x.LineId,
                        principalTable: "DecisionLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintRuns_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LayoutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredFileId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintParts_CertificateLayouts_LayoutId",
                        column: x => x.LayoutId,
                        principalTable: "CertificateLayouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintParts_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintParts_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintParts_StoredFiles_StoredFileId",
                        column: x => x.StoredFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintedCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitLine = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SpoiledReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SpoiledBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SpoiledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedCertificates", x => x.Id);
                    table.CheckConstraint("CK_PrintedCertificates_State_Known", "[State] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_PrintedCertificates_DecisionLines_LineId",
                        column: x => x.LineId,
                        principalTable: "DecisionLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintedCertificates_PrintParts_PartId",
                        column: x => x.PartId,
                        principalTable: "PrintParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintedCertificates_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegistrationLines_Verdict_Known",
                table: "RegistrationLines",
                sql: "[Verdict] IN (1, 2, 3, 4, 5, 6, 7)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments",
                sql: "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_DecisionLineId",
                table: "AwardRecords",
                column: "DecisionLineId");

            migrationBuilder.CreateIndex(
                name: "IX_AchievementCitations_AchievementId",
                table: "AchievementCitations",
                column: "AchievementId");

            migrationBuilder.CreateIndex(
                name: "IX_AchievementCitations_LineId_AchievementId",
                table: "AchievementCitations",
                columns: new[] { "LineId", "AchievementId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AchievementReports_LineId",
                table: "AchievementReports",
                column: "LineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_CollectiveId_Year",
                table: "Achievements",
                columns: new[] { "CollectiveId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_InitiativeId",
                table: "Achievements",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_PersonId_Year",
                table: "Achievements",
                columns: new[] { "PersonId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_ProofFileId",
                table: "Achievements",
                column: "ProofFileId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_DocumentId",
                table: "AwardDecisions",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_NumberYear_Notation_Number",
                table: "AwardDecisions",
                columns: new[] { "NumberYear", "Notation", "Number" },
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_OriginalId",
                table: "AwardDecisions",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_SignerId",
                table: "AwardDecisions",
                column: "SignerId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_State_Year",
                table: "AwardDecisions",
                columns: new[] { "State", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_DecisionId",
                table: "AwardPayments",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_DepartmentId",
                table: "AwardPayments",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_BaseSalaries_FromOn",
                table: "BaseSalaries",
                column: "FromOn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CertificateLayouts_KindCode_Number",
                table: "CertificateLayouts",
                columns: new[] { "KindCode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CertificateLayouts_StockFileId",
                table: "CertificateLayouts",
                column: "StockFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateLayouts_SupersedesId",
                table: "CertificateLayouts",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CouncilAttendance_MemberId",
                table: "CouncilAttendance",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilAttendance_SessionId_MemberId",
                table: "CouncilAttendance",
                columns: new[] { "SessionId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CouncilBallots_KindCode",
                table: "CouncilBallots",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilBallots_PreviousRoundId",
                table: "CouncilBallots",
                column: "PreviousRoundId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilBallots_SessionId_Position",
                table: "CouncilBallots",
                columns: new[] { "SessionId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CouncilCandidate_BallotId_ProposalLineId",
                table: "CouncilCandidate",
                columns: new[] { "BallotId", "ProposalLineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CouncilCandidate_ProposalLineId",
                table: "CouncilCandidate",
                column: "ProposalLineId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilCountedBallots_BallotId",
                table: "CouncilCountedBallots",
                column: "BallotId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMembers_CouncilId",
                table: "CouncilMembers",
                column: "CouncilId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMembers_DepartmentId",
                table: "CouncilMembers",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMembers_UserId",
                table: "CouncilMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilOpinion_BallotId",
                table: "CouncilOpinion",
                column: "BallotId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilOpinion_MemberId",
                table: "CouncilOpinion",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilReceipts_BallotId_Code",
                table: "CouncilReceipts",
                columns: new[] { "BallotId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CouncilSealedBallots_BallotId",
                table: "CouncilSealedBallots",
                column: "BallotId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilSessions_CouncilId",
                table: "CouncilSessions",
                column: "CouncilId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilSessions_State_StartsAt",
                table: "CouncilSessions",
                columns: new[] { "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilVoters_MemberId",
                table: "CouncilVoters",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionAnnex_DecisionId",
                table: "DecisionAnnex",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionArticle_DecisionId",
                table: "DecisionArticle",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionBasis_DecisionId",
                table: "DecisionBasis",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionBasis_LegalDocumentId",
                table: "DecisionBasis",
                column: "LegalDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_Code",
                table: "DecisionLines",
                column: "Code",
                unique: true,
                filter: "[Code] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_CollectiveId",
                table: "DecisionLines",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_DecisionId_Ordinal",
                table: "DecisionLines",
                columns: new[] { "DecisionId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_DepartmentId",
                table: "DecisionLines",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_KindCode",
                table: "DecisionLines",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_OriginalLineId",
                table: "DecisionLines",
                column: "OriginalLineId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_PersonId",
                table: "DecisionLines",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionLines_ProposalLineId",
                table: "DecisionLines",
                column: "ProposalLineId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionNumbers_Year_Notation",
                table: "DecisionNumbers",
                columns: new[] { "Year", "Notation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DossierEntries_DossierItemId",
                table: "DossierEntries",
                column: "DossierItemId");

            migrationBuilder.CreateIndex(
                name: "IX_DossierEntries_FileId",
                table: "DossierEntries",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_DossierEntries_LineId_DossierItemId",
                table: "DossierEntries",
                columns: new[] { "LineId", "DossierItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LayoutField_LayoutId",
                table: "LayoutField",
                column: "LayoutId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_Number",
                table: "LegalDocuments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NameProofs_DepartmentId_State",
                table: "NameProofs",
                columns: new[] { "DepartmentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_NameProofs_LineId",
                table: "NameProofs",
                column: "LineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NameProofs_RoundId",
                table: "NameProofs",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedCertificate_Good",
                table: "PrintedCertificates",
                column: "LineId",
                unique: true,
                filter: "[State] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedCertificates_KindCode_Serial",
                table: "PrintedCertificates",
                columns: new[] { "KindCode", "Serial" },
                unique: true,
                filter: "[Serial] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedCertificates_LineId_State",
                table: "PrintedCertificates",
                columns: new[] { "LineId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintedCertificates_PartId_Page",
                table: "PrintedCertificates",
                columns: new[] { "PartId", "Page" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintedCertificates_RunId",
                table: "PrintedCertificates",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_PrinterProfiles_Name",
                table: "PrinterProfiles",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintParts_DepartmentId",
                table: "PrintParts",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintParts_LayoutId",
                table: "PrintParts",
                column: "LayoutId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintParts_RunId",
                table: "PrintParts",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintParts_StoredFileId",
                table: "PrintParts",
                column: "StoredFileId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_DecisionId",
                table: "PrintRuns",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_DepartmentId",
                table: "PrintRuns",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_LineId",
                table: "PrintRuns",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_State_OrderedAt",
                table: "PrintRuns",
                columns: new[] { "State", "OrderedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ProofRounds_DecisionId",
                table: "ProofRounds",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_CollectiveId_KindCode",
                table: "ProposalLines",
                columns: new[] { "CollectiveId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_DepartmentId",
                table: "ProposalLines",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_KindCode",
                table: "ProposalLines",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_PersonId_KindCode",
                table: "ProposalLines",
                columns: new[] { "PersonId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_ProposalId_CollectiveId_KindCode",
                table: "ProposalLines",
                columns: new[] { "ProposalId", "CollectiveId", "KindCode" },
                unique: true,
                filter: "[CollectiveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_ProposalId_PersonId_KindCode",
                table: "ProposalLines",
                columns: new[] { "ProposalId", "PersonId", "KindCode" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_ProposalId_Standing",
                table: "ProposalLines",
                columns: new[] { "ProposalId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_RegistrationLineId",
                table: "ProposalLines",
                column: "RegistrationLineId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalLines_Standing_KindCode",
                table: "ProposalLines",
                columns: new[] { "Standing", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ClusterId",
                table: "Proposals",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ClusterYearId",
                table: "Proposals",
                column: "ClusterYearId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DepartmentId_Year",
                table: "Proposals",
                columns: new[] { "DepartmentId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DocumentId",
                table: "Proposals",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_IntakeYear_IntakeNumber",
                table: "Proposals",
                columns: new[] { "IntakeYear", "IntakeNumber" },
                unique: true,
                filter: "[IntakeYear] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_OfficerId",
                table: "Proposals",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Year_State",
                table: "Proposals",
                columns: new[] { "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_KindCode_ValidFrom",
                table: "VotingRules",
                columns: new[] { "KindCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VotingRules_SupersedesId",
                table: "VotingRules",
                column: "SupersedesId");

            migrationBuilder.AddForeignKey(
                name: "FK_AwardRecords_DecisionLines_DecisionLineId",
                table: "AwardRecords",
                column: "DecisionLineId",
                principalTable: "DecisionLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AwardRecords_DecisionLines_DecisionLineId",
                table: "AwardRecords");

            migrationBuilder.DropTable(
                name: "AchievementCitations");

            migrationBuilder.DropTable(
                name: "AchievementReports");

            migrationBuilder.DropTable(
                name: "AwardPayments");

            migrationBuilder.DropTable(
                name: "BaseSalaries");

            migrationBuilder.DropTable(
                name: "CouncilAttendance");

            migrationBuilder.DropTable(
                name: "CouncilCandidate");

            migrationBuilder.DropTable(
                name: "CouncilCountedBallots");

            migrationBuilder.DropTable(
                name: "CouncilOpinion");

            migrationBuilder.DropTable(
                name: "CouncilReceipts");

            migrationBuilder.DropTable(
                name: "CouncilSealedBallots");

            migrationBuilder.DropTable(
                name: "CouncilVoters");

            migrationBuilder.DropTable(
                name: "DecisionAnnex");

            migrationBuilder.DropTable(
                name: "DecisionArticle");

            migrationBuilder.DropTable(
                name: "DecisionBasis");

            migrationBuilder.DropTable(
                name: "DecisionNumbers");

            migrationBuilder.DropTable(
                name: "DossierEntries");

            migrationBuilder.DropTable(
                name: "LayoutField");

            migrationBuilder.DropTable(
                name: "NameProofs");

            migrationBuilder.DropTable(
                name: "PrintedCertificates");

            migrationBuilder.DropTable(
                name: "PrinterProfiles");

            migrationBuilder.DropTable(
                name: "VotingRules");

            migrationBuilder.DropTable(
                name: "Achievements");

            migrationBuilder.DropTable(
                name: "CouncilBallots");

            migrationBuilder.DropTable(
                name: "CouncilMembers");

            migrationBuilder.DropTable(
                name: "LegalDocuments");

            migrationBuilder.DropTable(
                name: "ProofRounds");

            migrationBuilder.DropTable(
                name: "PrintParts");

            migrationBuilder.DropTable(
                name: "CouncilSessions");

            migrationBuilder.DropTable(
                name: "CertificateLayouts");

            migrationBuilder.DropTable(
                name: "PrintRuns");

            migrationBuilder.DropTable(
                name: "Councils");

            migrationBuilder.DropTable(
                name: "DecisionLines");

            migrationBuilder.DropTable(
                name: "AwardDecisions");

            migrationBuilder.DropTable(
                name: "ProposalLines");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RegistrationLines_Verdict_Known",
                table: "RegistrationLines");

            migrationBuilder.DropCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments");

            migrationBuilder.DropIndex(
                name: "IX_AwardRecords_DecisionLineId",
                table: "AwardRecords");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "RegistrationRounds");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "RegistrationRounds");

            migrationBuilder.DropColumn(
                name: "IsCorrected",
                table: "RegistrationLines");

            migrationBuilder.DropColumn(
                name: "IsEarlierResult",
                table: "RegistrationLines");

            migrationBuilder.DropColumn(
                name: "DecisionLineId",
                table: "AwardRecords");

            migrationBuilder.DropColumn(
                name: "RevokedOn",
                table: "AwardRecords");

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegistrationLines_Verdict_Known",
                table: "RegistrationLines",
                sql: "[Verdict] IN (1, 2, 3, 4, 5, 6)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_IssuedDocuments_Kind_Known",
                table: "IssuedDocuments",
                sql: "[Kind] IN (1, 2, 3, 4, 5, 6)");
        }
    }
}
