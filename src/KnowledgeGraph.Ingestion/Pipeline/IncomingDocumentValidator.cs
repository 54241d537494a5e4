using System.Globalization;
using FluentValidation;

namespace KnowledgeGraph.Ingestion;

/// <summary>What a document must be like to be read. The error code of each rule is the problem's code.</summary>
public sealed class IncomingDocumentValidator : AbstractValidator<IncomingDocument>
{
    public IncomingDocumentValidator(IngestionOptions options, TimeProvider time)
    {
        RuleFor(d => d.Text).Cascade(CascadeMode.Stop)
            .Must(t => !string.IsNullOrWhiteSpace(t)).WithErrorCode("TEXT_EMPTY").WithMessage("The text is empty; send the text of the document.")
            .Must(t => t.Length <= options.MaxTextLength).WithErrorCode("TEXT_TOO_LONG")
            .WithMessage(d => string.Create(CultureInfo.InvariantCulture, $"The text has {d.Text.Length} characters, at most {options.MaxTextLength} are read; split it into its articles."))
            .Must(IsWellFormed).WithErrorCode("TEXT_ENCODING").WithMessage("The text is broken Unicode (unpaired surrogates, or too many replacement characters); decode it with its real encoding and send it as UTF-8.");
        RuleFor(d => d.Url).Must(IsWebAddress).WithErrorCode("URL_INVALID").WithMessage(d => $"'{Shorten(d.Url)}' is no absolute http or https address.");
        RuleFor(d => d.Title).MaximumLength(1000).WithErrorCode("TITLE_TOO_LONG").WithMessage("The title has more than 1,000 characters.");
        RuleFor(d => d.Publisher).MaximumLength(300).WithErrorCode("PUBLISHER_TOO_LONG").WithMessage("The publisher has more than 300 characters.");
        RuleFor(d => d.PublishedAt).Must(p => p is null || p <= time.GetUtcNow().AddDays(1)).WithErrorCode("DATE_IN_FUTURE")
            .WithMessage("The time of publication lies in the future; leave it out if it is unknown.");
    }

    private static bool IsWellFormed(string text)
    {
        var replaced = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFD') replaced++;
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }
        return replaced * 20 <= text.Length;
    }

    private static bool IsWebAddress(string? url) =>
        url is null || url.StartsWith("seed:", StringComparison.Ordinal) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && url.Length <= 2000);

    private static string? Shorten(string? text) => text?.Length > 80 ? text[..80] + "…" : text;
}
