using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
namespace KnowledgeGraph.Text;
public sealed record TextLexicon();
public static class TextLexicons { public static TextLexicon From(ImmutableDictionary<Language, Lexicon> l) => new(); }
public sealed class LanguageDetector { public Language Detect(string text) => text.Any(c => c is >= '\u0600' and <= '\u06FF') ? Language.Ar : text.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? Language.Zh : Language.En; }
public sealed class TextAnnotator(TextLexicon lexicon)
{
    static readonly HashSet<string> Abbr = new("u.s mr mrs ms dr inc corp co ltd st no vs jr sr gen sen rep gov prof a.m p.m".Split(' '));
    public AnnotatedText Annotate(string text, Language language)
    {
        _ = lexicon;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i])) { i++; continue; }
            var j = i + 1;
            if (Han(text[i])) { }
            else if (char.IsLetterOrDigit(text[i]))
                while (j < text.Length && !Han(text[j]) && (char.IsLetterOrDigit(text[j]) || char.GetUnicodeCategory(text[j]) == UnicodeCategory.NonSpacingMark || text[j] == 'ـ' ||
                    ((text[j] is '-' or '.' or ',' or '&') && j + 1 < text.Length && char.IsLetterOrDigit(text[j + 1]) && !Han(text[j + 1]) && (text[j] is '-' or '&' || char.IsDigit(text[j - 1]) && char.IsDigit(text[j + 1]) || text[j] == '.' && (j - i == 1 || text[j - 2] == '.'))))) j++;
            if (j < text.Length && text[j] == '.' && j - i >= 3 && text[i + 1] == '.') j++;
            var s = text[i..j];
            var norm = NormOf(s);
            var kind = char.IsDigit(text[i]) ? TokenKind.Number : char.IsLetter(text[i]) ? TokenKind.Word : TokenKind.Punctuation;
            if (s is "'" or "’" && j < text.Length && text[j] == 's') { j++; norm = "'s"; kind = TokenKind.Word; }
            tokens.Add(new Token(new Span(i, j), norm, kind, language == Language.Ar && kind == TokenKind.Word ? Stems(norm, i) : []) { IsCapitalised = char.IsUpper(text[i]) });
            i = j;
        }
        var ts = tokens.ToImmutable();
        var sents = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0; var para = 0;
        for (var k = 0; k < ts.Length; k++)
        {
            var last = k == ts.Length - 1;
            var gap = last ? "" : text[ts[k].Span.End..ts[k + 1].Span.Start];
            var stop = ts[k].Norm is "." or "!" or "?" or "؟" or "。" or "！" or "？" or ".." or "…";
            if (stop && ts[k].Norm == "." && k > 0 && (Abbr.Contains(ts[k - 1].Norm) || ts[k - 1].Norm.Length == 1 && language == Language.En)) stop = false;
            if (stop && !last && ts[k + 1].Norm is "»" or "”" or "\"" or ")" or "」" or "』") stop = false;
            if (!stop && k > 0 && ts[k].Norm is "»" or "”" or "\"" or ")" && ts[k - 1].Norm is "." or "!" or "?" or "。") stop = true;
            if (stop && language == Language.En && !last && gap.Length == 0) stop = false;
            if (last || gap.Contains('\n') || stop)
            {
                sents.Add(new Sentence(sents.Count, new Span(ts[first].Span.Start, ts[k].Span.End), first, k - first + 1, para, false));
                first = k + 1; if (gap.Contains('\n')) para++;
            }
        }
        return new AnnotatedText(text, language, sents.ToImmutable(), ts);
    }
    static bool Han(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
    static string NormOf(string s)
    {
        var b = new StringBuilder();
        foreach (var c in s.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == 'ـ') continue;
            b.Append(c switch { 'ى' => 'ي', 'ة' => 'ه', >= '٠' and <= '٩' => (char)('0' + c - '٠'), _ => c });
        }
        return b.ToString();
    }
    static ImmutableArray<Stem> Stems(string w, int start)
    {
        var r = ImmutableArray.CreateBuilder<Stem>();
        void Try(int n) { if (w.Length - n >= 2) r.Add(new Stem(w[n..], start + n, w[..n])); }
        var i = 0;
        if (w[0] is 'و' or 'ف') { Try(1); i = 1; }
        if (w.Length > i && w[i] is 'ب' or 'ل' or 'ك' or 'س') { Try(i + 1); if (w[i] == 'ل' && w.Length > i + 1 && w[i + 1] == 'ل') Try(i + 2); i++; }
        if (w.Length > i + 2 && w[i] == 'ا' && w[i + 1] == 'ل') Try(i + 2);
        return r.ToImmutable();
    }
}
