using Lingua;
using Known = Lingua.Language;
using Models = Lingua.LanguageDetector;
using Language = KnowledgeGraph.Model.Language;

namespace KnowledgeGraph.Text.Languages;

/// <summary>Statistical models for languages that share a script; each is loaded when first asked for.</summary>
internal static class LanguageModels
{
    private const int LongestSample = 1000, ShortText = 120;

    // Where the models are less sure than this of another language, a Latin text is taken for English: names say little.
    private const double SureOfAnother = 0.5;

    private static readonly Known[] LatinLanguages =
    [
        Known.English, Known.French, Known.German, Known.Dutch, Known.Spanish, Known.Italian, Known.Portuguese, Known.Turkish, Known.Indonesian, Known.Polish, Known.Swedish,
    ];

    private static readonly Lazy<Models> ArabicScript = new(() => LanguageDetectorBuilder.FromLanguages(Known.Arabic, Known.Persian, Known.Urdu).WithLowAccuracyMode().Build());
    private static readonly Lazy<Models> HanScript = new(() => LanguageDetectorBuilder.FromLanguages(Known.Chinese, Known.Japanese).WithLowAccuracyMode().Build());
    private static readonly Lazy<Models> LatinScript = new(() => LanguageDetectorBuilder.FromLanguages(LatinLanguages).WithLowAccuracyMode().Build());

    // Ten times as large (300 MB): only a short line without an English word makes it load.
    private static readonly Lazy<Models> ShortLatinScript = new(() => LanguageDetectorBuilder.FromLanguages(LatinLanguages).Build());

    public static Language Arabic(string text) => Ask(ArabicScript, text, Known.Arabic) ? Language.Ar : Language.Other;

    public static Language Han(string text) => Ask(HanScript, text, Known.Chinese) ? Language.Zh : Language.Other;

    public static Language Latin(string text)
    {
        var values = (text.Length < ShortText ? ShortLatinScript : LatinScript).Value.ComputeLanguageConfidenceValues(Sample(text));
        var english = values.GetValueOrDefault(Known.English);
        var another = values.Where(value => value.Key != Known.English).Select(value => value.Value).DefaultIfEmpty().Max();
        return another > english && another >= SureOfAnother ? Language.Other : Language.En;
    }

    private static bool Ask(Lazy<Models> models, string text, Known wanted) => models.Value.DetectLanguageOf(Sample(text)) == wanted;

    private static string Sample(string text) => text.Length <= LongestSample ? text : text.Substring((text.Length - LongestSample) / 2, LongestSample);
}
