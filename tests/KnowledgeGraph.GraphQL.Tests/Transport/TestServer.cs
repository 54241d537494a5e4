using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Tests.Transport;

/// <summary>The API behind a real Kestrel on a free port.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private readonly TestApi api = new();
    private WebApplication? app;

    public TestApi Api => api;
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        api.Register(builder.Services, o => o.MaxRequestBytes = 100_000);
        app = builder.Build();
        app.MapGraphQLApi();
        await api.WithAsync();
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Sends a body as it is; checks that the answer is a well-formed GraphQL response.</summary>
    public async Task<TestResponse> PostAsync(byte[] body, string? contentType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await SendAsync(request);
    }

    public Task<TestResponse> PostAsync(string body, string? contentType = "application/json", string? accept = null) => PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    public async Task<TestResponse> GetAsync(string parameters, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + parameters);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await SendAsync(request);
    }

    public async Task<TestResponse> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        var json = JsonDocument.Parse(strict).RootElement;
        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
        Assert.True(json.TryGetProperty("data", out _) || json.GetProperty("errors").GetArrayLength() > 0, strict);
        return new TestResponse((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!, json, string.Join(", ", response.Content.Headers.Allow));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
        await api.DisposeAsync();
    }
}

public sealed record TestResponse(int Status, string MediaType, JsonElement Json, string Allow)
{
    public string Code => Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
}
