CREATE TABLE "dismissed_merge" (
    "One" TEXT NOT NULL,
    "Other" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_dismissed_merge" PRIMARY KEY ("One", "Other")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126232201_DismissedMerges', '10.0.15');


insert into "dismissed_merge" ("One", "Other", "Evidence", "By", "At") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
