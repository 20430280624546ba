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


insert into "plan_act" ("Number", "Plan", "Version", "Kind", "Share", "Account", "Name", "At", "Where", "Text") values (1, 1, 1, 'Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "plan_code" ("Id", "Share", "Hash", "Expires", "Tries", "Used") values (1, 1, 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 1, 1);
insert into "plan_share" ("Number", "Plan", "Account", "Name", "Email", "Language", "Right", "Parts", "Expires", "By", "At", "Revoked", "RevokedBy") values (1, 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', 'Peñón Ibáñez');
