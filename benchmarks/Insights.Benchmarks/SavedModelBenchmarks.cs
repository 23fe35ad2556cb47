using BenchmarkDotNet.Attributes;
using Insights.Models.Learners;

namespace Insights.Benchmarks;

/// <summary>100 trees of depth 6, to and from memory.</summary>
public class SavedModelBenchmarks
{
    SavedModel _model = null!;
    byte[] _bytes = [];

    [GlobalSetup]
    public void Setup()
    {
        _model = SavedModel.Of(Synthetic.Trees(), new TrainingSummary(Synthetic.Rows, null));
        _bytes = Write().ToArray();
    }

    [Benchmark]
    public MemoryStream Write()
    {
        var stream = new MemoryStream();
        _model.Write(stream);
        return stream;
    }

    [Benchmark]
    public SavedModel Read()
    {
        using var stream = new MemoryStream(_bytes);
        return SavedModel.Read(stream);
    }
}
