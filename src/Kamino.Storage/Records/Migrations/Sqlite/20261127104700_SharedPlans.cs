using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class SharedPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Typed",
                table: "plan",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "plan",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.DropPrimaryKey(
                name: "PK_outbox_mail",
                table: "outbox_mail");

            migrationBuilder.RenameColumn(
                name: "Survey",
                table: "outbox_mail",
                newName: "Subject");

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "outbox_mail",
                type: "TEXT",
                nullable: false,
                defaultValue: "Survey");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outbox_mail",
                table: "outbox_mail",
                columns: new[] { "Topic", "Subject", "Account", "Name", "Occasion" });

            migrationBuilder.CreateTable(
                name: "personal_link",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Use = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_link", x => x.Hash);
                });

            // Links that were sent go on opening their survey.
            migrationBuilder.Sql("insert into personal_link (\"Hash\", \"Use\", \"Subject\", \"Account\", \"Name\", \"Expires\") select \"Hash\", 'Survey', \"Survey\", \"Account\", \"Name\", \"Expires\" from survey_link;");

            migrationBuilder.DropTable(
                name: "survey_link");

            migrationBuilder.CreateTable(
                name: "plan_act",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Plan = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Share = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_act", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "plan_code",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Share = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<string>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Used = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_code", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_share",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Plan = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Right = table.Column<string>(type: "TEXT", nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Revoked = table.Column<string>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_share", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plan_act_Plan",
                table: "plan_act",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_plan_code_Share",
                table: "plan_code",
                column: "Share");

            migrationBuilder.CreateIndex(
                name: "IX_plan_share_Plan",
                table: "plan_share",
                column: "Plan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Typed",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "plan");

            migrationBuilder.DropTable(
                name: "personal_link");

            migrationBuilder.DropTable(
                name: "plan_act");

            migrationBuilder.DropTable(
                name: "plan_code");

            migrationBuilder.DropTable(
                name: "plan_share");

            migrationBuilder.DropPrimaryKey(
                name: "PK_outbox_mail",
                table: "outbox_mail");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "outbox_mail");

            migrationBuilder.RenameColumn(
                name: "Subject",
                table: "outbox_mail",
                newName: "Survey");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outbox_mail",
                table: "outbox_mail",
                columns: new[] { "Survey", "Account", "Name", "Occasion" });

            migrationBuilder.CreateTable(
                name: "survey_link",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Survey = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_link", x => x.Hash);
                });
        }
    }
}
