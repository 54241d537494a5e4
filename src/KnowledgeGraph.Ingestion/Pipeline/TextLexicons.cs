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
        return new NoiseLexicon
        {
            Lines = List("lines"), Openers = List("openers"), Labels = List("labels"), Bylines = List("bylines"), Phrases = List("phrases"),
            Headings = List("headings"), Boxes = List("boxes"), Adverts = List("adverts"), Menu = List("menu"), Dates = List("dates"),
        };
    }
}
