CREATE TABLE "acknowledged_signal" (
    "Account" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Strength" REAL NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_acknowledged_signal" PRIMARY KEY ("Account", "Kind")
);

CREATE TABLE "cost_rate" (
    "Activity" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Driver" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Total" TEXT NULL,
    CONSTRAINT "PK_cost_rate" PRIMARY KEY ("Activity", "Period")
);

CREATE TABLE "driver_quantity" (
    "Account" TEXT NOT NULL,
    "Activity" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Quantity" TEXT NOT NULL,
    CONSTRAINT "PK_driver_quantity" PRIMARY KEY ("Account", "Activity", "Period")
);

CREATE TABLE "list_price" (
    "Product" TEXT NOT NULL CONSTRAINT "PK_list_price" PRIMARY KEY,
    "Price" TEXT NOT NULL,
    "Currency" TEXT NULL
);

CREATE TABLE "receivable" (
    "Account" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Balance" TEXT NULL,
    "Days" TEXT NULL,
    "DefaultChance" REAL NULL,
    "LossGiven" REAL NULL,
    "Currency" TEXT NOT NULL,
    CONSTRAINT "PK_receivable" PRIMARY KEY ("Account", "Day")
);

CREATE TABLE "segment_rules" (
    "Version" INTEGER NOT NULL CONSTRAINT "PK_segment_rules" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "wallet" (
    "Account" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Supplier" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "Rank" REAL NULL,
    "Score" REAL NULL,
    "Share" REAL NULL,
    "Chance" REAL NULL,
    "Spend" TEXT NULL,
    "Currency" TEXT NOT NULL,
    CONSTRAINT "PK_wallet" PRIMARY KEY ("Account", "Day", "Supplier", "Evidence")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126232853_AccountValue', '10.0.15');


insert into "acknowledged_signal" ("Account", "Kind", "Strength", "Day", "By", "At") values ('Peñón Ibáñez', 'Peñón Ibáñez', 0.5, '2026-03-05', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
insert into "cost_rate" ("Activity", "Period", "Driver", "Rate", "Currency", "Place", "Total") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', '1234.50', 'EUR', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "driver_quantity" ("Account", "Activity", "Period", "Quantity") values ('Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez', 'Peñón Ibáñez');
insert into "list_price" ("Product", "Price", "Currency") values ('Peñón Ibáñez', '1234.50', 'EUR');
insert into "receivable" ("Account", "Day", "Balance", "Days", "DefaultChance", "LossGiven", "Currency") values ('Peñón Ibáñez', '2026-03-05', 'Peñón Ibáñez', 'Peñón Ibáñez', 0.5, 0.5, 'EUR');
insert into "segment_rules" ("Version", "Json", "By", "At") values (1, 'Peñón Ibáñez', 'Peñón Ibáñez', '2026-03-05 14:15:16+00:00');
insert into "wallet" ("Account", "Day", "Supplier", "Evidence", "Rank", "Score", "Share", "Chance", "Spend", "Currency") values ('Peñón Ibáñez', '2026-03-05', 'Peñón Ibáñez', 'Peñón Ibáñez', 0.5, 0.5, 0.5, 0.5, 'Peñón Ibáñez', 'EUR');
