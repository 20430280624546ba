using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kamino.Storage.Records;

/// <summary>Copies every table from one engine to another, and reads again what arrived.</summary>
internal static class RecordsCopy
{
    private const int RowsAtOnce = 1000;
    private const int HashBytes = 32;

    private static readonly MethodInfo OfTable = new Func<RecordsContext, RecordsContext, CancellationToken, Task<(long, string)>>(Copy<object>).Method.GetGenericMethodDefinition();

    // A row by what it holds, however its engine writes it: 1.50 and 1.5 are one amount.
    private static readonly JsonSerializerOptions Content = new() { Converters = { new AmountByValue() }, TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WhatIsKept } } };

    /// <summary>Copies within the transactions that the two are in.</summary>
    /// <returns>Each table with its rows and a hash of them that is the same on every engine.</returns>
    /// <exception cref="InvalidOperationException">Something else arrived than was sent.</exception>
    public static async Task<IReadOnlyList<MovedTable>> Run(RecordsContext from, RecordsContext to, CancellationToken ct)
    {
        var tables = new List<MovedTable>();
        foreach (var entity in PrincipalsFirst(from.Model))
        {
            var copied = await ((Task<(long Rows, string Hash)>)(OfTable.MakeGenericMethod(entity.ClrType).Invoke(null, [from, to, ct]) ?? throw new InvalidOperationException("No copy.")));
            tables.Add(new MovedTable(entity.GetTableName() ?? "", copied.Rows, copied.Hash));
        }

        return tables;
    }

    /// <summary>Whether no table holds a row.</summary>
    public static async Task<bool> IsEmpty(RecordsContext context, CancellationToken ct)
    {
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var count = $"select count(*) as \"Value\" from (select 1 from \"{entity.GetTableName()}\" limit 1) as found"; // a name of our own model
            if (await context.Database.SqlQueryRaw<int>(count).SingleAsync(ct) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<(long Rows, string Hash)> Copy<TRow>(RecordsContext from, RecordsContext to, CancellationToken ct)
        where TRow : class
    {
        var sent = new Sum();
        await foreach (var some in from.Set<TRow>().AsNoTracking().AsAsyncEnumerable().Chunk(RowsAtOnce).WithCancellation(ct))
        {
            Array.ForEach(some, sent.Add);
            to.AddRange(some);
            await to.SaveChangesAsync(ct);
            to.ChangeTracker.Clear();
        }

        var arrived = new Sum();
        await foreach (var row in to.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            arrived.Add(row);
        }

        return sent.Rows == arrived.Rows && sent.Hash == arrived.Hash ? (sent.Rows, sent.Hash)
            : throw new InvalidOperationException($"{typeof(TRow).Name}: {sent.Rows} rows ({sent.Hash}) were sent and {arrived.Rows} ({arrived.Hash}) arrived.");
    }

    private static IEnumerable<IEntityType> PrincipalsFirst(IModel model)
    {
        var (left, placed) = (model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToList(), new HashSet<IEntityType>());
        while (left.Count > 0)
        {
            var next = left.First(entity => entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || placed.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            placed.Add(next);
            yield return next;
        }
    }

    private static void WhatIsKept(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(property => property.Set is null).ToList())
        {
            type.Properties.Remove(computed);
        }
    }

    // Added up, so that it doesn't matter in which order an engine gives the rows.
    private sealed class Sum
    {
        private readonly byte[] _sum = new byte[HashBytes];

        public long Rows { get; private set; }

        public string Hash => Convert.ToHexStringLower(_sum);

        public void Add<TRow>(TRow row)
        {
            var (hash, carry) = (SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row, Content)), 0);
            for (var at = 0; at < HashBytes; at++)
            {
                carry += _sum[at] + hash[at];
                _sum[at] = (byte)(carry & byte.MaxValue);
                carry >>= 8;
            }

            Rows++;
        }
    }

    private sealed class AmountByValue : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
