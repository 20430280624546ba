using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class OpportunityActions : Migration
    {
        // The one next action that a sheet had becomes the first of the list. A day is taken where every calendar has it: 29 February isn't worth a function.
        private const string Move =
            """
            update opportunity set
              "Actions" = json_build_array(json_build_object(
                'id', 1, 'due', case when told.due ~ '^[0-9]{4}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$' then told.due else to_char("LastActivity", 'YYYY-MM-DD') end,
                'text', case told.text when '' then "Name" else told.text end, 'owner', "Owner", 'commitment', told.commitment,
                'done', case told.result when '' then null else to_char("LastActivity", 'YYYY-MM-DD') end, 'result', told.result))::text,
              "Sheet" = ("Sheet"::jsonb - 'next_action' - 'next_action_on' - 'commitment' - 'result')::text
            from (
              select one."Id" as id, trim(coalesce(one.sheet ->> 'next_action', '')) as text, coalesce(one.sheet ->> 'next_action_on', '') as due,
                trim(coalesce(one.sheet ->> 'commitment', '')) as commitment, trim(coalesce(one.sheet ->> 'result', '')) as result
              from (select "Id", case when left("Sheet", 1) = '{' then "Sheet"::jsonb else '{}'::jsonb end as sheet from opportunity) as one) as told
            where told.id = opportunity."Id" and told.text || told.due || told.commitment || told.result <> '';
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Actions",
                table: "opportunity",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

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
