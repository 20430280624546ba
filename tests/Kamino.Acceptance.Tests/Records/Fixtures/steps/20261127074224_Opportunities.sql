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


insert into "opportunity" ("Id", "Account", "Name", "Line", "Phase", "Value", "Currency", "Close", "Owner", "Opened", "End", "Ended", "Reason", "LastActivity", "Sheet") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'EUR', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "opportunity_step" ("Id", "Opportunity", "From", "To", "End", "By", "Remark", "At") values (1, 1, 'EUR', 'USD', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
