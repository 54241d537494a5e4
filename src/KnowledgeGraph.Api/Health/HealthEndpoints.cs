using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its store answers too.</summary>
internal static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IGraphReader reader, ILogger<IGraphReader> log, CancellationToken cancel)
    {
        try
        {
            await reader.PingAsync(cancel);
            return Results.Json(new { status = "ready" });
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            StoreDoesNotAnswer(log, fault);
            return Results.Json(new { status = "store does not answer" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store does not answer")]
    private static partial void StoreDoesNotAnswer(ILogger log, Exception fault);
}
