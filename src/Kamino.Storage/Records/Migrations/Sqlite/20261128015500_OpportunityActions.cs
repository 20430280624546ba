using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class OpportunityActions : Migration
    {
        // The one next action that a sheet had becomes the first of the list; a sheet that is no document stays as it is.
        private const string Move =
            """
            with told as (
              select "Id", trim(coalesce(json_extract("Sheet", '$.next_action'), '')) as text, coalesce(json_extract("Sheet", '$.next_action_on'), '') as due,
                trim(coalesce(json_extract("Sheet", '$.commitment'), '')) as commitment, trim(coalesce(json_extract("Sheet", '$.result'), '')) as result
              from (select "Id", case when json_valid("Sheet") then "Sheet" else '{}' end as "Sheet" from "opportunity"))
            update "opportunity" set
              "Actions" = (
                select json_array(json_object(
                  'id', 1, 'due', case when due glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(due, '+0 days') = due then due else "LastActivity" end,
                  'text', case text when '' then "Name" else text end, 'owner', "Owner", 'commitment', commitment, 'done', case result when '' then null else "LastActivity" end, 'result', result))
                from told where told."Id" = "opportunity"."Id"),
              "Sheet" = json_remove("Sheet", '$.next_action', '$.next_action_on', '$.commitment', '$.result')
            where "Id" in (select "Id" from told where text || due || commitment || result <> '');
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Actions",
                table: "opportunity",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql(Move);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Actions",
                table: "opportunity");
        }
    }
}
