CREATE TABLE "access_token" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_access_token" PRIMARY KEY AUTOINCREMENT,
    "Login" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Scope" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Made" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Revoked" TEXT NULL
);

CREATE TABLE "sign_in" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sign_in" PRIMARY KEY,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "user" (
    "Login" TEXT NOT NULL CONSTRAINT "PK_user" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "SeesAll" INTEGER NOT NULL,
    "Groups" TEXT NOT NULL,
    "IsDisabled" INTEGER NOT NULL
);

CREATE TABLE "sign_in_claim" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_sign_in_claim" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_sign_in_claim_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_elsewhere" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_sign_in_elsewhere" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_sign_in_elsewhere_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_passkey" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_sign_in_passkey" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_sign_in_passkey_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE TABLE "sign_in_secret" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_sign_in_secret" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_sign_in_secret_sign_in_UserId" FOREIGN KEY ("UserId") REFERENCES "sign_in" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_access_token_Hash" ON "access_token" ("Hash");

CREATE INDEX "IX_sign_in_NormalizedEmail" ON "sign_in" ("NormalizedEmail");

CREATE UNIQUE INDEX "IX_sign_in_NormalizedUserName" ON "sign_in" ("NormalizedUserName");

CREATE INDEX "IX_sign_in_claim_UserId" ON "sign_in_claim" ("UserId");

CREATE INDEX "IX_sign_in_elsewhere_UserId" ON "sign_in_elsewhere" ("UserId");

CREATE INDEX "IX_sign_in_passkey_UserId" ON "sign_in_passkey" ("UserId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127131121_Users', '10.0.15');

insert into "access_token" ("Number", "Login", "Title", "Scope", "Hash", "Made", "Expires", "Revoked") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00', 'Peñón Ibáñez');
insert into "sign_in" ("Id", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnd", "LockoutEnabled", "AccessFailedCount") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 1, 'Peñón Ibáñez', 1, 1);
insert into "user" ("Login", "Name", "Role", "SeesAll", "Groups", "IsDisabled") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 1, 'Peñón Ibáñez', 1);
insert into "sign_in_claim" ("Id", "UserId", "ClaimType", "ClaimValue") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "sign_in_elsewhere" ("LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "sign_in_passkey" ("CredentialId", "UserId", "Data") values (x'01', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "sign_in_secret" ("UserId", "LoginProvider", "Name", "Value") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
