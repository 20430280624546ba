CREATE TABLE "teammate" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_teammate" PRIMARY KEY,
    "Email" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Reminders" INTEGER NOT NULL,
    "FeedHash" TEXT NULL,
    "FeedSince" TEXT NULL
);

CREATE UNIQUE INDEX "IX_teammate_FeedHash" ON "teammate" ("FeedHash");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127104249_Team', '10.0.15');


insert into "teammate" ("Name", "Email", "TimeZone", "Language", "Reminders", "FeedHash", "FeedSince") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez');
