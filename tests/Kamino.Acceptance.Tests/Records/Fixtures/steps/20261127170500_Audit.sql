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

