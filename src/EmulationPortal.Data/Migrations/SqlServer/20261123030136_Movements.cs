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
                name: "PeopleImportUnit");

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
