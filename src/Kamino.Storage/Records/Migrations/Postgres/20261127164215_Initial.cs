using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kamino.Storage.Records.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_token",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Login = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Made = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Expires = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Revoked = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_token", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Parent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Seller = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TaxId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Available = table.Column<decimal>(type: "numeric", nullable: true),
                    AvailableCurrency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FirstContact = table.Column<DateOnly>(type: "date", nullable: true),
                    MergedInto = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergedAt = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "acknowledged_signal",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Strength = table.Column<double>(type: "double precision", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acknowledged_signal", x => new { x.Account, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Points = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Class = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Salt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Said = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "batch",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Files = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    UndoneBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UndoneAt = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C"),
                    LeansOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Report = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LinesFile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinesHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReplacedFile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReplacedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RefusedFile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RefusedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Charges = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    KeptEdits = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "batch_change",
                columns: table => new
                {
                    Batch = table.Column<int>(type: "integer", nullable: false),
                    Table = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsNew = table.Column<bool>(type: "boolean", nullable: false),
                    Columns = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_change", x => new { x.Batch, x.Table, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Influence = table.Column<int>(type: "integer", nullable: true),
                    Interest = table.Column<int>(type: "integer", nullable: true),
                    Risk = table.Column<int>(type: "integer", nullable: true),
                    Disposition = table.Column<int>(type: "integer", nullable: true),
                    Relationship = table.Column<int>(type: "integer", nullable: true),
                    LastTouch = table.Column<DateOnly>(type: "date", nullable: true),
                    NextStep = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact", x => new { x.Account, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "contact_link",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Strength = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_link", x => new { x.Account, x.Contact, x.Kind, x.To, x.Since });
                });

            migrationBuilder.CreateTable(
                name: "cost_rate",
                columns: table => new
                {
                    Activity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Driver = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rate = table.Column<decimal>(type: "numeric", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Total = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cost_rate", x => new { x.Activity, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "dismissed_merge",
                columns: table => new
                {
                    One = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Other = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dismissed_merge", x => new { x.One, x.Other });
                });

            migrationBuilder.CreateTable(
                name: "driver_quantity",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Activity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Quantity = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_driver_quantity", x => new { x.Account, x.Activity, x.Period });
                });

            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "factor_score",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Axis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Factor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Supplier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Assessor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Score = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_factor_score", x => new { x.Account, x.Axis, x.Factor, x.Supplier, x.Assessor, x.Source, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "frozen_rate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    QuotedFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rate = table.Column<decimal>(type: "numeric", nullable: false),
                    QuotedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_rate", x => new { x.Currency, x.Day, x.To });
                });

            migrationBuilder.CreateTable(
                name: "handover",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "map_note",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    WeightedDisposition = table.Column<double>(type: "double precision", nullable: true),
                    Coverage = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_map_note", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "opportunity",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Line = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<decimal>(type: "numeric", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Close = table.Column<DateOnly>(type: "date", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Opened = table.Column<DateOnly>(type: "date", nullable: false),
                    End = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ended = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastActivity = table.Column<DateOnly>(type: "date", nullable: false),
                    Sheet = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opportunity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "opportunity_step",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Opportunity = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    End = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Remark = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opportunity_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_mail",
                columns: table => new
                {
                    Topic = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Occasion = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Due = table.Column<long>(type: "bigint", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Claimed = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C"),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_mail", x => new { x.Topic, x.Subject, x.Account, x.Name, x.Occasion });
                });

            migrationBuilder.CreateTable(
                name: "personal_link",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Use = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expires = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_link", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ambition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Objectives = table.Column<int>(type: "integer", nullable: false),
                    Actions = table.Column<int>(type: "integer", nullable: false),
                    OpenActions = table.Column<int>(type: "integer", nullable: false),
                    OpenDays = table.Column<decimal>(type: "numeric", nullable: false),
                    NextDue = table.Column<DateOnly>(type: "date", nullable: true),
                    Progress = table.Column<double>(type: "double precision", nullable: true),
                    Typed = table.Column<int>(type: "integer", nullable: false),
                    Seconds = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan", x => new { x.Number, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "plan_act",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Plan = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Share = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Where = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_act", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "plan_code",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Share = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expires = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Used = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_code", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_review",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_review", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_share",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Plan = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Right = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Parts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expires = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Revoked = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C"),
                    RevokedBy = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_share", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "plan_step",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Remark = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StandardCost = table.Column<decimal>(type: "numeric", nullable: true),
                    StandardCostCurrency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ListPrice = table.Column<decimal>(type: "numeric", nullable: true),
                    ListCurrency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsCharge = table.Column<bool>(type: "boolean", nullable: false),
                    ChargeSetBy = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_product", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "profile",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profile", x => new { x.Name, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "rate",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rate = table.Column<decimal>(type: "numeric", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate", x => new { x.Day, x.From, x.To });
                });

            migrationBuilder.CreateTable(
                name: "receivable",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Balance = table.Column<decimal>(type: "numeric", nullable: true),
                    Days = table.Column<decimal>(type: "numeric", nullable: true),
                    DefaultChance = table.Column<double>(type: "double precision", nullable: true),
                    LossGiven = table.Column<double>(type: "double precision", nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receivable", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "scoring_model",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    InForce = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scoring_model", x => new { x.Name, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "segment_rules",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment_rules", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "selection_limits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Warn = table.Column<int>(type: "integer", nullable: false),
                    Refuse = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_limits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "selection_step",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Sponsor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OverrideUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    TransitionPlan = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "sign_in",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C"),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "snapshot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    ModelName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelVersion = table.Column<int>(type: "integer", nullable: false),
                    Accounts = table.Column<int>(type: "integer", nullable: false),
                    InputsHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlacesHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TakenBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TakenAt = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    SignedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedAt = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stage_entry",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Points = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "survey",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Asked = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnRivals = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Closes = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    ClosedAt = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "survey_answer",
                columns: table => new
                {
                    Survey = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<string>(type: "character varying(48)", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_answer", x => new { x.Survey, x.Account, x.Name, x.Side, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "survey_respondent",
                columns: table => new
                {
                    Survey = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Influence = table.Column<int>(type: "integer", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revoked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_respondent", x => new { x.Survey, x.Account, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "teammate",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TimeZone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reminders = table.Column<bool>(type: "boolean", nullable: false),
                    FeedHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FeedSince = table.Column<string>(type: "character varying(48)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teammate", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "user",
                columns: table => new
                {
                    Login = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeesAll = table.Column<bool>(type: "boolean", nullable: false),
                    Groups = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user", x => x.Login);
                });

            migrationBuilder.CreateTable(
                name: "wallet",
                columns: table => new
                {
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Supplier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rank = table.Column<double>(type: "double precision", nullable: true),
                    Score = table.Column<double>(type: "double precision", nullable: true),
                    Share = table.Column<double>(type: "double precision", nullable: true),
                    Chance = table.Column<double>(type: "double precision", nullable: true),
                    Spend = table.Column<decimal>(type: "numeric", nullable: true),
                    Currency = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wallet", x => new { x.Account, x.Day, x.Supplier, x.Evidence });
                });

            migrationBuilder.CreateTable(
                name: "sign_in_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sign_in_claim_sign_in_UserId",
                        column: x => x.UserId,
                        principalTable: "sign_in",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_elsewhere",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_elsewhere", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_sign_in_elsewhere_sign_in_UserId",
                        column: x => x.UserId,
                        principalTable: "sign_in",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_sign_in_passkey_sign_in_UserId",
                        column: x => x.UserId,
                        principalTable: "sign_in",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_secret",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_secret", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_sign_in_secret_sign_in_UserId",
                        column: x => x.UserId,
                        principalTable: "sign_in",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_body",
                columns: table => new
                {
                    SnapshotId = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Inputs = table.Column<byte[]>(type: "bytea", nullable: false),
                    Places = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot_body", x => x.SnapshotId);
                    table.ForeignKey(
                        name: "FK_snapshot_body_snapshot_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "snapshot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_token_Hash",
                table: "access_token",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_MergedInto",
                table: "account",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_Kind_Year",
                table: "assessment",
                columns: new[] { "Kind", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_Account",
                table: "audit",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_audit_Record_Key",
                table: "audit",
                columns: new[] { "Record", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_change_Table_Key",
                table: "batch_change",
                columns: new[] { "Table", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunity_Account",
                table: "opportunity",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_opportunity_step_Opportunity",
                table: "opportunity_step",
                column: "Opportunity");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_mail_Status_Due",
                table: "outbox_mail",
                columns: new[] { "Status", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_Account_Version",
                table: "plan",
                columns: new[] { "Account", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_act_Plan",
                table: "plan_act",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_plan_code_Share",
                table: "plan_code",
                column: "Share");

            migrationBuilder.CreateIndex(
                name: "IX_plan_review_Number",
                table: "plan_review",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_plan_share_Plan",
                table: "plan_share",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_plan_step_Number",
                table: "plan_step",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_NormalizedEmail",
                table: "sign_in",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_NormalizedUserName",
                table: "sign_in",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_claim_UserId",
                table: "sign_in_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_elsewhere_UserId",
                table: "sign_in_elsewhere",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_passkey_UserId",
                table: "sign_in_passkey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_stage_entry_Account",
                table: "stage_entry",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_survey_Name",
                table: "survey",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_teammate_FeedHash",
                table: "teammate",
                column: "FeedHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_token");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "acknowledged_signal");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "batch");

            migrationBuilder.DropTable(
                name: "batch_change");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "contact_link");

            migrationBuilder.DropTable(
                name: "cost_rate");

            migrationBuilder.DropTable(
                name: "dismissed_merge");

            migrationBuilder.DropTable(
                name: "driver_quantity");

            migrationBuilder.DropTable(
                name: "erasure");

            migrationBuilder.DropTable(
                name: "factor_score");

            migrationBuilder.DropTable(
                name: "frozen_rate");

            migrationBuilder.DropTable(
                name: "handover");

            migrationBuilder.DropTable(
                name: "map_note");

            migrationBuilder.DropTable(
                name: "opportunity");

            migrationBuilder.DropTable(
                name: "opportunity_step");

            migrationBuilder.DropTable(
                name: "outbox_mail");

            migrationBuilder.DropTable(
                name: "personal_link");

            migrationBuilder.DropTable(
                name: "plan");

            migrationBuilder.DropTable(
                name: "plan_act");

            migrationBuilder.DropTable(
                name: "plan_code");

            migrationBuilder.DropTable(
                name: "plan_review");

            migrationBuilder.DropTable(
                name: "plan_share");

            migrationBuilder.DropTable(
                name: "plan_step");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "profile");

            migrationBuilder.DropTable(
                name: "rate");

            migrationBuilder.DropTable(
                name: "receivable");

            migrationBuilder.DropTable(
                name: "scoring_model");

            migrationBuilder.DropTable(
                name: "segment_rules");

            migrationBuilder.DropTable(
                name: "selection_limits");

            migrationBuilder.DropTable(
                name: "selection_step");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "sign_in_claim");

            migrationBuilder.DropTable(
                name: "sign_in_elsewhere");

            migrationBuilder.DropTable(
                name: "sign_in_passkey");

            migrationBuilder.DropTable(
                name: "sign_in_secret");

            migrationBuilder.DropTable(
                name: "snapshot_body");

            migrationBuilder.DropTable(
                name: "stage_entry");

            migrationBuilder.DropTable(
                name: "survey");

            migrationBuilder.DropTable(
                name: "survey_answer");

            migrationBuilder.DropTable(
                name: "survey_respondent");

            migrationBuilder.DropTable(
                name: "teammate");

            migrationBuilder.DropTable(
                name: "user");

            migrationBuilder.DropTable(
                name: "wallet");

            migrationBuilder.DropTable(
                name: "sign_in");

            migrationBuilder.DropTable(
                name: "snapshot");
        }
    }
}
