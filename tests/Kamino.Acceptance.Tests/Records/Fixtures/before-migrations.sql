BEGIN TRANSACTION;
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
INSERT INTO "account" VALUES('00123','Peñón',NULL,NULL,NULL,NULL,'100.5','EUR',NULL,NULL,NULL,NULL);
INSERT INTO "account" VALUES('00124','Ibáñez','00123',NULL,NULL,NULL,NULL,NULL,NULL,'00123','Ana','2026-11-01 09:00:00+00:00');
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
INSERT INTO "batch" VALUES(1,'Visible','["l.csv"]','Ana','2026-11-01 09:00:00+00:00',NULL,NULL,'[]','{"batch":"1","status":"committed","rows":{"read":2,"accepted":2,"unchanged":0,"corrected":0,"refused":0,"ignored":0},"totals":[{"currency":"XXX","net":"30.00","gross":"30.00","credits":"0.00","credit_lines":0,"credit_documents":0,"net_without_account":"0.00"}],"period":{"from":"2024-01-15","until":"2024-01-17"},"accounts":2,"format":{"encoding":"utf-8","delimiter":",","decimal":".","thousands":null,"dates":"yyyy-MM-dd","header_row":1,"sheet":null},"mapping":{"date":"date","net":"net","account":"account","document":"document"},"refusals":[],"ignored":[],"questions":[],"notices":[{"about":"no_currency","count":2,"example":"2"},{"about":"no_cost","count":2,"example":null},{"about":"no_credits","count":2,"example":null},{"about":"partial_month","count":0,"example":"2024-01-16"},{"about":"partial_year","count":0,"example":"2024-01-16"}],"withdrawn":0,"lines_without_account":0,"profile":null}','1.parquet','4966a7d289c4bb6068184bbda16d182947776dea9316e44714a4743a0f7997df',NULL,NULL,NULL,NULL);
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
INSERT INTO "contact" VALUES('00123','Ana',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'contract','2030-01-01');
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
INSERT INTO "product" VALUES('P1','Uno',NULL,'1.25','EUR',0,NULL);
INSERT INTO "product" VALUES('POST',NULL,NULL,NULL,NULL,1,'Ana');
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
INSERT INTO "rate" VALUES('2024-03-01','USD','EUR','0.91','r.csv');
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
INSERT INTO "setting" VALUES('reporting_currency','EUR');
INSERT INTO "setting" VALUES('fiscal_start','01-01');
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
DELETE FROM "sqlite_sequence";
COMMIT;
