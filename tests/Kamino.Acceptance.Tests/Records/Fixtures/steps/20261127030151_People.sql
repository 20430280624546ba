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

