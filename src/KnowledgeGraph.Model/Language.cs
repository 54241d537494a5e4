namespace KnowledgeGraph.Model;

/// <summary>Language of a text or a name. Documents are extracted in Arabic, English and Chinese; the others occur in names only.</summary>
public enum Language { Ar, En, Zh, Nl, De, Fr, Ja, Ko, Other }

/// <summary>ISO 639-1 codes of <see cref="Language"/>, lower case; <c>other</c> for the rest.</summary>
public static class Languages
{
    /// <summary>The three languages that documents may be written in.</summary>
    public static readonly IReadOnlyList<Language> Extracted = [Language.Ar, Language.En, Language.Zh];

    public static string Code(this Language language) => language switch
    {
        Language.Ar => "ar", Language.En => "en", Language.Zh => "zh", Language.Nl => "nl", Language.De => "de",
        Language.Fr => "fr", Language.Ja => "ja", Language.Ko => "ko", _ => "other",
    };

    public static Language FromCode(string code) =>
        Enum.GetValues<Language>().FirstOrDefault(l => l.Code() == code, Language.Other);
}
