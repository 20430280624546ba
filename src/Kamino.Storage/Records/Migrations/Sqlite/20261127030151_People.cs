using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Owner",
                table: "contact",
                newName: "Title");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftOn",
                table: "contact",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextStep",
                table: "contact",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextStepOn",
                table: "contact",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contact_link",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Strength = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_link", x => new { x.Account, x.Contact, x.Kind, x.To, x.Since });
                });

            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "map_note",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    WeightedDisposition = table.Column<double>(type: "REAL", nullable: true),
                    Coverage = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_map_note", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "stage_entry",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_entry", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stage_entry_Account",
                table: "stage_entry",
                column: "Account");

            // Who of us knew them becomes a tie that began before anybody wrote it down; the column is the title's from now on.
            migrationBuilder.Sql(
                """
                insert into "contact_link" ("Account", "Contact", "Kind", "To", "Since")
                select "Account", "Name", 'KnownBy', "Title", '0001-01-01' from "contact" where "Title" is not null;
                update "contact" set "Title" = null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_link");

            migrationBuilder.DropTable(
                name: "erasure");

            migrationBuilder.DropTable(
                name: "map_note");

            migrationBuilder.DropTable(
                name: "stage_entry");

            migrationBuilder.DropColumn(
                name: "LeftOn",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "NextStep",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "NextStepOn",
                table: "contact");

            migrationBuilder.RenameColumn(
                name: "Title",
                table: "contact",
                newName: "Owner");
        }
    }
}
