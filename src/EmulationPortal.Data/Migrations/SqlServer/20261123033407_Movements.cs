using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Movements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_Number",
                table: "LegalDocuments");

            migrationBuilder.AddColumn<string>(
                name: "Notice",
                table: "RegistrationLines",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "IdentityDigest",
                table: "People",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AwardDecisionId",
                table: "LegalDocuments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FileId",
                table: "LegalDocuments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "LegalDocuments",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsFramework",
                table: "LegalDocuments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "LegalDocuments",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Signer",
                table: "LegalDocuments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "LegalDocuments",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "StatedText",
                table: "AwardDecisions",
                type: "varchar(1000)",
                unicode: false,
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "LegalDocumentRelations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalDocumentRelations", x => x.Id);
                    table.CheckConstraint("CK_LegalDocumentRelation_Two", "FromId <> ToId");
                    table.CheckConstraint("CK_LegalDocumentRelations_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7)");
                    table.ForeignKey(
                        name: "FK_LegalDocumentRelations_LegalDocuments_FromId",
                        column: x => x.FromId,
                        principalTable: "LegalDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalDocumentRelations_LegalDocuments_ToId",
                        column: x => x.ToId,
                        principalTable: "LegalDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalDocumentWords",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalDocumentWords", x => new { x.DocumentId, x.Word });
                    table.ForeignKey(
                        name: "FK_LegalDocumentWords_LegalDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "LegalDocuments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Movements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ClusterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LaunchedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Theme = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Requirements = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Contents = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Rewards = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    JoinBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignerTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StateReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Movements", x => x.Id);
                    table.CheckConstraint("CK_Movement_Cluster", "(Level = 4 AND ClusterId IS NOT NULL) OR (Level <> 4 AND ClusterId IS NULL)");
                    table.CheckConstraint("CK_Movement_Period", "[To] IS NULL OR [To] >= [From]");
                    table.CheckConstraint("CK_Movements_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Movements_Level_Known", "[Level] IN (1, 2, 3, 4, 5)");
                    table.CheckConstraint("CK_Movements_State_Known", "[State] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_Movements_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Movements_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Movements_LegalDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "LegalDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Movements_Movements_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Movements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeopleImportUnit",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CollectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleImportUnit", x => new { x.ImportId, x.Name });
                    table.ForeignKey(
                        name: "FK_PeopleImportUnit_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PeopleImportUnit_PeopleImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PeopleImports",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MovementSummaries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MovementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Organising = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Results = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Exemplars = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Shortcomings = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Lessons = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    SignerTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementSummaries", x => x.Id);
                    table.CheckConstraint("CK_MovementSummaries_Kind_Known", "[Kind] IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_MovementSummaries_Movements_MovementId",
                        column: x => x.MovementId,
                        principalTable: "Movements",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Participations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MovementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CollectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    StateReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Contents = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Targets = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participations", x => x.Id);
                    table.CheckConstraint("CK_Participations_State_Known", "[State] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_Participations_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Movements_MovementId",
                        column: x => x.MovementId,
                        principalTable: "Movements",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MovementReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    IsFinal = table.Column<bool>(type: "bit", nullable: false),
                    Results = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Difficulties = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MovementReports_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MovementEvidence",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EvidenceItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementEvidence", x => new { x.ReportId, x.EvidenceItemId });
                    table.ForeignKey(
                        name: "FK_MovementEvidence_EvidenceItems_EvidenceItemId",
                        column: x => x.EvidenceItemId,
                        principalTable: "EvidenceItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MovementEvidence_MovementReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "MovementReports",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_IdentityDigest",
                table: "People",
                column: "IdentityDigest",
                unique: true,
                filter: "[IdentityDigest] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_AwardDecisionId",
                table: "LegalDocuments",
                column: "AwardDecisionId",
                unique: true,
                filter: "[AwardDecisionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_FileId",
                table: "LegalDocuments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_IssuedOn",
                table: "LegalDocuments",
                column: "IssuedOn");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_Kind_IssuedOn",
                table: "LegalDocuments",
                columns: new[] { "Kind", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_Number_Issuer_IssuedOn",
                table: "LegalDocuments",
                columns: new[] { "Number", "Issuer", "IssuedOn" },
                unique: true,
                filter: "[IssuedOn] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_ValidFrom",
                table: "LegalDocuments",
                column: "ValidFrom");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_ValidTo",
                table: "LegalDocuments",
                column: "ValidTo");

            migrationBuilder.AddCheckConstraint(
                name: "CK_LegalDocument_Force",
                table: "LegalDocuments",
                sql: "ValidTo IS NULL OR ValidTo >= ValidFrom");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocumentRelations_FromId_ToId_Kind",
                table: "LegalDocumentRelations",
                columns: new[] { "FromId", "ToId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocumentRelations_ToId",
                table: "LegalDocumentRelations",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocumentWords_Word_DocumentId",
                table: "LegalDocumentWords",
                columns: new[] { "Word", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_MovementEvidence_EvidenceItemId",
                table: "MovementEvidence",
                column: "EvidenceItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MovementReports_ParticipationId_Ordinal",
                table: "MovementReports",
                columns: new[] { "ParticipationId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Movements_ClusterId",
                table: "Movements",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_DepartmentId_From",
                table: "Movements",
                columns: new[] { "DepartmentId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_DocumentId",
                table: "Movements",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_From",
                table: "Movements",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_ParentId",
                table: "Movements",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_State_From",
                table: "Movements",
                columns: new[] { "State", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_MovementSummaries_MovementId_Kind",
                table: "MovementSummaries",
                columns: new[] { "MovementId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Participations_CollectiveId",
                table: "Participations",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_DepartmentId_State",
                table: "Participations",
                columns: new[] { "DepartmentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Participations_MovementId_DepartmentId_CollectiveId",
                table: "Participations",
                columns: new[] { "MovementId", "DepartmentId", "CollectiveId" },
                unique: true,
                filter: "[CollectiveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleImportUnit_CollectiveId",
                table: "PeopleImportUnit",
                column: "CollectiveId");

            migrationBuilder.AddForeignKey(
                name: "FK_LegalDocuments_AwardDecisions_AwardDecisionId",
                table: "LegalDocuments",
                column: "AwardDecisionId",
                principalTable: "AwardDecisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_LegalDocuments_StoredFiles_FileId",
                table: "LegalDocuments",
                column: "FileId",
                principalTable: "StoredFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_LegalDocuments_AwardDecisions_AwardDecisionId",
                table: "LegalDocuments");

            migrationBuilder.DropForeignKey(
                name: "FK_LegalDocuments_StoredFiles_FileId",
                table: "LegalDocuments");

            migrationBuilder.DropTable(
                name: "LegalDocumentRelations");

            migrationBuilder.DropTable(
                name: "LegalDocumentWords");

            migrationBuilder.DropTable(
                name: "MovementEvidence");

            migrationBuilder.DropTable(
                name: "MovementSummaries");

            migrationBuilder.DropTable(
                name: "PeopleImportUnit");

            migrationBuilder.DropTable(
                name: "MovementReports");

            migrationBuilder.DropTable(
                name: "Participations");

            migrationBuilder.DropTable(
                name: "Movements");

            migrationBuilder.DropIndex(
                name: "IX_People_IdentityDigest",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_AwardDecisionId",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_FileId",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_IssuedOn",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_Kind_IssuedOn",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_Number_Issuer_IssuedOn",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_ValidFrom",
                table: "LegalDocuments");

            migrationBuilder.DropIndex(
                name: "IX_LegalDocuments_ValidTo",
                table: "LegalDocuments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_LegalDocument_Force",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "Notice",
                table: "RegistrationLines");

            migrationBuilder.DropColumn(
                name: "IdentityDigest",
                table: "People");

            migrationBuilder.DropColumn(
                name: "AwardDecisionId",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "FileId",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "IsFramework",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "Signer",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "LegalDocuments");

            migrationBuilder.DropColumn(
                name: "StatedText",
                table: "AwardDecisions");

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocuments_Number",
                table: "LegalDocuments",
                column: "Number",
                unique: true);
        }
    }
}
