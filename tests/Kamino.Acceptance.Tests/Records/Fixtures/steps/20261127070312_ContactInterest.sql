ALTER TABLE "contact" ADD "Interest" INTEGER NULL;

ALTER TABLE "contact" ADD "Risk" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127070312_ContactInterest', '10.0.15');

