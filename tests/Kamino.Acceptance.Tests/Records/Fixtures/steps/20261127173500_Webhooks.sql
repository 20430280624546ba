CREATE TABLE "answered_request" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_answered_request" PRIMARY KEY,
    "Request" TEXT NOT NULL,
    "Answer" BLOB NULL,
    "Until" INTEGER NOT NULL
);

CREATE TABLE "webhook" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_webhook" PRIMARY KEY AUTOINCREMENT,
    "Title" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Kinds" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "Secret" TEXT NOT NULL
);

CREATE TABLE "webhook_message" (
    "Webhook" INTEGER NOT NULL,
    "Event" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Due" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "Tried" INTEGER NULL,
    "Claimed" INTEGER NULL,
    "Code" INTEGER NULL,
    "Error" TEXT NULL,
    CONSTRAINT "PK_webhook_message" PRIMARY KEY ("Webhook", "Event")
);

CREATE INDEX "IX_answered_request_Until" ON "answered_request" ("Until");

CREATE INDEX "IX_webhook_message_Status_Due" ON "webhook_message" ("Status", "Due");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127173500_Webhooks', '10.0.15');

