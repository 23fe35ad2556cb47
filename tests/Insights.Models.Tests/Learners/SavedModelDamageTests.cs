using System.Buffers.Binary;
using System.Security.Cryptography;
using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

/// <summary>Whatever the bytes are, the outcome is a refusal in words or a model that can score.</summary>
public class SavedModelDamageTests
{
    const int HeadBytes = 16, ChecksumBytes = 32;

    static readonly byte[][] Files = [.. Enum.GetValues<SavedModelKind>().Select(SavedModelFormat1Tests.Bytes), SavedModels.Bytes(SavedModels.Auto(5, rows: 60))];

    [Fact]
    public void A_file_cut_short_at_any_byte_is_refused_in_words()
    {
        foreach (var file in Files)
            for (var length = 0; length < file.Length; length++)
                Assert.Matches("is empty|was cut short", Refusal(file[..length]));
    }

    [Fact]
    public void A_body_cut_short_at_any_byte_is_refused_even_with_its_length_and_checksum_made_to_fit()
    {
        foreach (var file in Files)
            for (var length = HeadBytes; length < file.Length - ChecksumBytes; length++)
                Assert.Contains("The saved model is not valid: before byte", Refusal(Sealed([.. file[..length], .. new byte[ChecksumBytes]])));
    }

    [Fact]
    public void Any_single_changed_byte_is_noticed()
    {
        foreach (var file in Files)
            for (var at = 0; at < file.Length; at++)
                Assert.StartsWith("The saved model", Refusal([.. file[..at], (byte)(file[at] ^ 0x10), .. file[(at + 1)..]]));
    }

    [Fact]
    public void Of_ten_thousand_damaged_files_each_is_refused_or_scores_and_is_written_again_as_it_was()
    {
        var random = new SeededRandom(20260701);
        var (refused, usable) = (0, 0);
        for (var round = 0; round < 10_000; round++)
        {
            var damaged = Damaged(Files[random.NextInt(Files.Length)], random);
            if (round % 2 == 0) damaged = Sealed(damaged);
            if (Outcome(damaged) is { } saved) usable += ScoresAndIsWrittenAgain(saved, damaged, random);
            else refused++;
        }
        Assert.Equal(10_000, refused + usable);
        // Without a right checksum nothing passes; with it some does, or the parser was never reached.
        Assert.InRange(usable, 500, 4_900);
    }

    [Fact]
    public void A_newer_format_is_refused_by_both_numbers()
    {
        var newer = Sealed(Files[0], version: 2);
        Assert.Contains("is of format 2, and this program reads formats up to 1", Refusal(newer));
        Assert.Contains("Update this program", Refusal(newer));
        Assert.Contains("format 0, which there never was", Refusal(Sealed(Files[0], version: 0)));
    }

    [Fact]
    public void A_kind_of_a_newer_program_is_refused_by_its_number()
    {
        var file = (byte[])Files[0].Clone();
        file[HeadBytes] = 77;
        Assert.Contains("it is of kind 77, which this program does not know", Refusal(Sealed(file)));
    }

    [Fact]
    public void What_is_none_or_goes_on_after_its_end_is_refused()
    {
        Assert.Contains("is none: it begins with other bytes", Refusal([.. "id,score\n1,2\n3,4\n5,6\n"u8]));
        Assert.Contains("goes on after its end", Refusal([.. Files[0], 0]));
        Assert.Contains("is empty", Refusal([]));
    }

    [Fact]
    public void A_promise_of_a_gigabyte_takes_no_memory_before_the_bytes_come()
    {
        var file = (byte[])Files[0].Clone();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), 1 << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("was cut short", Refusal(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), (1 << 30) + 1);
        Assert.Contains("the most there may be", Refusal(file));
    }

    [Fact]
    public void Counts_that_the_bytes_cannot_fill_take_no_memory()
    {
        foreach (var file in Files)
            for (var at = HeadBytes + 1; at < file.Length - ChecksumBytes - 4; at++)
            {
                var greedy = (byte[])file.Clone();
                BinaryPrimitives.WriteInt32LittleEndian(greedy.AsSpan(at), int.MaxValue);
                greedy = Sealed(greedy);
                var before = GC.GetAllocatedBytesForCurrentThread();
                Outcome(greedy);
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
            }
    }

    static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => SavedModels.Read(bytes)).Message;

    static SavedModel? Outcome(byte[] bytes)
    {
        try
        {
            return SavedModels.Read(bytes);
        }
        catch (InvalidDataException refusal)
        {
            Assert.StartsWith("The saved model ", refusal.Message);
            return null;
        }
    }

    static int ScoresAndIsWrittenAgain(SavedModel saved, byte[] bytes, SeededRandom random)
    {
        var table = saved.Schema is { } schema ? Rows(schema, random) : RandomTables.Of(1, 40).Table;
        Assert.All(SavedModels.Scores(saved, table), score => Assert.True(double.IsFinite(score)));
        Assert.Equal(bytes, SavedModels.Bytes(saved));
        return 1;
    }

    /// <summary>Forty rows of what these columns may hold, the largest numbers and missing values among them.</summary>
    static FeatureTable Rows(FeatureSchema schema, SeededRandom random) => new([.. schema.Features.Select(feature => new FeatureColumn(
        feature.Name, feature.Kind, [.. Enumerable.Range(0, 40).Select(_ => Value(feature, random))], feature.Levels))]);

    static float Value(FeatureDescription feature, SeededRandom random) => feature.Kind switch
    {
        _ when random.NextBool(0.2) => float.NaN,
        FeatureKind.Boolean => random.NextInt(2),
        FeatureKind.Categorical => feature.Levels!.Count == 0 ? float.NaN : random.NextInt(feature.Levels.Count),
        _ when random.NextBool(0.2) => random.NextBool(0.5) ? float.MaxValue : float.MinValue,
        _ => (float)(random.NextNormal() * 20),
    };

    static byte[] Damaged(byte[] file, SeededRandom random)
    {
        List<byte> bytes = [.. file];
        for (var left = 1 + random.NextInt(3); left > 0; left--) Damage(bytes, random);
        // Two changes may undo each other.
        return bytes.SequenceEqual(file) ? Damaged(file, random) : [.. bytes];
    }

    static void Damage(List<byte> bytes, SeededRandom random)
    {
        var at = random.NextInt(bytes.Count - ChecksumBytes - 8);
        var length = 1 + random.NextInt(8);
        switch (random.NextInt(6))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << random.NextInt(8));
                break;
            case 2:
                bytes[at] = (byte)random.NextInt(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.NextInt(256)));
                break;
            default:
                Swap(bytes, at, random.NextInt(bytes.Count - ChecksumBytes - 8), length);
                break;
        }
    }

    static void Swap(List<byte> bytes, int first, int second, int length)
    {
        for (var i = 0; i < length; i++) (bytes[first + i], bytes[second + i]) = (bytes[second + i], bytes[first + i]);
    }

    /// <summary>The same body with signature, version, length and checksum that fit it, so that only the parser is left to notice.</summary>
    static byte[] Sealed(byte[] file, int version = 1)
    {
        var whole = (byte[])file.Clone();
        Files[0].AsSpan(0, HeadBytes).CopyTo(whole);
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(8), version);
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(12), file.Length - HeadBytes - ChecksumBytes);
        SHA256.HashData(whole.AsSpan(0, file.Length - ChecksumBytes), whole.AsSpan(file.Length - ChecksumBytes));
        return whole;
    }
}
