ALTER TABLE "opportunity" ADD "Actions" TEXT NOT NULL DEFAULT '[]';

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128015500_OpportunityActions', '10.0.15');

