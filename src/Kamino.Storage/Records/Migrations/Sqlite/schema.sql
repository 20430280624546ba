CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "account" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_account" PRIMARY KEY,
    "Name" TEXT NULL,
    "Parent" TEXT NULL,
    "Seller" TEXT NULL,
    "Country" TEXT NULL,
    "TaxId" TEXT NULL,
    "Available" TEXT NULL,
    "AvailableCurrency" TEXT NULL,
    "FirstContact" TEXT NULL,
    "MergedInto" TEXT NULL,
    "MergedBy" TEXT NULL,
    "MergedAt" TEXT NULL
);

CREATE TABLE "batch" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_batch" PRIMARY KEY,
    "Status" TEXT NOT NULL,
    "Files" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "UndoneBy" TEXT NULL,
    "UndoneAt" TEXT NULL,
    "LeansOn" TEXT NOT NULL,
    "Report" TEXT NOT NULL,
    "LinesFile" TEXT NOT NULL,
    "LinesHash" TEXT NOT NULL,
    "ReplacedFile" TEXT NULL,
    "ReplacedHash" TEXT NULL,
    "RefusedFile" TEXT NULL,
    "RefusedHash" TEXT NULL
);

CREATE TABLE "contact" (
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Role" TEXT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "Owner" TEXT NULL,
    "Influence" INTEGER NULL,
    "Disposition" INTEGER NULL,
    "Relationship" INTEGER NULL,
    "LastTouch" TEXT NULL,
    "Basis" TEXT NOT NULL,
    "KeepUntil" TEXT NOT NULL,
    CONSTRAINT "PK_contact" PRIMARY KEY ("Account", "Name")
);

CREATE TABLE "factor_score" (
    "Account" TEXT NOT NULL,
    "Axis" TEXT NOT NULL,
    "Factor" TEXT NOT NULL,
    "Supplier" TEXT NOT NULL,
    "Assessor" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Score" REAL NOT NULL,
    CONSTRAINT "PK_factor_score" PRIMARY KEY ("Account", "Axis", "Factor", "Supplier", "Assessor", "Source", "Day")
);

CREATE TABLE "frozen_rate" (
    "Currency" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "QuotedFrom" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "QuotedOn" TEXT NOT NULL,
    CONSTRAINT "PK_frozen_rate" PRIMARY KEY ("Currency", "Day", "To")
);

CREATE TABLE "product" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_product" PRIMARY KEY,
    "Name" TEXT NULL,
    "Category" TEXT NULL,
    "StandardCost" TEXT NULL,
    "StandardCostCurrency" TEXT NULL,
    "IsCharge" INTEGER NOT NULL,
    "ChargeSetBy" TEXT NULL
);

CREATE TABLE "profile" (
    "Name" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_profile" PRIMARY KEY ("Name", "Version")
);

CREATE TABLE "rate" (
    "Day" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    CONSTRAINT "PK_rate" PRIMARY KEY ("Day", "From", "To")
);

CREATE TABLE "scoring_model" (
    "Name" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "InForce" INTEGER NOT NULL,
    CONSTRAINT "PK_scoring_model" PRIMARY KEY ("Name", "Version")
);

CREATE TABLE "selection_limits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_selection_limits" PRIMARY KEY,
    "Warn" INTEGER NOT NULL,
    "Refuse" INTEGER NOT NULL
);

CREATE TABLE "selection_step" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_selection_step" PRIMARY KEY AUTOINCREMENT,
    "Account" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Sponsor" TEXT NULL,
    "OverrideUntil" TEXT NULL,
    "TransitionPlan" TEXT NULL
);

CREATE TABLE "setting" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_setting" PRIMARY KEY,
    "Value" TEXT NOT NULL
);

CREATE TABLE "snapshot" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_snapshot" PRIMARY KEY AUTOINCREMENT,
    "AsOf" TEXT NOT NULL,
    "ModelName" TEXT NOT NULL,
    "ModelVersion" INTEGER NOT NULL,
    "Accounts" INTEGER NOT NULL,
    "InputsHash" TEXT NOT NULL,
    "PlacesHash" TEXT NOT NULL,
    "TakenBy" TEXT NOT NULL,
    "TakenAt" TEXT NOT NULL,
    "SignedBy" TEXT NULL,
    "SignedAt" TEXT NULL
);

CREATE TABLE "snapshot_body" (
    "SnapshotId" INTEGER NOT NULL CONSTRAINT "PK_snapshot_body" PRIMARY KEY,
    "Model" TEXT NOT NULL,
    "Inputs" BLOB NOT NULL,
    "Places" BLOB NOT NULL,
    CONSTRAINT "FK_snapshot_body_snapshot_SnapshotId" FOREIGN KEY ("SnapshotId") REFERENCES "snapshot" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_account_MergedInto" ON "account" ("MergedInto");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126230046_Initial', '10.0.15');

CREATE TABLE "dismissed_merge" (
    "One" TEXT NOT NULL,
    "Other" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_dismissed_merge" PRIMARY KEY ("One", "Other")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126232201_DismissedMerges', '10.0.15');

CREATE TABLE "acknowledged_signal" (
    "Account" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Strength" REAL NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_acknowledged_signal" PRIMARY KEY ("Account", "Kind")
);

CREATE TABLE "cost_rate" (
    "Activity" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Driver" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Total" TEXT NULL,
    CONSTRAINT "PK_cost_rate" PRIMARY KEY ("Activity", "Period")
);

CREATE TABLE "driver_quantity" (
    "Account" TEXT NOT NULL,
    "Activity" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Quantity" TEXT NOT NULL,
    CONSTRAINT "PK_driver_quantity" PRIMARY KEY ("Account", "Activity", "Period")
);

CREATE TABLE "list_price" (
    "Product" TEXT NOT NULL CONSTRAINT "PK_list_price" PRIMARY KEY,
    "Price" TEXT NOT NULL,
    "Currency" TEXT NULL
);

CREATE TABLE "receivable" (
    "Account" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Balance" TEXT NULL,
    "Days" TEXT NULL,
    "DefaultChance" REAL NULL,
    "LossGiven" REAL NULL,
    "Currency" TEXT NOT NULL,
    CONSTRAINT "PK_receivable" PRIMARY KEY ("Account", "Day")
);

CREATE TABLE "segment_rules" (
    "Version" INTEGER NOT NULL CONSTRAINT "PK_segment_rules" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "wallet" (
    "Account" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Supplier" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Rank" REAL NULL,
    "Score" REAL NULL,
    "Share" REAL NULL,
    "Chance" REAL NULL,
    "Spend" TEXT NULL,
    "Currency" TEXT NOT NULL,
    CONSTRAINT "PK_wallet" PRIMARY KEY ("Account", "Day", "Supplier", "Evidence")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126232853_AccountValue', '10.0.15');

ALTER TABLE "product" ADD "ListCurrency" TEXT NULL;

ALTER TABLE "product" ADD "ListPrice" TEXT NULL;

update product set "ListPrice" = l."Price", "ListCurrency" = l."Currency" from list_price l where l."Product" = product."Code";

DROP TABLE "list_price";

ALTER TABLE "batch" ADD "Charges" TEXT NULL;

ALTER TABLE "batch" ADD "KeptEdits" TEXT NULL;

ALTER TABLE "batch" ADD "Kind" TEXT NOT NULL DEFAULT 'Ledger';

CREATE TABLE "batch_change" (
    "Batch" INTEGER NOT NULL,
    "Table" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "IsNew" INTEGER NOT NULL,
    "Columns" TEXT NOT NULL,
    CONSTRAINT "PK_batch_change" PRIMARY KEY ("Batch", "Table", "Key")
);

CREATE INDEX "IX_batch_change_Table_Key" ON "batch_change" ("Table", "Key");

CREATE TABLE "ef_temp_batch" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_batch" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Charges" TEXT NULL,
    "Files" TEXT NOT NULL,
    "KeptEdits" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "LeansOn" TEXT NOT NULL,
    "LinesFile" TEXT NULL,
    "LinesHash" TEXT NULL,
    "RefusedFile" TEXT NULL,
    "RefusedHash" TEXT NULL,
    "ReplacedFile" TEXT NULL,
    "ReplacedHash" TEXT NULL,
    "Report" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneBy" TEXT NULL
);

INSERT INTO "ef_temp_batch" ("Number", "At", "By", "Charges", "Files", "KeptEdits", "Kind", "LeansOn", "LinesFile", "LinesHash", "RefusedFile", "RefusedHash", "ReplacedFile", "ReplacedHash", "Report", "Status", "UndoneAt", "UndoneBy")
SELECT "Number", "At", "By", "Charges", "Files", "KeptEdits", "Kind", "LeansOn", "LinesFile", "LinesHash", "RefusedFile", "RefusedHash", "ReplacedFile", "ReplacedHash", "Report", "Status", "UndoneAt", "UndoneBy"
FROM "batch";

PRAGMA foreign_keys = 0;

DROP TABLE "batch";

ALTER TABLE "ef_temp_batch" RENAME TO "batch";

PRAGMA foreign_keys = 1;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126233657_TableBatches', '10.0.15');

ALTER TABLE "contact" RENAME COLUMN "Owner" TO "Title";

ALTER TABLE "contact" ADD "LeftOn" TEXT NULL;

ALTER TABLE "contact" ADD "NextStep" TEXT NULL;

ALTER TABLE "contact" ADD "NextStepOn" TEXT NULL;

CREATE TABLE "contact_link" (
    "Account" TEXT NOT NULL,
    "Contact" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "Until" TEXT NULL,
    "Strength" INTEGER NULL,
    CONSTRAINT "PK_contact_link" PRIMARY KEY ("Account", "Contact", "Kind", "To", "Since")
);

CREATE TABLE "erasure" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_erasure" PRIMARY KEY AUTOINCREMENT,
    "Account" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "map_note" (
    "Account" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "People" INTEGER NOT NULL,
    "WeightedDisposition" REAL NULL,
    "Coverage" REAL NULL,
    CONSTRAINT "PK_map_note" PRIMARY KEY ("Account", "Day")
);

CREATE TABLE "stage_entry" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_stage_entry" PRIMARY KEY AUTOINCREMENT,
    "Account" TEXT NOT NULL,
    "Side" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    "Points" TEXT NOT NULL,
    "Remark" TEXT NULL,
    "At" TEXT NOT NULL
);

CREATE INDEX "IX_stage_entry_Account" ON "stage_entry" ("Account");

insert into "contact_link" ("Account", "Contact", "Kind", "To", "Since")
select "Account", "Name", 'KnownBy', "Title", '0001-01-01' from "contact" where "Title" is not null;
update "contact" set "Title" = null;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127030151_People', '10.0.15');

CREATE TABLE "outbox_mail" (
    "Survey" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Occasion" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Due" INTEGER NOT NULL,
    "Tries" INTEGER NOT NULL,
    "Claimed" INTEGER NULL,
    "SentAt" TEXT NULL,
    "Error" TEXT NULL,
    CONSTRAINT "PK_outbox_mail" PRIMARY KEY ("Survey", "Account", "Name", "Occasion")
);

CREATE TABLE "survey" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_survey" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Asked" TEXT NOT NULL,
    "OwnRivals" TEXT NOT NULL,
    "Closes" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ClosedAt" TEXT NULL
);

CREATE TABLE "survey_answer" (
    "Survey" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Side" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    CONSTRAINT "PK_survey_answer" PRIMARY KEY ("Survey", "Account", "Name", "Side", "Version")
);

CREATE TABLE "survey_link" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_survey_link" PRIMARY KEY,
    "Survey" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Expires" TEXT NOT NULL
);

CREATE TABLE "survey_respondent" (
    "Survey" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Role" TEXT NULL,
    "Influence" INTEGER NULL,
    "Email" TEXT NULL,
    "Language" TEXT NOT NULL,
    "Revoked" INTEGER NOT NULL,
    CONSTRAINT "PK_survey_respondent" PRIMARY KEY ("Survey", "Account", "Name")
);

CREATE INDEX "IX_outbox_mail_Status_Due" ON "outbox_mail" ("Status", "Due");

CREATE UNIQUE INDEX "IX_survey_Name" ON "survey" ("Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127040528_Surveys', '10.0.15');

ALTER TABLE "contact" ADD "Interest" INTEGER NULL;

ALTER TABLE "contact" ADD "Risk" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127070312_ContactInterest', '10.0.15');

CREATE TABLE "opportunity" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_opportunity" PRIMARY KEY AUTOINCREMENT,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Line" TEXT NOT NULL,
    "Phase" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "Close" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Opened" TEXT NOT NULL,
    "End" TEXT NOT NULL,
    "Ended" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "LastActivity" TEXT NOT NULL,
    "Sheet" TEXT NOT NULL
);

CREATE TABLE "opportunity_step" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_opportunity_step" PRIMARY KEY AUTOINCREMENT,
    "Opportunity" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "End" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Remark" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE INDEX "IX_opportunity_Account" ON "opportunity" ("Account");

CREATE INDEX "IX_opportunity_step_Opportunity" ON "opportunity_step" ("Opportunity");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127074224_Opportunities', '10.0.15');

CREATE TABLE "plan" (
    "Number" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Ambition" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "Box" TEXT NULL,
    "Objectives" INTEGER NOT NULL,
    "Actions" INTEGER NOT NULL,
    "OpenActions" INTEGER NOT NULL,
    "OpenDays" TEXT NOT NULL,
    "NextDue" TEXT NULL,
    "Progress" REAL NULL,
    "Body" TEXT NOT NULL,
    CONSTRAINT "PK_plan" PRIMARY KEY ("Number", "Version")
);

CREATE TABLE "plan_step" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_plan_step" PRIMARY KEY AUTOINCREMENT,
    "Number" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "To" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Remark" TEXT NULL
);

CREATE UNIQUE INDEX "IX_plan_Account_Version" ON "plan" ("Account", "Version");

CREATE INDEX "IX_plan_step_Number" ON "plan_step" ("Number");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127080328_Plans', '10.0.15');

CREATE TABLE "plan_review" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_plan_review" PRIMARY KEY AUTOINCREMENT,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Body" TEXT NOT NULL
);

CREATE INDEX "IX_plan_review_Number" ON "plan_review" ("Number");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127094907_Reviews', '10.0.15');

CREATE TABLE "assessment" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_assessment" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Points" TEXT NOT NULL
);

CREATE TABLE "handover" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_handover" PRIMARY KEY AUTOINCREMENT,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Body" TEXT NOT NULL
);

CREATE INDEX "IX_assessment_Kind_Year" ON "assessment" ("Kind", "Year");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127102957_Handovers', '10.0.15');

CREATE TABLE "teammate" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_teammate" PRIMARY KEY,
    "Email" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Reminders" INTEGER NOT NULL,
    "FeedHash" TEXT NULL,
    "FeedSince" TEXT NULL
);

CREATE UNIQUE INDEX "IX_teammate_FeedHash" ON "teammate" ("FeedHash");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127104249_Team', '10.0.15');

ALTER TABLE "plan" ADD "Typed" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "plan" ADD "Seconds" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "outbox_mail" RENAME COLUMN "Survey" TO "Subject";

ALTER TABLE "outbox_mail" ADD "Topic" TEXT NOT NULL DEFAULT 'Survey';

CREATE TABLE "personal_link" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_personal_link" PRIMARY KEY,
    "Use" TEXT NOT NULL,
    "Subject" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Expires" TEXT NOT NULL
);

insert into personal_link ("Hash", "Use", "Subject", "Account", "Name", "Expires") select "Hash", 'Survey', "Survey", "Account", "Name", "Expires" from survey_link;

DROP TABLE "survey_link";

CREATE TABLE "plan_act" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_plan_act" PRIMARY KEY AUTOINCREMENT,
    "Plan" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Share" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Where" TEXT NOT NULL,
    "Text" TEXT NOT NULL
);

CREATE TABLE "plan_code" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_plan_code" PRIMARY KEY AUTOINCREMENT,
    "Share" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "Used" INTEGER NOT NULL
);

CREATE TABLE "plan_share" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_plan_share" PRIMARY KEY AUTOINCREMENT,
    "Plan" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Right" TEXT NOT NULL,
    "Parts" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Revoked" TEXT NULL,
    "RevokedBy" TEXT NOT NULL
);

CREATE INDEX "IX_plan_act_Plan" ON "plan_act" ("Plan");

CREATE INDEX "IX_plan_code_Share" ON "plan_code" ("Share");

CREATE INDEX "IX_plan_share_Plan" ON "plan_share" ("Plan");

CREATE TABLE "ef_temp_outbox_mail" (
    "Topic" TEXT NOT NULL,
    "Subject" INTEGER NOT NULL,
    "Account" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Occasion" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Claimed" INTEGER NULL,
    "Due" INTEGER NOT NULL,
    "Error" TEXT NULL,
    "SentAt" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    CONSTRAINT "PK_outbox_mail" PRIMARY KEY ("Topic", "Subject", "Account", "Name", "Occasion")
);

INSERT INTO "ef_temp_outbox_mail" ("Topic", "Subject", "Account", "Name", "Occasion", "At", "Claimed", "Due", "Error", "SentAt", "Status", "Tries")
SELECT "Topic", "Subject", "Account", "Name", "Occasion", "At", "Claimed", "Due", "Error", "SentAt", "Status", "Tries"
FROM "outbox_mail";

PRAGMA foreign_keys = 0;

DROP TABLE "outbox_mail";

ALTER TABLE "ef_temp_outbox_mail" RENAME TO "outbox_mail";

PRAGMA foreign_keys = 1;

CREATE INDEX "IX_outbox_mail_Status_Due" ON "outbox_mail" ("Status", "Due");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127104700_SharedPlans', '10.0.15');

CREATE TABLE "access_token" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_access_token" PRIMARY KEY AUTOINCREMENT,
    "Login" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Made" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Revoked" TEXT NULL
);

CREATE TABLE "sign_in" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sign_in" PRIMARY KEY,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "user" (
    "Login" TEXT NOT NULL CONSTRAINT "PK_user" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "SeesAll" INTEGER NOT NULL,
    "Groups" TEXT NOT NULL,
    "IsDisabled" INTEGER NOT NULL
);

CREATE TABLE "sign_in_claim" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_sign_in_claim" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_sign_in_claim_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_elsewhere" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_sign_in_elsewhere" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_sign_in_elsewhere_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_passkey" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_sign_in_passkey" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_sign_in_passkey_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_secret" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_sign_in_secret" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_sign_in_secret_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_access_token_Hash" ON "access_token" ("Hash");

CREATE INDEX "IX_sign_in_NormalizedEmail" ON "sign_in" ("NormalizedEmail");

CREATE UNIQUE INDEX "IX_sign_in_NormalizedUserName" ON "sign_in" ("NormalizedUserName");

CREATE INDEX "IX_sign_in_claim_UserId" ON "sign_in_claim" ("UserId");

CREATE INDEX "IX_sign_in_elsewhere_UserId" ON "sign_in_elsewhere" ("UserId");

CREATE INDEX "IX_sign_in_passkey_UserId" ON "sign_in_passkey" ("UserId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127131121_Users', '10.0.15');

CREATE TABLE "audit" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_audit" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Class" TEXT NOT NULL,
    "Record" TEXT NOT NULL,
    "Account" TEXT NULL,
    "Key" TEXT NULL,
    "By" TEXT NULL,
    "Salt" TEXT NULL,
    "Said" TEXT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE INDEX "IX_audit_Account" ON "audit" ("Account");

CREATE INDEX "IX_audit_Record_Key" ON "audit" ("Record", "Key");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127170500_Audit', '10.0.15');

CREATE TABLE "answered_request" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_answered_request" PRIMARY KEY,
    "Request" TEXT NOT NULL,
    "Answer" BLOB NULL,
    "Until" INTEGER NOT NULL
);

CREATE TABLE "webhook" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_webhook" PRIMARY KEY AUTOINCREMENT,
    "Title" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Kinds" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "Secret" TEXT NOT NULL
);

CREATE TABLE "webhook_message" (
    "Webhook" INTEGER NOT NULL,
    "Event" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Due" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "Tried" INTEGER NULL,
    "Claimed" INTEGER NULL,
    "Code" INTEGER NULL,
    "Error" TEXT NULL,
    CONSTRAINT "PK_webhook_message" PRIMARY KEY ("Webhook", "Event")
);

CREATE INDEX "IX_answered_request_Until" ON "answered_request" ("Until");

CREATE INDEX "IX_webhook_message_Status_Due" ON "webhook_message" ("Status", "Due");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127173500_Webhooks', '10.0.15');

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

