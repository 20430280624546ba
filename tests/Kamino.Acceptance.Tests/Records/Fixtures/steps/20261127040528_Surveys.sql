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


insert into "outbox_mail" ("Survey", "Account", "Name", "Occasion", "Status", "At", "Due", "Tries", "Claimed", "SentAt", "Error") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 1, 1, 1, '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
insert into "survey" ("Number", "Name", "Asked", "OwnRivals", "Closes", "By", "At", "ClosedAt") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', '2026-03-05 14:15:16+00:00');
insert into "survey_answer" ("Survey", "Account", "Name", "Side", "Version", "Day", "At", "Body") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, '2026-03-05', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
insert into "survey_link" ("Hash", "Survey", "Account", "Name", "Expires") values ('Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
insert into "survey_respondent" ("Survey", "Account", "Name", "Role", "Influence", "Email", "Language", "Revoked") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 1);
