using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Obligations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates");

            migrationBuilder.AddColumn<string>(
                name: "OnceKey",
                table: "OutgoingMails",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Merits",
                table: "EligibilityRules",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OpinionFileId",
                table: "CouncilAttendance",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpinionFileName",
                table: "CouncilAttendance",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DeliveryChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mail = table.Column<int>(type: "int", nullable: false),
                    FeedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    FeedMadeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryChoices", x => x.Id);
                    table.CheckConstraint("CK_DeliveryChoices_Mail_Known", "[Mail] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_DeliveryChoices_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Exemplars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CollectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MovementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    UnitLine = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Headline = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Story = table.Column<string>(type: "nvarchar(max)", maxLength: 12000, nullable: false),
                    Lessons = table.Column<string>(type: "nvarchar(max)", maxLength: 12000, nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    ConsentBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exemplars", x => x.Id);
                    table.CheckConstraint("CK_Exemplars_Kind_Known", "[Kind] IN (1, 2, 3)");
                    table.CheckConstraint("CK_Exemplars_Stage_Known", "[Stage] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_Exemplars_Collectives_CollectiveId",
                        column: x => x.CollectiveId,
                        principalTable: "Collectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exemplars_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exemplars_Movements_MovementId",
                        column: x => x.MovementId,
                        principalTable: "Movements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exemplars_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exemplars_StoredFiles_ConsentFileId",
                        column: x => x.ConsentFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObligationCalendars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    DaysBefore = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RemindsLate = table.Column<bool>(type: "bit", nullable: false),
                    EscalatesAfter = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationCalendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ObligationFilings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ClusterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationFilings", x => x.Id);
                    table.CheckConstraint("CK_ObligationFilings_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)");
                    table.ForeignKey(
                        name: "FK_ObligationFilings_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadePublicAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicRecords", x => x.Id);
                    table.CheckConstraint("CK_PublicRecords_Kind_Known", "[Kind] IN (1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "RemindersSent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObligationKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Step = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemindersSent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExemplarEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExemplarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemplarEntries", x => x.Id);
                    table.CheckConstraint("CK_ExemplarEntries_Stage_Known", "[Stage] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_ExemplarEntries_Exemplars_ExemplarId",
                        column: x => x.ExemplarId,
                        principalTable: "Exemplars",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ExemplarPictures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExemplarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    Caption = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemplarPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExemplarPictures_Exemplars_ExemplarId",
                        column: x => x.ExemplarId,
                        principalTable: "Exemplars",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ExemplarPictures_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObligationDate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CalendarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ClusterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationDate", x => x.Id);
                    table.CheckConstraint("CK_ObligationDate_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)");
                    table.ForeignKey(
                        name: "FK_ObligationDate_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObligationDate_ObligationCalendars_CalendarId",
                        column: x => x.CalendarId,
                        principalTable: "ObligationCalendars",
                        principalColumn: "Id");
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates",
                sql: "[State] IN (1, 2, 3, 4)");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_OnceKey",
                table: "OutgoingMails",
                column: "OnceKey",
                unique: true,
                filter: "[OnceKey] IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_EligibilityRules_Merits_Known",
                table: "EligibilityRules",
                sql: "[Merits] BETWEEN 0 AND 31");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilAttendance_OpinionFileId",
                table: "CouncilAttendance",
                column: "OpinionFileId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryChoices_FeedHash",
                table: "DeliveryChoices",
                column: "FeedHash",
                unique: true,
                filter: "[FeedHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryChoices_UserId",
                table: "DeliveryChoices",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarEntries_ExemplarId_Ordinal",
                table: "ExemplarEntries",
                columns: new[] { "ExemplarId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarPictures_ExemplarId_Ordinal",
                table: "ExemplarPictures",
                columns: new[] { "ExemplarId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarPictures_FileId",
                table: "ExemplarPictures",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_CollectiveId",
                table: "Exemplars",
                column: "CollectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_ConsentFileId",
                table: "Exemplars",
                column: "ConsentFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_DepartmentId_Year",
                table: "Exemplars",
                columns: new[] { "DepartmentId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_MovementId",
                table: "Exemplars",
                column: "MovementId");

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_PersonId",
                table: "Exemplars",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Exemplars_PublishedAt",
                table: "Exemplars",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationCalendars_Year",
                table: "ObligationCalendars",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObligationDate_CalendarId",
                table: "ObligationDate",
                column: "CalendarId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationDate_ClusterId",
                table: "ObligationDate",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationFilings_ClusterId",
                table: "ObligationFilings",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationFilings_Year_Kind_ClusterId",
                table: "ObligationFilings",
                columns: new[] { "Year", "Kind", "ClusterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicRecords_Kind_RecordId",
                table: "PublicRecords",
                columns: new[] { "Kind", "RecordId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RemindersSent_DueOn",
                table: "RemindersSent",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_RemindersSent_ObligationKey_DueOn_Step",
                table: "RemindersSent",
                columns: new[] { "ObligationKey", "DueOn", "Step" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CouncilAttendance_StoredFiles_OpinionFileId",
                table: "CouncilAttendance",
                column: "OpinionFileId",
                principalTable: "StoredFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CouncilAttendance_StoredFiles_OpinionFileId",
                table: "CouncilAttendance");

            migrationBuilder.DropTable(
                name: "DeliveryChoices");

            migrationBuilder.DropTable(
                name: "ExemplarEntries");

            migrationBuilder.DropTable(
                name: "ExemplarPictures");

            migrationBuilder.DropTable(
                name: "ObligationDate");

            migrationBuilder.DropTable(
                name: "ObligationFilings");

            migrationBuilder.DropTable(
                name: "PublicRecords");

            migrationBuilder.DropTable(
                name: "RemindersSent");

            migrationBuilder.DropTable(
                name: "Exemplars");

            migrationBuilder.DropTable(
                name: "ObligationCalendars");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_OnceKey",
                table: "OutgoingMails");

            migrationBuilder.DropCheckConstraint(
                name: "CK_EligibilityRules_Merits_Known",
                table: "EligibilityRules");

            migrationBuilder.DropIndex(
                name: "IX_CouncilAttendance_OpinionFileId",
                table: "CouncilAttendance");

            migrationBuilder.DropColumn(
                name: "OnceKey",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Merits",
                table: "EligibilityRules");

            migrationBuilder.DropColumn(
                name: "OpinionFileId",
                table: "CouncilAttendance");

            migrationBuilder.DropColumn(
                name: "OpinionFileName",
                table: "CouncilAttendance");

            migrationBuilder.AddCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates",
                sql: "[State] IN (1, 2)");
        }
    }
}
