using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conference : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    FromDepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToDepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReceivedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SendBackReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handovers", x => x.Id);
                    table.CheckConstraint("CK_Handover_Departments", "FromDepartmentId <> ToDepartmentId");
                    table.CheckConstraint("CK_Handover_Handed", "State = 1 OR HandedAt IS NOT NULL");
                    table.CheckConstraint("CK_Handover_Received", "(State = 3 AND ReceivedAt IS NOT NULL) OR (State <> 3 AND ReceivedAt IS NULL)");
                    table.CheckConstraint("CK_Handovers_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_Handovers_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handovers_Departments_FromDepartmentId",
                        column: x => x.FromDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handovers_Departments_ToDepartmentId",
                        column: x => x.ToDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandwrittenSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Locked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandwrittenSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandwrittenSignatures_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectLink = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ClusterYearId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IssuerDepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OriginalSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CurrentSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupersededById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SigningOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    SignBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocuments", x => x.Id);
                    table.CheckConstraint("CK_IssuedDocuments_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5)");
                    table.CheckConstraint("CK_IssuedDocuments_SigningOrder_Known", "[SigningOrder] IN (1, 2)");
                    table.CheckConstraint("CK_IssuedDocuments_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_IssuedDocuments_ClusterYears_ClusterYearId",
                        column: x => x.ClusterYearId,
                        principalTable: "ClusterYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedDocuments_Departments_IssuerDepartmentId",
                        column: x => x.IssuerDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedDocuments_IssuedDocuments_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDayOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Quorum = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    DisagreementThreshold = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    ChairDepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChairName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ChairTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SecretaryName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SecretaryTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InvitationNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsRecorded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MinutesIssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.CheckConstraint("CK_Meeting_Cancelled", "State <> 4 OR CancelReason <> ''");
                    table.CheckConstraint("CK_Meeting_Closed", "(State = 3 AND ClosedAt IS NOT NULL) OR (State <> 3 AND ClosedAt IS NULL)");
                    table.CheckConstraint("CK_Meeting_Opened", "State NOT IN (2, 3) OR OpenedAt IS NOT NULL");
                    table.CheckConstraint("CK_Meeting_Threshold", "DisagreementThreshold >= 0");
                    table.CheckConstraint("CK_Meetings_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_Meetings_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Departments_ChairDepartmentId",
                        column: x => x.ChairDepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pledges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    LastYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LegalBases = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Opening = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Closing = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SigningOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplaceReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsOnPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pledges", x => x.Id);
                    table.CheckConstraint("CK_Pledge_Ended", "State NOT IN (5, 6) OR EndReason <> ''");
                    table.CheckConstraint("CK_Pledge_Issued", "State NOT IN (3, 4) OR IssuedAt IS NOT NULL");
                    table.CheckConstraint("CK_Pledge_Whose", "(Kind = 1 AND ClusterId IS NOT NULL) OR (Kind <> 1 AND ClusterId IS NULL AND DepartmentId IS NOT NULL)");
                    table.CheckConstraint("CK_Pledge_Years", "LastYear >= FirstYear AND LastYear <= FirstYear + 1");
                    table.CheckConstraint("CK_Pledges_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Pledges_State_Known", "[State] IN (1, 2, 3, 4, 5, 6)");
                    table.ForeignKey(
                        name: "FK_Pledges_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pledges_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pledges_Pledges_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "Pledges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pledges_Pledges_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "Pledges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SerialNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Thumbprint = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotAfter = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Locked = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsTest = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningCertificates", x => x.Id);
                    table.CheckConstraint("CK_SigningCertificates_Place_Known", "[Place] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_SigningCertificates_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandoverTask",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandoverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandoverTask_Handovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "Handovers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DocumentReader",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentReader", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentReader_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentReader_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Signatory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PlaceName = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CertificateSubject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateIssuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateThumbprint = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    HandedInByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ScanName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ScanType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signatory", x => x.Id);
                    table.CheckConstraint("CK_Signatory_State_Known", "[State] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Signatory_Way_Known", "[Way] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_Signatory_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signatory_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signatory_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Acclaims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Method = table.Column<int>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    PreviousRoundId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AllMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cast = table.Column<int>(type: "INTEGER", nullable: true),
                    Blank = table.Column<int>(type: "INTEGER", nullable: false),
                    Invalid = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    UrnKey = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acclaims", x => x.Id);
                    table.CheckConstraint("CK_Acclaim_Counted", "(State = 3 AND Outcome IS NOT NULL AND CountedAt IS NOT NULL) OR (State <> 3 AND Outcome IS NULL AND CountedAt IS NULL)");
                    table.CheckConstraint("CK_Acclaim_Seats", "Seats >= 1");
                    table.CheckConstraint("CK_Acclaim_UrnKey", "UrnKey IS NULL OR State = 2");
                    table.CheckConstraint("CK_Acclaims_Method_Known", "[Method] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Acclaims_Outcome_Known", "[Outcome] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_Acclaims_Purpose_Known", "[Purpose] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_Acclaims_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_Acclaims_Acclaims_PreviousRoundId",
                        column: x => x.PreviousRoundId,
                        principalTable: "Acclaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acclaims_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Presenter = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItem_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgreedScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CriterionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CriterionCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CriterionText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SelfShown = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ClusterShown = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MinistryShown = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Entered = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: true),
                    AgreedShown = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WrittenTo = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WrittenByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedScores", x => x.Id);
                    table.CheckConstraint("CK_AgreedScore_Reason", "Reason <> ''");
                    table.CheckConstraint("CK_AgreedScore_Scored", "(Status = 1 AND Entered IS NOT NULL) OR (Status <> 1 AND Entered IS NULL)");
                    table.CheckConstraint("CK_AgreedScores_Status_Known", "[Status] IN (0, 1, 2)");
                    table.CheckConstraint("CK_AgreedScores_WrittenTo_Known", "[WrittenTo] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_AgreedScores_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedScores_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedScores_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedScores_ScoreSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "ScoreSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Presence = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AuthorityNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AuthorityFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorityFileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendance", x => x.Id);
                    table.CheckConstraint("CK_Attendance_Presence_Known", "[Presence] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_Attendance_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendance_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendance_StoredFiles_AuthorityFileId",
                        column: x => x.AuthorityFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingGuest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsOfMinistry = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingGuest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingGuest_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MeetingPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LegalBases = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocxSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    PageSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPapers", x => x.Id);
                    table.CheckConstraint("CK_MeetingPaper_Edition", "Edition >= 1");
                    table.CheckConstraint("CK_MeetingPaper_Frozen", "(DocumentId IS NULL AND IssuedAt IS NULL AND DocxSha256 = '' AND PageSha256 = '') OR (DocumentId IS NOT NULL AND IssuedAt IS NOT NULL AND DocxSha256 <> '' AND PageSha256 <> '')");
                    table.CheckConstraint("CK_MeetingPapers_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_MeetingPapers_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PledgeClauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PledgeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TargetKind = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetSense = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetFigure = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: true),
                    TargetUnit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    TargetOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeClauses", x => x.Id);
                    table.CheckConstraint("CK_PledgeClause_Level", "[Level] BETWEEN 0 AND 2");
                    table.CheckConstraint("CK_PledgeClause_Target", "TargetKind = 0 OR (TargetKind = 3 AND TargetOn IS NOT NULL) OR (TargetKind IN (1, 2) AND TargetFigure IS NOT NULL)");
                    table.CheckConstraint("CK_PledgeClauses_TargetKind_Known", "[TargetKind] IN (0, 1, 2, 3)");
                    table.CheckConstraint("CK_PledgeClauses_TargetSense_Known", "[TargetSense] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_PledgeClauses_Pledges_PledgeId",
                        column: x => x.PledgeId,
                        principalTable: "Pledges",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PledgeComment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PledgeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClauseCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    ResolvedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeComment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PledgeComment_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PledgeComment_Pledges_PledgeId",
                        column: x => x.PledgeId,
                        principalTable: "Pledges",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PledgeParty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PledgeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsUnion = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeParty", x => x.Id);
                    table.CheckConstraint("CK_PledgeParty_Answer_Known", "[Answer] IN (0, 1, 2)");
                    table.CheckConstraint("CK_PledgeParty_Declined", "Answer <> 2 OR DeclineReason <> ''");
                    table.ForeignKey(
                        name: "FK_PledgeParty_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PledgeParty_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PledgeParty_Pledges_PledgeId",
                        column: x => x.PledgeId,
                        principalTable: "Pledges",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PledgeRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PledgeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PledgeRevisions_Pledges_PledgeId",
                        column: x => x.PledgeId,
                        principalTable: "Pledges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RefusedUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignatoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedUploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RefusedUploads_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RefusedUploads_Signatory_SignatoryId",
                        column: x => x.SignatoryId,
                        principalTable: "Signatory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AcclaimCandidate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcclaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<int>(type: "INTEGER", nullable: true),
                    IsElected = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcclaimCandidate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcclaimCandidate_Acclaims_AcclaimId",
                        column: x => x.AcclaimId,
                        principalTable: "Acclaims",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_AcclaimCandidate_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AcclaimReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcclaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 14, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcclaimReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcclaimReceipts_Acclaims_AcclaimId",
                        column: x => x.AcclaimId,
                        principalTable: "Acclaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AcclaimVoters",
                columns: table => new
                {
                    AcclaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcclaimVoters", x => new { x.AcclaimId, x.DepartmentId });
                    table.CheckConstraint("CK_AcclaimVoters_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_AcclaimVoters_Acclaims_AcclaimId",
                        column: x => x.AcclaimId,
                        principalTable: "Acclaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AcclaimVoters_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CountedBallots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcclaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedBallots", x => x.Id);
                    table.CheckConstraint("CK_CountedBallots_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_CountedBallots_Acclaims_AcclaimId",
                        column: x => x.AcclaimId,
                        principalTable: "Acclaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SealedBallots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcclaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 92, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedBallots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealedBallots_Acclaims_AcclaimId",
                        column: x => x.AcclaimId,
                        principalTable: "Acclaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperSection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSection", x => x.Id);
                    table.CheckConstraint("CK_PaperSection_Part_Known", "[Part] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)");
                    table.ForeignKey(
                        name: "FK_PaperSection_MeetingPapers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "MeetingPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperSigner",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSigner", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperSigner_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperSigner_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperSigner_MeetingPapers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "MeetingPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClauseCriterion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CriterionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseCriterion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClauseCriterion_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClauseCriterion_PledgeClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "PledgeClauses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ClauseResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Figure = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SavedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseResults", x => x.Id);
                    table.CheckConstraint("CK_ClauseResults_Outcome_Known", "[Outcome] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_ClauseResults_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClauseResults_PledgeClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "PledgeClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AcclaimCandidate_AcclaimId_DepartmentId",
                table: "AcclaimCandidate",
                columns: new[] { "AcclaimId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AcclaimCandidate_DepartmentId",
                table: "AcclaimCandidate",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AcclaimReceipts_AcclaimId_Code",
                table: "AcclaimReceipts",
                columns: new[] { "AcclaimId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acclaims_MeetingId_Position",
                table: "Acclaims",
                columns: new[] { "MeetingId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acclaims_PreviousRoundId",
                table: "Acclaims",
                column: "PreviousRoundId");

            migrationBuilder.CreateIndex(
                name: "IX_AcclaimVoters_DepartmentId",
                table: "AcclaimVoters",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_MeetingId",
                table: "AgendaItem",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedScores_CriterionId",
                table: "AgreedScores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedScores_DepartmentId",
                table: "AgreedScores",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedScores_MeetingId_SheetId_CriterionId",
                table: "AgreedScores",
                columns: new[] { "MeetingId", "SheetId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedScores_SheetId",
                table: "AgreedScores",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_AuthorityFileId",
                table: "Attendance",
                column: "AuthorityFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_DepartmentId",
                table: "Attendance",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_MeetingId_DepartmentId",
                table: "Attendance",
                columns: new[] { "MeetingId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClauseCriterion_ClauseId_CriterionId",
                table: "ClauseCriterion",
                columns: new[] { "ClauseId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClauseCriterion_CriterionId",
                table: "ClauseCriterion",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseResults_ClauseId_DepartmentId_Year",
                table: "ClauseResults",
                columns: new[] { "ClauseId", "DepartmentId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClauseResults_DepartmentId",
                table: "ClauseResults",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CountedBallots_AcclaimId",
                table: "CountedBallots",
                column: "AcclaimId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReader_DepartmentId",
                table: "DocumentReader",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReader_DocumentId_DepartmentId",
                table: "DocumentReader",
                columns: new[] { "DocumentId", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_ClusterId_Year",
                table: "Handovers",
                columns: new[] { "ClusterId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_FromDepartmentId",
                table: "Handovers",
                column: "FromDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_ToDepartmentId",
                table: "Handovers",
                column: "ToDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverTask_HandoverId",
                table: "HandoverTask",
                column: "HandoverId");

            migrationBuilder.CreateIndex(
                name: "IX_HandwrittenSignatures_UserId",
                table: "HandwrittenSignatures",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_ClusterYearId",
                table: "IssuedDocuments",
                column: "ClusterYearId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_Code",
                table: "IssuedDocuments",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_IssuerDepartmentId",
                table: "IssuedDocuments",
                column: "IssuerDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_State_SignBy",
                table: "IssuedDocuments",
                columns: new[] { "State", "SignBy" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SubjectId",
                table: "IssuedDocuments",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SupersededById",
                table: "IssuedDocuments",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingGuest_MeetingId",
                table: "MeetingGuest",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_DocumentId",
                table: "MeetingPapers",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_MeetingId_Kind_Edition",
                table: "MeetingPapers",
                columns: new[] { "MeetingId", "Kind", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ChairDepartmentId",
                table: "Meetings",
                column: "ChairDepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ClusterId_Year",
                table: "Meetings",
                columns: new[] { "ClusterId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperSection_PaperId_Part",
                table: "PaperSection",
                columns: new[] { "PaperId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperSigner_DepartmentId",
                table: "PaperSigner",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSigner_PaperId_Position",
                table: "PaperSigner",
                columns: new[] { "PaperId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperSigner_UserId",
                table: "PaperSigner",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeClauses_PledgeId",
                table: "PledgeClauses",
                column: "PledgeId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeComment_ClauseId",
                table: "PledgeComment",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeComment_DepartmentId",
                table: "PledgeComment",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeComment_PledgeId",
                table: "PledgeComment",
                column: "PledgeId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeParty_DepartmentId",
                table: "PledgeParty",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeParty_PledgeId_DepartmentId_IsUnion",
                table: "PledgeParty",
                columns: new[] { "PledgeId", "DepartmentId", "IsUnion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PledgeParty_UserId",
                table: "PledgeParty",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PledgeRevisions_PledgeId_Number",
                table: "PledgeRevisions",
                columns: new[] { "PledgeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pledges_ClusterId_FirstYear",
                table: "Pledges",
                columns: new[] { "ClusterId", "FirstYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Pledges_DepartmentId",
                table: "Pledges",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Pledges_PreviousId",
                table: "Pledges",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_Pledges_ReplacesId",
                table: "Pledges",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_RefusedUploads_DocumentId_At",
                table: "RefusedUploads",
                columns: new[] { "DocumentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RefusedUploads_SignatoryId",
                table: "RefusedUploads",
                column: "SignatoryId");

            migrationBuilder.CreateIndex(
                name: "IX_SealedBallots_AcclaimId",
                table: "SealedBallots",
                column: "AcclaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatory_DepartmentId",
                table: "Signatory",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatory_DocumentId_PlaceName",
                table: "Signatory",
                columns: new[] { "DocumentId", "PlaceName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Signatory_DocumentId_Position",
                table: "Signatory",
                columns: new[] { "DocumentId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Signatory_UserId",
                table: "Signatory",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningCertificates_UserId_Thumbprint",
                table: "SigningCertificates",
                columns: new[] { "UserId", "Thumbprint" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AcclaimCandidate");

            migrationBuilder.DropTable(
                name: "AcclaimReceipts");

            migrationBuilder.DropTable(
                name: "AcclaimVoters");

            migrationBuilder.DropTable(
                name: "AgendaItem");

            migrationBuilder.DropTable(
                name: "AgreedScores");

            migrationBuilder.DropTable(
                name: "Attendance");

            migrationBuilder.DropTable(
                name: "ClauseCriterion");

            migrationBuilder.DropTable(
                name: "ClauseResults");

            migrationBuilder.DropTable(
                name: "CountedBallots");

            migrationBuilder.DropTable(
                name: "DocumentReader");

            migrationBuilder.DropTable(
                name: "HandoverTask");

            migrationBuilder.DropTable(
                name: "HandwrittenSignatures");

            migrationBuilder.DropTable(
                name: "MeetingGuest");

            migrationBuilder.DropTable(
                name: "PaperSection");

            migrationBuilder.DropTable(
                name: "PaperSigner");

            migrationBuilder.DropTable(
                name: "PledgeComment");

            migrationBuilder.DropTable(
                name: "PledgeParty");

            migrationBuilder.DropTable(
                name: "PledgeRevisions");

            migrationBuilder.DropTable(
                name: "RefusedUploads");

            migrationBuilder.DropTable(
                name: "SealedBallots");

            migrationBuilder.DropTable(
                name: "SigningCertificates");

            migrationBuilder.DropTable(
                name: "PledgeClauses");

            migrationBuilder.DropTable(
                name: "Handovers");

            migrationBuilder.DropTable(
                name: "MeetingPapers");

            migrationBuilder.DropTable(
                name: "Signatory");

            migrationBuilder.DropTable(
                name: "Acclaims");

            migrationBuilder.DropTable(
                name: "Pledges");

            migrationBuilder.DropTable(
                name: "IssuedDocuments");

            migrationBuilder.DropTable(
                name: "Meetings");
        }
    }
}
