using System.Text.Json;
using Insights.Models.Learners;

namespace Insights.Worker.Score;

/// <summary>
/// The folder of models: every training's record in <c>models.json</c>, and a file for each model that passed. Nothing is overwritten, so the
/// one before is there to go back to: take the newer record out of <c>models.json</c>.
/// </summary>
public sealed class ModelStore(string folder)
{
    static readonly JsonSerializerOptions Shape = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Targets may be learned side by side, and share the file of records.</summary>
    readonly Lock _saving = new();

    string Index => Path.Combine(folder, "models.json");

    /// <summary>The latest training of a target that a run of this day may know.</summary>
    public ModelRecord? Latest(Target target, DateOnly asOf) =>
        All().Where(record => record.Target == target.Name && record.AsOf <= asOf).MaxBy(record => record.AsOf);

    /// <exception cref="InvalidDataException">The file is not there or damaged; the message says what to do.</exception>
    public AutoModel Load(ModelRecord record)
    {
        var path = Path.Combine(folder, record.File
            ?? throw new InvalidDataException($"{Index} says that the model for {record.Target} of {record.AsOf:yyyy-MM-dd} is used and names no file. Delete that record, and the next run trains another."));
        try
        {
            using var file = File.OpenRead(path);
            return SavedModel.Read(file).As<AutoModel>();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new InvalidDataException($"The model {path} can't be read: {problem.Message} Delete its record in {Index}, and the next run trains another.", problem);
        }
    }

    /// <summary>Keeps a training's record, and its model where it has one; both appear whole or not at all.</summary>
    public void Save(ModelRecord record, AutoModel? model, IReadOnlyDictionary<string, string> notes)
    {
        using var alone = _saving.EnterScope();
        Directory.CreateDirectory(folder);
        if (model is not null) Write(Path.Combine(folder, record.File!), stream => SavedModel.Of(model, notes).Write(stream));
        ModelRecord[] records = [.. All().Where(other => other.Target != record.Target || other.AsOf != record.AsOf), record];
        Write(Index, stream => JsonSerializer.Serialize(stream, records.OrderBy(each => each.AsOf).ThenBy(each => each.Target, StringComparer.Ordinal), Shape));
    }

    IReadOnlyList<ModelRecord> All()
    {
        if (!File.Exists(Index)) return [];
        try
        {
            using var file = File.OpenRead(Index);
            return JsonSerializer.Deserialize<ModelRecord[]>(file, Shape) ?? [];
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{Index} is damaged: {problem.Message} Move it away, and the next run trains the models anew.", problem);
        }
    }

    static void Write(string path, Action<Stream> write) => WriteWhole(path, unfinished =>
    {
        using var file = File.Create(unfinished);
        write(file);
    });

    /// <summary>A file in the folder of models appears whole or not at all, whoever writes it.</summary>
    /// <param name="path">Where it will stand.</param>
    /// <param name="write">Writes it at the path that it is given.</param>
    internal static void WriteWhole(string path, Action<string> write)
    {
        var unfinished = path + ".new";
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
