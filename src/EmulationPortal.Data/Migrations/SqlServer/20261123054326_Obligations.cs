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

            migrationBuilder.AddCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates",
                sql: "[State] IN (1, 2, 3, 4)");

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

            migrationBuilder.AddCheckConstraint(
                name: "CK_EligibilityRules_Merits_Known",
                table: "EligibilityRules",
                sql: "[Merits] BETWEEN 0 AND 31");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilAttendance_OpinionFileId",
                table: "CouncilAttendance",
                column: "OpinionFileId");

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

            migrationBuilder.DropCheckConstraint(
                name: "CK_EligibilityRules_Merits_Known",
                table: "EligibilityRules");

            migrationBuilder.DropIndex(
                name: "IX_CouncilAttendance_OpinionFileId",
                table: "CouncilAttendance");

            migrationBuilder.DropColumn(
                name: "Merits",
                table: "EligibilityRules");

            migrationBuilder.DropColumn(
                name: "OpinionFileId",
                table: "CouncilAttendance");

            migrationBuilder.DropColumn(
                name: "OpinionFileName",
                table: "CouncilAttendance");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates");

            migrationBuilder.AddCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates",
                sql: "[State] IN (1, 2)");
        }
    }
}
