namespace Insights.Reports.Model;

/// <summary>A few sentences under a title: how a figure is made, or why something is not there.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">Plain sentences.</param>
/// <param name="Url">Where to read more; shown as a link only when it is http or https.</param>
public sealed record Note(string Title, string Text, string? Url = null);
