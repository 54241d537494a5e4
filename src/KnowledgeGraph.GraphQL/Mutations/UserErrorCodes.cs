namespace KnowledgeGraph.GraphQL.Mutations;

/// <summary>Values of <c>UserError.code</c> that this layer gives; those of documents come through <see cref="IDocumentIngestion"/>.</summary>
public static class UserErrorCodes
{
    public const string TextEncoding = "TEXT_ENCODING";
    public const string Blank = "BLANK";
    public const string TooLong = "TOO_LONG";
    public const string UnknownId = "UNKNOWN_ID";
    public const string SameEntity = "SAME_ENTITY";
    public const string MergeCycle = "MERGE_CYCLE";
    public const string DifferentType = "DIFFERENT_TYPE";
    public const string AlreadyMerged = "ALREADY_MERGED";
    public const string NotMerged = "NOT_MERGED";
    public const string CountOutOfRange = "COUNT_OUT_OF_RANGE";
    public const string JobNotRetryable = "JOB_NOT_RETRYABLE";
}
