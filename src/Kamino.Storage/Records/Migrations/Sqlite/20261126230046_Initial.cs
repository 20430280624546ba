using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Parent = table.Column<string>(type: "TEXT", nullable: true),
                    Seller = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    TaxId = table.Column<string>(type: "TEXT", nullable: true),
                    Available = table.Column<decimal>(type: "TEXT", nullable: true),
                    AvailableCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    FirstContact = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedInto = table.Column<string>(type: "TEXT", nullable: true),
                    MergedBy = table.Column<string>(type: "TEXT", nullable: true),
                    MergedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "batch",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<string>(type: "TEXT", nullable: true),
                    LeansOn = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    LinesFile = table.Column<string>(type: "TEXT", nullable: false),
                    LinesHash = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedFile = table.Column<string>(type: "TEXT", nullable: true),
                    ReplacedHash = table.Column<string>(type: "TEXT", nullable: true),
                    RefusedFile = table.Column<string>(type: "TEXT", nullable: true),
                    RefusedHash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Influence = table.Column<int>(type: "INTEGER", nullable: true),
                    Disposition = table.Column<int>(type: "INTEGER", nullable: true),
                    Relationship = table.Column<int>(type: "INTEGER", nullable: true),
                    LastTouch = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact", x => new { x.Account, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "factor_score",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Axis = table.Column<string>(type: "TEXT", nullable: false),
                    Factor = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", nullable: false),
                    Assessor = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_factor_score", x => new { x.Account, x.Axis, x.Factor, x.Supplier, x.Assessor, x.Source, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "frozen_rate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    QuotedFrom = table.Column<string>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    QuotedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_rate", x => new { x.Currency, x.Day, x.To });
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Category = table.Column<string>(type: "TEXT", nullable: true),
                    StandardCost = table.Column<decimal>(type: "TEXT", nullable: true),
                    StandardCostCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    IsCharge = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChargeSetBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_product", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "profile",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profile", x => new { x.Name, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "rate",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate", x => new { x.Day, x.From, x.To });
                });

            migrationBuilder.CreateTable(
                name: "scoring_model",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    InForce = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scoring_model", x => new { x.Name, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "selection_limits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Warn = table.Column<int>(type: "INTEGER", nullable: false),
                    Refuse = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_limits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "selection_step",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Sponsor = table.Column<string>(type: "TEXT", nullable: true),
                    OverrideUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TransitionPlan = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "snapshot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ModelName = table.Column<string>(type: "TEXT", nullable: false),
                    ModelVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Accounts = table.Column<int>(type: "INTEGER", nullable: false),
                    InputsHash = table.Column<string>(type: "TEXT", nullable: false),
                    PlacesHash = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<string>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_body",
                columns: table => new
                {
                    SnapshotId = table.Column<int>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Inputs = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Places = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot_body", x => x.SnapshotId);
                    table.ForeignKey(
                        name: "FK_snapshot_body_snapshot_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "snapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_MergedInto",
                table: "account",
                column: "MergedInto");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "batch");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "factor_score");

            migrationBuilder.DropTable(
                name: "frozen_rate");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "profile");

            migrationBuilder.DropTable(
                name: "rate");

            migrationBuilder.DropTable(
                name: "scoring_model");

            migrationBuilder.DropTable(
                name: "selection_limits");

            migrationBuilder.DropTable(
                name: "selection_step");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "snapshot_body");

            migrationBuilder.DropTable(
                name: "snapshot");
        }
    }
}
