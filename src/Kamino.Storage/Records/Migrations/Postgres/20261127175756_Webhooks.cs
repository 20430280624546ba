using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Webhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answered_request",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    Until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answered_request", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "webhook",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Since = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "webhook_message",
                columns: table => new
                {
                    Webhook = table.Column<int>(type: "integer", nullable: false),
                    Event = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Due = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Tried = table.Column<long>(type: "bigint", nullable: true),
                    Claimed = table.Column<long>(type: "bigint", nullable: true),
                    Code = table.Column<int>(type: "integer", nullable: true),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_message", x => new { x.Webhook, x.Event });
                });

            migrationBuilder.CreateIndex(
                name: "IX_answered_request_Until",
                table: "answered_request",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_webhook_message_Status_Due",
                table: "webhook_message",
                columns: new[] { "Status", "Due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answered_request");

            migrationBuilder.DropTable(
                name: "webhook");

            migrationBuilder.DropTable(
                name: "webhook_message");
        }
    }
}
