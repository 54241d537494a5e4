using FluentValidation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphQL.Mutations.Validation;

/// <summary>Who decided, and why: common to reviews and merges.</summary>
internal sealed record Decision(string Reviewer, string? Note);

internal sealed class DecisionValidator : AbstractValidator<Decision>
{
    public const int MaxReviewer = 200, MaxNote = 2000;
    public static readonly DecisionValidator Instance = new();

    private DecisionValidator()
    {
        RuleFor(d => d.Reviewer).Cascade(CascadeMode.Stop)
            .Must(r => !string.IsNullOrWhiteSpace(r)).WithErrorCode(UserErrorCodes.Blank).WithMessage("reviewer is blank: a decision needs someone who made it.")
            .Must(r => r.Length <= MaxReviewer).WithErrorCode(UserErrorCodes.TooLong).WithMessage($"reviewer is longer than {MaxReviewer} characters.")
            .Must(r => !WellFormedText.IsBroken(r)).WithErrorCode(UserErrorCodes.TextEncoding).WithMessage("reviewer is broken text.");
        RuleFor(d => d.Note).Cascade(CascadeMode.Stop)
            .Must(n => n is null || n.Length <= MaxNote).WithErrorCode(UserErrorCodes.TooLong).WithMessage($"note is longer than {MaxNote} characters.")
            .Must(n => n is null || !WellFormedText.IsBroken(n)).WithErrorCode(UserErrorCodes.TextEncoding).WithMessage("note is broken text.");
    }
}
