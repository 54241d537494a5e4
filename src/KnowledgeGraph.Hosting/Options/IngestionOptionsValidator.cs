using System.ComponentModel.DataAnnotations;
using KnowledgeGraph.Ingestion;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Options;

/// <summary>The ranges that stand beside the options themselves.</summary>
internal sealed class IngestionOptionsValidator : IValidateOptions<IngestionOptions>
{
    public ValidateOptionsResult Validate(string? name, IngestionOptions options)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(w => $"{IngestionOptions.Section}:{w.MemberNames.First()}: {w.ErrorMessage}"));
    }
}
