using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.SqlServer
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PresentSince",
                table: "Attendance",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PresentMembers",
                table: "Acclaims",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
