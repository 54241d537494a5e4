using KnowledgeGraph.Model;
namespace KnowledgeGraph.Text;
public sealed class LanguageDetector { public Language Detect(string text) => text.Any(c => c is >= '\u0600' and <= '\u06FF') ? Language.Ar : text.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? Language.Zh : Language.En; }
