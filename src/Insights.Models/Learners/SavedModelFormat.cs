namespace Insights.Models.Learners;

/// <summary>How the models of one kind are written and read; a further kind is a pair of methods and a line here.</summary>
sealed record SavedModelFormat(SavedModelKind Kind, Action<object, SavedModelWriter> Write, Func<SavedModelReader, SavedModelHead, object> Read)
{
    static readonly SavedModelFormat[] All =
    [
        Of<LogisticRegression>(SavedModelKind.LogisticRegression, SavedLogisticRegression.Write, SavedLogisticRegression.Read),
        Of<BoostedTrees>(SavedModelKind.BoostedTrees, SavedBoostedTrees.Write, SavedBoostedTrees.Read),
        Of<AutoModel>(SavedModelKind.AutoModel, SavedAutoModel.Write, SavedAutoModel.Read),
        Of<PlattCalibrator>(SavedModelKind.PlattCalibrator, SavedCalibrators.Write, SavedCalibrators.ReadPlatt),
        Of<IsotonicCalibrator>(SavedModelKind.IsotonicCalibrator, SavedCalibrators.Write, SavedCalibrators.ReadIsotonic),
        Of<DiscreteTimeHazard>(SavedModelKind.DiscreteTimeHazard, SavedDiscreteTimeHazard.Write, SavedDiscreteTimeHazard.Read),
    ];

    internal static SavedModelFormat? Find(SavedModelKind kind) => All.FirstOrDefault(format => format.Kind == kind);

    static SavedModelFormat Of<T>(SavedModelKind kind, Action<T, SavedModelWriter> write, Func<SavedModelReader, SavedModelHead, T> read) where T : class =>
        new(kind, (model, to) => write((T)model, to), read);
}
