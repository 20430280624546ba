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


insert into "plan" ("Number", "Version", "Account", "Status", "Revision", "By", "At", "Owner", "Ambition", "From", "Until", "Box", "Objectives", "Actions", "OpenActions", "OpenDays", "NextDue", "Progress", "Body") values (1, 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez', 'Peñón Ibáñez', 'EUR', '2026-03-05', 'Peñón Ibáñez', 1, 1, 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 0.5, 'Peñón Ibáñez');
insert into "plan_step" ("Id", "Number", "Version", "To", "By", "At", "Remark") values (1, 1, 1, 'USD', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
