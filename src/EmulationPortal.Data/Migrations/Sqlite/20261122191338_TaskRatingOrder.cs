using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmulationPortal.Data.Migrations.Sqlite
{
    /// <summary>Ratings were numbered from the best down and are numbered from the least up, as everything that is compared; the same sentence turns them both ways.</summary>
    public partial class TaskRatingOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [TaskRatings] SET [Level] = 5 - [Level]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [TaskRatings] SET [Level] = 5 - [Level]");
        }
    }
}
