using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Learning;

/// <summary>Features are 32-bit hashes of their parts. Stable over runs, machines and cultures (FNV-1a over UTF-16 code units, mixed by MurmurHash3's finaliser).</summary>
internal static class FeatureHash
{
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint a, uint b) => Mix((a * 0x9E3779B1u) ^ (b + 0x7F4A7C15u + (a << 6) + (a >> 2)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint h)
    {
        h ^= h >> 16; h *= 0x85EBCA6Bu; h ^= h >> 13; h *= 0xC2B2AE35u;
        return h ^ (h >> 16);
    }
}
