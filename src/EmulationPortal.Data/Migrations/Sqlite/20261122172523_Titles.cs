using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PresentSince",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PresentMembers",
                table: "Acclaims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AwardKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    ForPersons = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForCollectives = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForHouseholds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardKinds", x => x.Id);
                    table.UniqueConstraint("AK_AwardKinds_Code", x => x.Code);
                    table.CheckConstraint("CK_AwardKind_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_AwardKind_Recipients", "ForPersons = 1 OR ForCollectives = 1 OR ForHouseholds = 1");
                    table.CheckConstraint("CK_AwardKinds_Level_Known", "[Level] IN (1, 2, 3)");
                    table.CheckConstraint("CK_AwardKinds_Nature_Known", "[Nature] IN (1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardCoefficient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AwardKindId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    IsCeiling = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCoefficient", x => x.Id);
                    table.CheckConstraint("CK_AwardCoefficient_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_AwardCoefficient_Recipient_Known", "[Recipient] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_AwardCoefficient_AwardKinds_AwardKindId",
                        column: x => x.AwardKindId,
                        principalTable: "AwardKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AwardKindId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierItem", x => x.Id);
                    table.CheckConstraint("CK_DossierItem_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.ForeignKey(
                        name: "FK_DossierItem_AwardKinds_AwardKindId",
                        column: x => x.AwardKindId,
                        principalTable: "AwardKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuotaRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    Rounding = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_QuotaRules", x => x.Id);
                    table.CheckConstraint("CK_QuotaRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_QuotaRule_Percent", "[Percent] > 0");
                    table.CheckConstraint("CK_QuotaRules_Rounding_Known", "[Rounding] IN (1, 2, 3)");
                    table.CheckConstraint("CK_QuotaRules_Whole_Known", "[Whole] IN (1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_QuotaRules_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuotaRules_QuotaRules_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "QuotaRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EligibilityRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Route = table.Column<int>(type: "INTEGER", nullable: false),
                    RouteName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Choice = table.Column<int>(type: "INTEGER", nullable: false),
                    Option = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    AfterCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Rating = table.Column<int>(type: "INTEGER", nullable: true),
                    Scope = table.Column<int>(type: "INTEGER", nullable: true),
                    Measure = table.Column<int>(type: "INTEGER", nullable: true),
                    Times = table.Column<int>(type: "INTEGER", nullable: true),
                    Years = table.Column<int>(type: "INTEGER", nullable: true),
                    Spacing = table.Column<int>(type: "INTEGER", nullable: true),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: true),
                    OrMore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Effect = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastUsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EligibilityRules", x => x.Id);
                    table.CheckConstraint("CK_EligibilityRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
                    table.CheckConstraint("CK_EligibilityRule_Percent", "[Percent] IS NULL OR [Percent] > 0");
                    table.CheckConstraint("CK_EligibilityRules_Effect_Known", "[Effect] IN (1, 2)");
                    table.CheckConstraint("CK_EligibilityRules_Kind_Known", "[Kind] IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)");
                    table.CheckConstraint("CK_EligibilityRules_Measure_Known", "[Measure] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_EligibilityRules_Rating_Known", "[Rating] IN (1, 2, 3, 4)");
                    table.CheckConstraint("CK_EligibilityRules_Recipient_Known", "[Recipient] IN (1, 2, 3)");
                    table.CheckConstraint("CK_EligibilityRules_Scope_Known", "[Scope] IN (1, 2, 3)");
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_AfterCode",
                        column: x => x.AfterCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_Code",
                        column: x => x.Code,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_AwardKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "AwardKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_EligibilityRules_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "EligibilityRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EligibilityRules_RuleSets_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "RuleSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCoefficient_AwardKindId",
                table: "AwardCoefficient",
                column: "AwardKindId");

            migrationBuilder.CreateIndex(
                name: "IX_DossierItem_AwardKindId",
                table: "DossierItem",
                column: "AwardKindId");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_AfterCode",
                table: "EligibilityRules",
                column: "AfterCode");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_Code",
                table: "EligibilityRules",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_KindCode",
                table: "EligibilityRules",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_RuleSetId",
                table: "EligibilityRules",
                column: "RuleSetId");

            migrationBuilder.CreateIndex(
                name: "IX_EligibilityRules_SupersedesId",
                table: "EligibilityRules",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuotaRules_KindCode_ValidFrom",
                table: "QuotaRules",
                columns: new[] { "KindCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuotaRules_SupersedesId",
                table: "QuotaRules",
                column: "SupersedesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleSets_Code",
                table: "RuleSets",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardCoefficient");

            migrationBuilder.DropTable(
                name: "DossierItem");

            migrationBuilder.DropTable(
                name: "EligibilityRules");

            migrationBuilder.DropTable(
                name: "QuotaRules");

            migrationBuilder.DropTable(
                name: "RuleSets");

            migrationBuilder.DropTable(
                name: "AwardKinds");

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
