using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class AccountValue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acknowledged_signal",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Strength = table.Column<double>(type: "REAL", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acknowledged_signal", x => new { x.Account, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "cost_rate",
                columns: table => new
                {
                    Activity = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    Driver = table.Column<string>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cost_rate", x => new { x.Activity, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "driver_quantity",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Activity = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_driver_quantity", x => new { x.Account, x.Activity, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "list_price",
                columns: table => new
                {
                    Product = table.Column<string>(type: "TEXT", nullable: false),
                    Price = table.Column<decimal>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_price", x => x.Product);
                });

            migrationBuilder.CreateTable(
                name: "receivable",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Balance = table.Column<decimal>(type: "TEXT", nullable: true),
                    Days = table.Column<decimal>(type: "TEXT", nullable: true),
                    DefaultChance = table.Column<double>(type: "REAL", nullable: true),
                    LossGiven = table.Column<double>(type: "REAL", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receivable", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "segment_rules",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment_rules", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "wallet",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Rank = table.Column<double>(type: "REAL", nullable: true),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    Share = table.Column<double>(type: "REAL", nullable: true),
                    Chance = table.Column<double>(type: "REAL", nullable: true),
                    Spend = table.Column<decimal>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wallet", x => new { x.Account, x.Day, x.Supplier, x.Evidence });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acknowledged_signal");

            migrationBuilder.DropTable(
                name: "cost_rate");

            migrationBuilder.DropTable(
                name: "driver_quantity");

            migrationBuilder.DropTable(
                name: "list_price");

            migrationBuilder.DropTable(
                name: "receivable");

            migrationBuilder.DropTable(
                name: "segment_rules");

            migrationBuilder.DropTable(
                name: "wallet");
        }
    }
}
