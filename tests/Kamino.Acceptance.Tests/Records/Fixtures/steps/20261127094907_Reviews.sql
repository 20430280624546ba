CREATE TABLE "plan_review" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_plan_review" PRIMARY KEY AUTOINCREMENT,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Body" TEXT NOT NULL
);

CREATE INDEX "IX_plan_review_Number" ON "plan_review" ("Number");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127094907_Reviews', '10.0.15');


insert into "plan_review" ("Id", "Number", "Kind", "Day", "By", "At", "Body") values (1, 1, 'Peñón Ibáñez', '2026-03-05', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
