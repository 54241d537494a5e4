using FluentValidation;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Options;

/// <summary>Says what to change, before anything is opened.</summary>
internal sealed class StorageOptionsValidator : AbstractValidator<StorageOptions>, IValidateOptions<StorageOptions>
{
    public StorageOptionsValidator()
    {
        RuleFor(o => o.Provider).Must(p => string.Equals(p, StorageOptions.SqliteProvider, StringComparison.OrdinalIgnoreCase))
            .WithMessage(o => $"Storage:Provider is '{o.Provider}'; set it to '{StorageOptions.SqliteProvider}', the only store there is, or leave it out.");
        RuleFor(o => o.Sqlite.Path).NotEmpty().WithMessage("Storage:Sqlite:Path is empty; set it to the database file, for example data/knowledge-graph.db, or leave it out.")
            .Must(p => !Directory.Exists(p)).WithMessage(o => $"Storage:Sqlite:Path is '{o.Sqlite.Path}', which is a folder; set it to a file.");
    }

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var result = Validate(options);
        return result.IsValid ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(result.Errors.Select(e => e.ErrorMessage));
    }
}
