using FluentValidation;
using KnowledgeGraph.GraphQL.Hosting;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Mutations.Validation;

/// <summary>What can be seen of a document without reading it.</summary>
internal sealed class IngestRequestValidator : AbstractValidator<IngestRequest>
{
    private const int MaxTitle = 1000, MaxPublisher = 300, MaxUrl = 2000;
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public IngestRequestValidator(GraphQLApiOptions options, TimeProvider time)
    {
        RuleFor(r => r.Text).Cascade(CascadeMode.Stop)
            .Must(WellFormedText.HasContent).WithErrorCode(UserErrorCodes.TextEmpty).WithMessage("text is blank: there is nothing to read.")
            .Must(t => t.Length <= options.MaxTextLength).WithErrorCode(UserErrorCodes.TextTooLong).WithMessage($"text is longer than {options.MaxTextLength} characters: split the document.")
            .Must(t => !WellFormedText.IsBroken(t)).WithErrorCode(UserErrorCodes.TextEncoding).WithMessage("text is broken (lone surrogates or replacement characters): decode the source with its own encoding.");
        Line(r => r.Title, "title", MaxTitle);
        Line(r => r.Publisher, "publisher", MaxPublisher);
        RuleFor(r => r.Url).Must(IsWebAddress).WithErrorCode(UserErrorCodes.UrlInvalid).WithMessage($"url must be an absolute http or https address of at most {MaxUrl} characters.");
        RuleFor(r => r.Language).Must(l => l is null || Languages.Extracted.Contains(l.Value))
            .WithErrorCode(UserErrorCodes.LanguageNotSupported).WithMessage("language must be AR, EN or ZH; leave it out to have it recognised.");
        RuleFor(r => r.PublishedAt).Must(p => p is null || p <= time.GetUtcNow() + Grace)
            .WithErrorCode(UserErrorCodes.DateInFuture).WithMessage("publishedAt is in the future.");
    }

    private void Line(System.Linq.Expressions.Expression<Func<IngestRequest, string?>> field, string name, int most) =>
        RuleFor(field).Cascade(CascadeMode.Stop)
            .Must(t => t is null || t.Length <= most).WithErrorCode(UserErrorCodes.TooLong).WithMessage($"{name} is longer than {most} characters.")
            .Must(t => t is null || !WellFormedText.IsBroken(t)).WithErrorCode(UserErrorCodes.TextEncoding).WithMessage($"{name} is broken: decode the source with its own encoding.");

    private static bool IsWebAddress(string? url) =>
        url is null || (url.Length <= MaxUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            && !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)));
}
