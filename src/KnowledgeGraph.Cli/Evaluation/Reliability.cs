namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Claims by their confidence, in ten bins, and how many of each bin are right: a bin of .7 to .8 should be right in three of four.</summary>
public sealed class Reliability
{
    public const int Bins = 10;

    private readonly (int Claims, int Right, double Confidence)[] bins = new (int, int, double)[Bins];

    public void Count(double confidence, bool right)
    {
        ref var bin = ref bins[Math.Clamp((int)(confidence * Bins), 0, Bins - 1)];
        bin = (bin.Claims + 1, bin.Right + (right ? 1 : 0), bin.Confidence + confidence);
    }

    public void Add(Reliability other)
    {
        for (var i = 0; i < Bins; i++)
            bins[i] = (bins[i].Claims + other.bins[i].Claims, bins[i].Right + other.bins[i].Right, bins[i].Confidence + other.bins[i].Confidence);
    }

    /// <summary>Ascending; empty bins too.</summary>
    public IEnumerable<ReliabilityBin> All => bins.Select((b, i) => new ReliabilityBin((double)i / Bins, b.Claims, b.Right, Score.Ratio(b.Right, b.Claims), b.Claims == 0 ? 0 : b.Confidence / b.Claims));

    /// <summary>How far, on average over the claims, the confidence of a bin is from the share that is right.</summary>
    public double Error => Total == 0 ? 0 : All.Sum(b => b.Claims * Math.Abs(b.Confidence - b.Share)) / Total;

    private int Total => bins.Sum(b => b.Claims);
}

/// <summary>One bin of a <see cref="Reliability"/>.</summary>
/// <param name="From">Lower bound of the confidence.</param>
/// <param name="Share">Of the claims that are right.</param>
/// <param name="Confidence">Mean of the claims'.</param>
public sealed record ReliabilityBin(double From, int Claims, int Right, double Share, double Confidence);
