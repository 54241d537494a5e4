using System.Globalization;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Counts of one or many documents, as docs/annotation.md defines them.</summary>
public sealed class Score
{
    public int Documents, EntityRight, EntityWrong, EntityGold, EntityFound, Right, Wrong, Gold, Found, ModalityRight, NegationRight, TimeAsked, TimeRight, AttributionAsked, AttributionRight, SpansOff;

    public SortedDictionary<string, (int Right, int Wrong, int Gold, int Found)> Predicates { get; } = new(StringComparer.Ordinal);

    /// <summary>What the confidences of the claims are worth.</summary>
    public Reliability Reliability { get; } = new();

    public double EntityPrecision => Ratio(EntityRight, EntityRight + EntityWrong);
    public double EntityRecall => Ratio(EntityFound, EntityGold);
    public double Precision => Ratio(Right, Right + Wrong);
    public double Recall => Ratio(Found, Gold);
    public double EntityF1 => F1(EntityPrecision, EntityRecall);
    public double ClaimF1 => F1(Precision, Recall);
    public double Modality => Ratio(ModalityRight, Right);
    public double Negation => Ratio(NegationRight, Right);
    public double Time => Ratio(TimeRight, TimeAsked);
    public double Attribution => Ratio(AttributionRight, AttributionAsked);

    public void Add(Score other)
    {
        Documents += other.Documents; EntityRight += other.EntityRight; EntityWrong += other.EntityWrong; EntityGold += other.EntityGold; EntityFound += other.EntityFound;
        Right += other.Right; Wrong += other.Wrong; Gold += other.Gold; Found += other.Found; ModalityRight += other.ModalityRight; NegationRight += other.NegationRight;
        TimeAsked += other.TimeAsked; TimeRight += other.TimeRight; AttributionAsked += other.AttributionAsked; AttributionRight += other.AttributionRight; SpansOff += other.SpansOff;
        foreach (var (predicate, p) in other.Predicates) Count(predicate, p.Right, p.Wrong, p.Gold, p.Found);
        Reliability.Add(other.Reliability);
    }

    public void Count(string predicate, int right = 0, int wrong = 0, int gold = 0, int found = 0)
    {
        var p = Predicates.GetValueOrDefault(predicate);
        Predicates[predicate] = (p.Right + right, p.Wrong + wrong, p.Gold + gold, p.Found + found);
    }

    public string Line(string name) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-4} docs {Documents,3}  entities P {EntityPrecision:F3} R {EntityRecall:F3} F1 {EntityF1:F3}   claims P {Precision:F3} R {Recall:F3} F1 {ClaimF1:F3} (gold {Gold})   modality {Modality:F2} negation {Negation:F2} time {Time:F2} attribution {Attribution:F2}  spans off {SpansOff}");

    public static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    public static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
