using KnowledgeGraph.GraphQL.Sdl;

namespace KnowledgeGraph.GraphQL.Tests.Sdl;

public sealed class OntologySdlTests
{
    [Theory]
    [InlineData("AIModel", "AI_MODEL")]
    [InlineData("GovernmentBody", "GOVERNMENT_BODY")]
    [InlineData("Company", "COMPANY")]
    [InlineData("trains_in", "TRAINS_IN")]
    public void Enum_names_are_upper_snake_case(string id, string name) => Assert.Equal(name, OntologyNames.EnumName(id));

    [Fact]
    public void Predicate_is_a_field_on_its_domain_and_its_inverse_on_its_range()
    {
        var fields = new OntologyNames(TestOntology.Real).Fields;
        Assert.Equal(["Company", "AIModel", "Group"], Field(fields, "trainsIn").Types.OrderBy(t => Array.IndexOf(["Company", "AIModel", "Group"], t)));
        var inverse = fields.Single(f => f.Predicate.Id == "trains_in" && f.End == PredicateEnd.Object);
        Assert.Equal(PredicateFields.CamelCase(TestOntology.Real.Predicate("trains_in").InverseId), inverse.Name);
        Assert.Contains("Facility", inverse.Types);
    }

    [Fact]
    public void Symmetric_predicate_is_one_field_read_from_either_end()
    {
        var fields = new OntologyNames(TestOntology.Real).Fields.Where(f => f.Predicate.Id == "partners_with");
        Assert.Equal(PredicateEnd.Either, Assert.Single(fields).End);
    }

    [Fact]
    public void Missing_inverse_is_named_after_the_predicate() =>
        Assert.Equal(["owns", "ownsOf"], new OntologyNames(With(Predicate("owns", inverse: ""))).Fields.Select(f => f.Name));

    [Fact]
    public void Taken_names_give_way()
    {
        var fields = new OntologyNames(With(Predicate("claims", "owned"), Predicate("holds", "owned"))).Fields;
        Assert.Equal(["claimsOf", "holds", "owned", "holdsOf"], fields.Select(f => f.Name));
    }

    [Fact]
    public void Entity_type_with_the_name_of_a_type_of_the_schema_is_refused()
    {
        var ontology = new Ontology("1", [new EntityTypeInfo("Document", [], "")], []);
        Assert.Contains("'Document'", Assert.Throws<InvalidOperationException>(() => GraphSdl.For(ontology)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_and_line_ends_of_descriptions_do_not_break_the_schema()
    {
        var ontology = new Ontology("1", [new EntityTypeInfo("Company", [], "A \"firm\"\nor \\ two")], []);
        Assert.Contains("\"A \\\"firm\\\" or \\\\ two\"", GraphSdl.For(ontology), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_ontologies_give_equal_schemas() => Assert.Equal(GraphSdl.For(TestOntology.Real), GraphSdl.For(TestOntology.Real));

    private static PredicateField Field(IReadOnlyList<PredicateField> fields, string name) => fields.Single(f => f.Name == name);

    private static Ontology With(params PredicateInfo[] predicates) => new("1", [new EntityTypeInfo("Company", [], "A firm")], [.. predicates]);

    private static PredicateInfo Predicate(string id, string inverse) => new(id, inverse, [], [], "says", ["Company"], ["Company"], Symmetric: false);
}
