using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Merits",
                table: "EligibilityRules",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OpinionFileId",
                table: "CouncilAttendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpinionFileName",
                table: "CouncilAttendance",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DeliveryChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FeedMadeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "ObligationCalendars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysBefore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RemindsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    EscalatesAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationCalendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ObligationFilings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadePublicAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObligationKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemindersSent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ObligationDate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CalendarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
                unique: true);

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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryChoices_UserId",
                table: "DeliveryChoices",
                column: "UserId",
                unique: true);

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
                name: "ObligationDate");

            migrationBuilder.DropTable(
                name: "ObligationFilings");

            migrationBuilder.DropTable(
                name: "PublicRecords");

            migrationBuilder.DropTable(
                name: "RemindersSent");

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
