using System.IO.Compression;

namespace KnowledgeGraph.Extraction.Learning;

/// <summary>Named linear models in one file: Brotli over, for each model, its name and its rows with weights as half floats, zeros left out.</summary>
internal sealed class ModelSet(IReadOnlyDictionary<string, LinearModel> models, IReadOnlyDictionary<string, float[]> tables)
{
    private const int Magic = 0x4B474D31; // KGM1

    public static readonly ModelSet Empty = new(new Dictionary<string, LinearModel>(), new Dictionary<string, float[]>());

    /// <summary>Null when there is no such model: the caller does without.</summary>
    public LinearModel? Model(string name) => models.GetValueOrDefault(name);

    /// <summary>Small dense tables: transitions, calibration.</summary>
    public float[]? Table(string name) => tables.GetValueOrDefault(name);

    public byte[] Save()
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(buffer, CompressionLevel.SmallestSize)))
        {
            writer.Write(Magic);
            writer.Write(models.Count);
            foreach (var (name, model) in models.OrderBy(m => m.Key, StringComparer.Ordinal)) Write(writer, name, model);
            writer.Write(tables.Count);
            foreach (var (name, table) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                writer.Write(name);
                writer.Write(table.Length);
                foreach (var value in table) writer.Write(value);
            }
        }
        return buffer.ToArray();
    }

    public static ModelSet Load(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return Empty;
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The model file is of another version; run 'kg train' to make it anew.");
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--) models[reader.ReadString()] = Read(reader);
        var tables = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var n = reader.ReadInt32(); n > 0; n--)
        {
            var name = reader.ReadString();
            var table = new float[reader.ReadInt32()];
            for (var i = 0; i < table.Length; i++) table[i] = reader.ReadSingle();
            tables[name] = table;
        }
        return new ModelSet(models, tables);
    }

    private static void Write(BinaryWriter writer, string name, LinearModel model)
    {
        // Sorted by feature, so that the same training gives the same bytes.
        var entries = model.Entries().OrderBy(e => e.Feature).ToList();
        writer.Write(name);
        writer.Write(model.Outputs);
        writer.Write(entries.Count);
        foreach (var (feature, row) in entries)
        {
            writer.Write(feature);
            writer.Write((byte)row.Count(w => (Half)w != (Half)0));
            for (var i = 0; i < row.Length; i++)
                if ((Half)row[i] != (Half)0) { writer.Write((byte)i); writer.Write((Half)row[i]); }
        }
    }

    private static LinearModel Read(BinaryReader reader)
    {
        var outputs = reader.ReadInt32();
        var entries = new List<(uint, float[])>();
        for (var n = reader.ReadInt32(); n > 0; n--)
        {
            var feature = reader.ReadUInt32();
            var row = new float[outputs];
            for (var k = reader.ReadByte(); k > 0; k--) { var i = reader.ReadByte(); row[i] = (float)reader.ReadHalf(); }
            entries.Add((feature, row));
        }
        return new LinearModel(outputs, entries);
    }
}
