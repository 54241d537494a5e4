using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.GraphQL.Tests.Graphs;

/// <summary>Stands before a port and counts its calls; can be told to fail.</summary>
public class CountingProxy : DispatchProxy
{
    private object? target;

    public ConcurrentDictionary<string, int> Calls { get; } = [];

    public ConcurrentDictionary<string, Exception> Faults { get; } = [];

    public Action<string, object?[]>? Seen { get; set; }

    public static T Before<T>(T target) where T : class
    {
        var proxy = Create<T, CountingProxy>();
        ((CountingProxy)(object)proxy).target = target;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.AddOrUpdate(targetMethod!.Name, 1, (_, n) => n + 1);
        Seen?.Invoke(targetMethod.Name, args ?? []);
        if (Faults.TryGetValue(targetMethod.Name, out var fault)) throw fault;
        try
        {
            return targetMethod.Invoke(target, args);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }
}
