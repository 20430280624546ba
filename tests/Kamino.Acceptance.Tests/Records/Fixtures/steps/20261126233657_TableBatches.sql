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


insert into "batch_change" ("Batch", "Table", "Key", "IsNew", "Columns") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez');
