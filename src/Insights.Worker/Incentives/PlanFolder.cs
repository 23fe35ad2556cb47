using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Insights.Models.Incentives;
using Insights.Worker.Publish;

namespace Insights.Worker.Incentives;

/// <summary>
/// Where planned tests are kept, a folder each: <c>assignment.csv</c>, which is dropped into the inbox as it is, the pre-registration, and hashes as
/// <c>sha256sum --check</c> reads them: the registration's, which has the first assignment's in it, and those of later batches. A plan is written whole or not at
/// all, and never over another.
/// </summary>
/// <param name="root">The configuration's <c>experiments</c>.</param>
public sealed partial class PlanFolder(string root)
{
    public const string AssignmentName = "assignment.csv", RegistrationName = "pre-registration.json", HashName = "pre-registration.sha256";

    /// <summary>Names of planned tests.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(root) ? [] :
        [.. new DirectoryInfo(root).EnumerateDirectories().Where(folder => CanBeNamed(folder.Name) && folder.LinkTarget is null && File.Exists(Path.Combine(folder.FullName, HashName))).Select(folder => folder.Name).Order(StringComparer.Ordinal)];

    /// <summary>Whether a test may have this name: it is also a folder's.</summary>
    public static bool CanBeNamed(string name) => FolderName().IsMatch(name);

    /// <summary>Whether something of this name is there already.</summary>
    /// <exception cref="InvalidDataException">The name can't be a folder's.</exception>
    public bool Has(string name) => Directory.Exists(Folder(name));

    /// <exception cref="InvalidDataException">There is a plan of this name already, or the name can't be a folder's.</exception>
    public void RefuseIfTaken(string name)
    {
        if (Has(name) && !File.Exists(Path.Combine(Folder(name), RegistrationName)))
            throw new InvalidDataException($"There is a read-out of {name} already, in {Folder(name)}, so people were assigned to a test of that name before. Give the new test another name.");
        if (Has(name))
            throw new InvalidDataException($"There is a plan of {name} already, in {Folder(name)}. What was registered is not written over: give the new test another name.");
    }

    /// <summary>Writes a plan; gives its folder.</summary>
    /// <exception cref="InvalidDataException">There is a plan of this name already, or the name can't be a folder's.</exception>
    public string Write(TestPlan plan, IReadOnlyList<Incentive> offers, DateOnly writtenOn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RefuseIfTaken(plan.Test.Name);
        var folder = Folder(plan.Test.Name);
        var unfinished = Path.Combine(root, $".{plan.Test.Name}.writing");
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        var assignment = Path.Combine(unfinished, AssignmentName);
        WriteAssignment(assignment, plan);
        var text = PreRegistration.Of(plan, offers, writtenOn, HashOf(assignment)).Text;
        File.WriteAllText(Path.Combine(unfinished, RegistrationName), text);
        File.WriteAllText(Path.Combine(unfinished, HashName), HashLine(PreRegistration.Hash(text), RegistrationName));
        Directory.Move(unfinished, folder);
        return folder;
    }

    /// <summary>How many batches of a test are assigned; 0 where it is not planned.</summary>
    public int Batches(string name) => !FolderName().IsMatch(name) ? 0 : Enumerable.Range(1, 52).TakeWhile(batch => File.Exists(Path.Combine(Folder(name), AssignmentOf(batch)))).Count();

    /// <summary>Everybody who is in a planned test, all of its batches together.</summary>
    public IReadOnlySet<string> Contacts(string name) => Enumerable.Range(1, Batches(name))
        .SelectMany(batch => File.ReadLines(Path.Combine(Folder(name), AssignmentOf(batch))).Skip(1)).Select(Contact).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first day of a batch that is assigned.</summary>
    public DateOnly Start(string name, int batch) => DateOnly.ParseExact(
        File.ReadLines(Path.Combine(Folder(name), AssignmentOf(batch))).ElementAt(1).Split(',')[^3], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When the last batch that is assigned has been seen to its end; a test of one batch is read then.</summary>
    public DateOnly ReadOn(string name, PreRegistration registration) => Batches(name) is > 1 and var batches && Start(name, batches).AddDays(registration.HorizonDays) is var last && last > registration.ReadOn
        ? last : registration.ReadOn;

    /// <summary>The assignment of a batch: the first is the one that was registered.</summary>
    public static string AssignmentOf(int batch) => batch == 1 ? AssignmentName : FormattableString.Invariant($"assignment-{batch}.csv");

    /// <summary>Adds a later batch of an adaptive test to its folder, whole or not at all.</summary>
    public string WriteBatch(TestPlan plan, int batch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var folder = Folder(plan.Test.Name);
        var unfinished = Path.Combine(folder, $".{AssignmentOf(batch)}.writing");
        WriteAssignment(unfinished, plan);
        // The hash first: a batch without one would look like somebody's edit, one without its batch says nothing.
        WriteHash(folder, HashOf(unfinished), AssignmentOf(batch));
        File.Move(unfinished, Path.Combine(folder, AssignmentOf(batch)));
        return folder;
    }

    /// <summary>Beside those of other files; one that was written for this file before, by a plan that was cut off, goes.</summary>
    static void WriteHash(string folder, string hash, string file)
    {
        var unfinished = Path.Combine(folder, $".{HashName}.writing");
        File.WriteAllText(unfinished, string.Concat(Hashes(folder).Where(other => other.Key != file).Select(other => HashLine(other.Value, other.Key))) + HashLine(hash, file));
        File.Move(unfinished, Path.Combine(folder, HashName), overwrite: true);
    }

    static string HashLine(string hash, string file) => $"{hash}  {file}\n";

    /// <summary>By name of file; empty where the file of hashes is gone.</summary>
    static Dictionary<string, string> Hashes(string folder) => Path.Combine(folder, HashName) is var path && !File.Exists(path) ? [] : File.ReadLines(path)
        .Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).GroupBy(parts => parts[1]).ToDictionary(file => file.Key, file => file.Last()[0], StringComparer.Ordinal);

    /// <summary>What was written down before; null where nothing was.</summary>
    public PlannedTest? Read(string name)
    {
        if (!CanBeNamed(name) || !File.Exists(Path.Combine(Folder(name), RegistrationName))) return null;
        var folder = Folder(name);
        var text = File.ReadAllText(Path.Combine(folder, RegistrationName));
        var hashes = Hashes(folder);
        var registration = Registration(text);
        var isUntouched = hashes.GetValueOrDefault(RegistrationName) == PreRegistration.Hash(text) && IsStill(AssignmentName, registration?.Assignment)
            && Enumerable.Range(2, Math.Max(0, Batches(name) - 1)).Select(AssignmentOf).All(file => IsStill(file, hashes.GetValueOrDefault(file)));
        return new(registration, hashes.GetValueOrDefault(RegistrationName) ?? "", isUntouched);

        bool IsStill(string file, string? hash) => Path.Combine(folder, file) is var path && File.Exists(path) && HashOf(path) == hash;
    }

    /// <summary>Somebody's edit may leave no registration at all; that is to be said, and stops no run.</summary>
    static PreRegistration? Registration(string text)
    {
        try
        {
            return PreRegistration.Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The assignment file of a planned test; null where there is none.</summary>
    public string? Assignment(string name) =>
        Names().Contains(name, StringComparer.Ordinal) && Path.Combine(Folder(name), AssignmentName) is var path && File.Exists(path) ? path : null;

    string Folder(string name) => CanBeNamed(name) ? Path.Combine(root, name)
        : throw new InvalidDataException($"'{name}' can't be a test's name: letters, digits, - and _ are expected, 64 at most, as it is also a folder's.");

    /// <summary>Names of tests need no quotes, so that the second cell begins after the first comma; ids may.</summary>
    static string Contact(string line)
    {
        var cell = line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];
        return cell.StartsWith('"') ? cell[1..cell.IndexOf("\",", StringComparison.Ordinal)].Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Split(',')[0];
    }

    static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    static void WriteAssignment(string path, TestPlan plan) => CsvFile.Write(
        path, ["experiment", "contact_id", "variant", "assigned_at", "first_exposed_at", "predicted_uptake"],
        plan.Assignments.Select(assigned => (IReadOnlyList<object?>)[plan.Test.Name, assigned.ContactId, assigned.Variant, plan.Start, null, assigned.Predicted]));

    [GeneratedRegex(@"\A[\p{L}\p{Nd}_-]{1,64}\z")]
    private static partial Regex FolderName();
}

/// <summary>A test that was planned.</summary>
/// <param name="Registration">What was written down; null where the file is none any more.</param>
/// <param name="Hash">SHA-256 as written beside it; empty where that is gone.</param>
/// <param name="IsUntouched">Whether registration and every assignment still are what was written.</param>
public sealed record PlannedTest(PreRegistration? Registration, string Hash, bool IsUntouched);
