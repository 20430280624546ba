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


insert into "assessment" ("Id", "Kind", "Year", "By", "At", "Points") values (1, 'Peñón Ibáñez', 1, 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
insert into "handover" ("Id", "From", "To", "At", "Body") values (1, 'EUR', 'USD', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
