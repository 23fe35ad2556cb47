using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// A fitted model as bytes, and back: its scores after reading are those before writing to the last bit. The same model always gives the same
/// bytes. The format is described in docs/methods/saved-models.md.
/// </summary>
/// <remarks>A checksum finds damage, not forgery: who can write the file can write the checksum too. Whatever the bytes are, reading them
/// ends in a refusal or in a model that can score.</remarks>
public sealed class SavedModel
{
    internal SavedModel(SavedModelHead head, object model) => (Head, Model) = (head, model);

    /// <summary>What it holds.</summary>
    public SavedModelKind Kind => Head.Kind;

    /// <summary>The columns the model reads; null for a calibrator, which reads scores.</summary>
    public FeatureSchema? Schema => Head.Schema;

    /// <summary>What it was trained on.</summary>
    public TrainingSummary Training => Head.Training;

    /// <summary>
    /// A <see cref="LogisticRegression"/>, <see cref="BoostedTrees"/>, an <see cref="AutoModel"/>, a <see cref="PlattCalibrator"/>, an
    /// <see cref="IsotonicCalibrator"/> or a <see cref="DiscreteTimeHazard"/>: what <see cref="Kind"/> says, and nothing else.
    /// </summary>
    public object Model { get; }

    internal SavedModelHead Head { get; }

    /// <summary>A logistic regression, ready to be written.</summary>
    public static SavedModel Of(LogisticRegression model, TrainingSummary training) =>
        new(new(SavedModelKind.LogisticRegression, model.Schema, training), model);

    /// <summary>Boosted trees, ready to be written.</summary>
    public static SavedModel Of(BoostedTrees model, TrainingSummary training) =>
        new(new(SavedModelKind.BoostedTrees, model.Schema, training), model);

    /// <summary>A model chosen by itself, ready to be written; its rows are those of its own summary.</summary>
    /// <param name="model">All its parts must have been trained on the same columns.</param>
    /// <param name="notes">See <see cref="TrainingSummary.Notes"/>.</param>
    public static SavedModel Of(AutoModel model, IReadOnlyDictionary<string, string>? notes = null) =>
        new(new(SavedModelKind.AutoModel, model.Schema, new(model.Summary.Rows, model.Summary.Happened, notes ?? new Dictionary<string, string>())), model);

    /// <summary>A calibrator, ready to be written.</summary>
    public static SavedModel Of(Calibrator model, TrainingSummary training) =>
        new(new(model is PlattCalibrator ? SavedModelKind.PlattCalibrator : SavedModelKind.IsotonicCalibrator, null, training), model);

    /// <summary>A discrete-time hazard, ready to be written.</summary>
    public static SavedModel Of(DiscreteTimeHazard model, TrainingSummary training) =>
        new(new(SavedModelKind.DiscreteTimeHazard, model.Schema, training), model);

    /// <summary>Reads a model; the stream must hold it and nothing else, and need not be seekable.</summary>
    /// <param name="from">Read to its end, and left open.</param>
    /// <exception cref="InvalidDataException">
    /// These are no saved model, or one that was cut short, altered, or written by a newer program. The message says what is wrong and what to do.
    /// </exception>
    public static SavedModel Read(Stream from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var body = SavedModelFile.Read(from);
        try
        {
            return SavedModelBody.Read(body);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"The saved model is not valid: {fault.Message} Take another copy of the file, or train and save the model again.", fault);
        }
    }

    /// <summary>Writes the model.</summary>
    /// <param name="to">Left open.</param>
    /// <exception cref="ArgumentException">The model could not be read again: it was put together by hand, and not validly. Nothing is written.</exception>
    public void Write(Stream to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var body = SavedModelBody.Write(this);
        try
        {
            // What must hold for a model stands once, in what reads it.
            SavedModelBody.Read(body);
        }
        catch (InvalidDataException fault)
        {
            throw new ArgumentException($"This model can't be saved: {fault.Message}", fault);
        }
        SavedModelFile.Write(to, body.Span);
    }

    /// <summary>The model, where only one kind will do: <c>SavedModel.Read(file).As&lt;AutoModel&gt;()</c>.</summary>
    /// <exception cref="InvalidDataException">It is of another kind.</exception>
    public T As<T>() where T : class => Model as T
        ?? throw new InvalidDataException($"The saved model is of the kind {Kind}, but {typeof(T).Name} was expected: give the file of that model.");
}
