using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Ingestion;

/// <summary>The annotator's word lists, from the sections <c>abbreviations</c> and <c>noise</c> of the seed's lexicons.</summary>
public static class TextLexicons
{
    public static TextLexicon From(ImmutableDictionary<Language, Lexicon> lexicons)
    {
        ImmutableArray<string> English(string key) => lexicons[Language.En].List("abbreviations", key);
        return new TextLexicon(
            new AbbreviationLexicon(English("titles"), English("before_numbers"), English("endings"), English("starters")),
            [.. Languages.Extracted.Select(l => Noise(lexicons[l]))]);
    }

    private static NoiseLexicon Noise(Lexicon lexicon)
    {
        ImmutableArray<string> List(string key) => lexicon.List("noise", key);
        return new NoiseLexicon(List("lines"), List("openers"), List("labels"), List("phrases"), List("headings"), List("boxes"), List("menu"), List("dates"));
    }
}
