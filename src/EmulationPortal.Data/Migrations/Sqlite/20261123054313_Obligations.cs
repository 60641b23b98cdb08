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

            migrationBuilder.AddCheckConstraint(
                name: "CK_PrintedCertificates_State_Known",
                table: "PrintedCertificates",
                sql: "[State] IN (1, 2, 3, 4)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
