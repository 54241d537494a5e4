using KnowledgeGraph.Model;
using KnowledgeGraph.Text.Noise;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Text;

/// <summary>Cuts texts into sentences and tokens and marks what is page furniture; same text, same result. Safe to share between threads.</summary>
public sealed class TextAnnotator(TextLexicon lexicon)
{
    private readonly Dictionary<Language, SentenceRules> rules =
        Enum.GetValues<Language>().ToDictionary(l => l, l => SentenceRules.For(l, lexicon.Abbreviations));

    private readonly NoiseMarker noise = new(new PhraseIndex(lexicon.Noise));

    /// <summary>Annotates <paramref name="text"/>, written in <paramref name="language"/>; any text, in time linear in its length.</summary>
    public AnnotatedText Annotate(string text, Language language)
    {
        var tokens = Tokeniser.Tokenise(text);
        var paragraphs = Paragraphs.Of(text);
        var sentences = new SentenceSplitter(text, tokens, rules[language]).Split(paragraphs);
        return new AnnotatedText(text, language, noise.Mark(text, tokens, sentences), tokens);
    }
}
