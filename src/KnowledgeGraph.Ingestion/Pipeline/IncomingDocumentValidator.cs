using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingestion;

/// <summary>What a document must be like to be read: the only place that says so. The error code of each rule is the problem's code.</summary>
public sealed class IncomingDocumentValidator : AbstractValidator<IncomingDocument>
{
    private const int MaxTitle = 1000, MaxPublisher = 300, MaxUrl = 2000;

    // Clocks of publishers run ahead, and some give a day without an offset.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public IncomingDocumentValidator(IngestionOptions options, TimeProvider time)
    {
        RuleFor(d => d.Text).Cascade(CascadeMode.Stop)
            .Must(WellFormedText.HasContent).WithErrorCode(ProblemCodes.TextEmpty).WithMessage("text is blank: send the text of the document.")
            .Must(t => t.Length <= options.MaxTextLength).WithErrorCode(ProblemCodes.TextTooLong).WithMessage(d => TooLong(d.Text.Length, options.MaxTextLength))
            .Must(t => !WellFormedText.IsBroken(t)).WithErrorCode(ProblemCodes.TextEncoding)
            .WithMessage("text is broken (lone surrogates or replacement characters): decode the source with its own encoding and send it as UTF-8.");
        Line(d => d.Title, "title", MaxTitle);
        Line(d => d.Publisher, "publisher", MaxPublisher);
        RuleFor(d => d.Url).Must(IsWebAddress).WithErrorCode(ProblemCodes.UrlInvalid).WithMessage($"url must be an absolute http or https address of at most {MaxUrl} characters; leave it out if there is none.");
        RuleFor(d => d.Language).Must(l => l is null || Languages.Extracted.Contains(l.Value))
            .WithErrorCode(ProblemCodes.LanguageNotSupported).WithMessage("language must be AR, EN or ZH; leave it out to have it recognised.");
        RuleFor(d => d.PublishedAt).Must(p => p is null || p <= time.GetUtcNow() + Grace)
            .WithErrorCode(ProblemCodes.DateInFuture).WithMessage("publishedAt is in the future; leave it out if it is unknown.");
    }

    private void Line(Expression<Func<IncomingDocument, string?>> field, string name, int most) =>
        RuleFor(field).Cascade(CascadeMode.Stop)
            .Must(t => t is null || t.Length <= most).WithErrorCode(ProblemCodes.TooLong).WithMessage($"{name} is longer than {most} characters.")
            .Must(t => t is null || !WellFormedText.IsBroken(t)).WithErrorCode(ProblemCodes.TextEncoding).WithMessage($"{name} is broken: decode the source with its own encoding.");

    private static bool IsWebAddress(string? url) =>
        url is null || (url.Length <= MaxUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            && !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)));

    private static string TooLong(int length, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"text has {length} characters, at most {most} are read: split it into its articles.");
}
