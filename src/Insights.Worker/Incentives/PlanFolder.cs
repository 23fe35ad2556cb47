using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Insights.Models.Incentives;
using Insights.Worker.Publish;

namespace Insights.Worker.Incentives;

/// <summary>
/// Where planned tests are kept, a folder each: <c>assignment.csv</c>, which is dropped into the inbox as it is, the pre-registration and its hash. A plan is written
/// whole or not at all, and never over another.
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
        File.WriteAllText(Path.Combine(unfinished, HashName), $"{PreRegistration.Hash(text)}  {RegistrationName}\n");
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

    /// <summary>The assignment of a batch: the first is the one that was registered.</summary>
    public static string AssignmentOf(int batch) => batch == 1 ? AssignmentName : FormattableString.Invariant($"assignment-{batch}.csv");

    /// <summary>Adds a later batch of an adaptive test to its folder, whole or not at all.</summary>
    public string WriteBatch(TestPlan plan, int batch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var folder = Folder(plan.Test.Name);
        var unfinished = Path.Combine(folder, $".{AssignmentOf(batch)}.writing");
        WriteAssignment(unfinished, plan);
        File.Move(unfinished, Path.Combine(folder, AssignmentOf(batch)));
        return folder;
    }

    /// <summary>What was written down before; null where nothing was.</summary>
    public PlannedTest? Read(string name)
    {
        if (!CanBeNamed(name) || !File.Exists(Path.Combine(Folder(name), RegistrationName))) return null;
        var folder = Folder(name);
        var text = File.ReadAllText(Path.Combine(folder, RegistrationName));
        var (hash, assignment) = (Path.Combine(folder, HashName), Path.Combine(folder, AssignmentName));
        var written = File.Exists(hash) ? File.ReadAllText(hash).Split(' ')[0] : "";
        var registration = Registration(text);
        return new(registration, written, PreRegistration.Hash(text) == written && File.Exists(assignment) && HashOf(assignment) == registration?.Assignment);
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
/// <param name="IsUntouched">Whether registration and assignment still are what was written.</param>
public sealed record PlannedTest(PreRegistration? Registration, string Hash, bool IsUntouched);
