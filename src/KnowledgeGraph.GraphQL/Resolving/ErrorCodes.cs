namespace KnowledgeGraph.GraphQL.Resolving;

/// <summary>Values of <c>extensions.code</c> of GraphQL errors.</summary>
public static class ErrorCodes
{
    /// <summary>An argument or variable that the field cannot take.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request is not a well-formed GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The text of the query is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The query does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The query is larger or deeper than the service allows.</summary>
    public const string QueryTooLarge = "QUERY_TOO_LARGE";

    /// <summary>The operation may not be sent in this way.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A fault of the service; details are in its log under the id in the message.</summary>
    public const string Internal = "INTERNAL";
}
