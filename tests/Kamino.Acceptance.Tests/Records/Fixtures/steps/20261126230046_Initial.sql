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


insert into "account" ("Code", "Name", "Parent", "Seller", "Country", "TaxId", "Available", "AvailableCurrency", "FirstContact", "MergedInto", "MergedBy", "MergedAt") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '1234.50', 'EUR', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
insert into "batch" ("Number", "Status", "Files", "By", "At", "UndoneBy", "UndoneAt", "LeansOn", "Report", "LinesFile", "LinesHash", "ReplacedFile", "ReplacedHash", "RefusedFile", "RefusedHash") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "contact" ("Account", "Name", "Role", "Email", "Phone", "Owner", "Influence", "Disposition", "Relationship", "LastTouch", "Basis", "KeepUntil") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 1, 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "factor_score" ("Account", "Axis", "Factor", "Supplier", "Assessor", "Source", "Day", "Score") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05', 0.5);
insert into "frozen_rate" ("Currency", "Day", "To", "QuotedFrom", "Rate", "QuotedOn") values ('EUR', '2026-03-05', 'USD', 'Peñón Ibáñez', '1234.50', 'Peñón Ibáñez');
insert into "product" ("Code", "Name", "Category", "StandardCost", "StandardCostCurrency", "IsCharge", "ChargeSetBy") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '1234.50', 'EUR', 1, 'Peñón Ibáñez');
insert into "profile" ("Name", "Version", "Json") values ('Peñón Ibáñez', 1, 'Peñón Ibáñez');
insert into "rate" ("Day", "From", "To", "Rate", "Source") values ('2026-03-05', 'EUR', 'USD', '1234.50', 'Peñón Ibáñez');
insert into "scoring_model" ("Name", "Version", "Json", "By", "At", "InForce") values ('Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 1);
insert into "selection_limits" ("Id", "Warn", "Refuse") values (1, 1, 1);
insert into "selection_step" ("Id", "Account", "From", "To", "Reason", "By", "At", "Sponsor", "OverrideUntil", "TransitionPlan") values (1, 'Peñón Ibáñez', 'EUR', 'USD', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "setting" ("Name", "Value") values ('Peñón Ibáñez', 'Peñón Ibáñez');
insert into "snapshot" ("Id", "AsOf", "ModelName", "ModelVersion", "Accounts", "InputsHash", "PlacesHash", "TakenBy", "TakenAt", "SignedBy", "SignedAt") values (1, '2026-03-05', 'Peñón Ibáñez', 1, 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
insert into "snapshot_body" ("SnapshotId", "Model", "Inputs", "Places") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
