using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests;

public class RenderingTests
{
    [Fact]
    public async Task Previews()
    {
        var dir = Environment.GetEnvironmentVariable("INSIGHTS_PREVIEWS");
        if (dir is null) return;
        await using var r = new ReportRenderer();
        File.WriteAllText(dir + "/roi.html", await r.RenderAsync(SampleRoi.Full()));
        File.WriteAllText(dir + "/roi-withheld.html", await r.RenderAsync(WithheldRoi.Everything()));
        File.WriteAllText(dir + "/roi-answers.html", await r.RenderAsync(WithheldRoi.OnlyAnswers()));
        File.WriteAllText(dir + "/ask.html", await r.RenderAsync(SampleAskList.FourHundredAccounts()));
        File.WriteAllText(dir + "/ask60.html", await r.RenderAsync(SampleAskList.SixtyOwners()));
        File.WriteAllText(dir + "/ask0.html", await r.RenderAsync(SampleAskList.Nobody()));
    }
}
