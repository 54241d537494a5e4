namespace KnowledgeGraph.Ingestion;

/// <summary>Values of <see cref="InputProblem.Code"/>.</summary>
public static class ProblemCodes
{
    public const string TextEmpty = "TEXT_EMPTY";
    public const string TextTooLong = "TEXT_TOO_LONG";
    public const string TextEncoding = "TEXT_ENCODING";
    public const string TooLong = "TOO_LONG";
    public const string UrlInvalid = "URL_INVALID";
    public const string DateInFuture = "DATE_IN_FUTURE";
    public const string LanguageNotSupported = "LANGUAGE_NOT_SUPPORTED";
}
