using Insights.Worker.Database;

using var warehouse = WarehouseFile.Open(":memory:");
Console.WriteLine(warehouse.Scalar<string>("select version()"));
