using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class TableBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ListCurrency",
                table: "product",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ListPrice",
                table: "product",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(
                """
                update product set "ListPrice" = l."Price", "ListCurrency" = l."Currency" from list_price l where l."Product" = product."Code";
                """);

            migrationBuilder.DropTable(
                name: "list_price");

            migrationBuilder.AlterColumn<string>(
                name: "LinesHash",
                table: "batch",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "LinesFile",
                table: "batch",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Charges",
                table: "batch",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeptEdits",
                table: "batch",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "batch",
                type: "TEXT",
                nullable: false,
                defaultValue: "Ledger");

            migrationBuilder.CreateTable(
                name: "batch_change",
                columns: table => new
                {
                    Batch = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    IsNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_change", x => new { x.Batch, x.Table, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_batch_change_Table_Key",
                table: "batch_change",
                columns: new[] { "Table", "Key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batch_change");

            migrationBuilder.DropColumn(
                name: "ListCurrency",
                table: "product");

            migrationBuilder.DropColumn(
                name: "ListPrice",
                table: "product");

            migrationBuilder.DropColumn(
                name: "Charges",
                table: "batch");

            migrationBuilder.DropColumn(
                name: "KeptEdits",
                table: "batch");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "batch");

            migrationBuilder.AlterColumn<string>(
                name: "LinesHash",
                table: "batch",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "LinesFile",
                table: "batch",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "list_price",
                columns: table => new
                {
                    Product = table.Column<string>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Price = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_price", x => x.Product);
                });
        }
    }
}
