global using KnowledgeGraph.GraphQL.Tests.Graphs;
global using KnowledgeGraph.Model;
global using KnowledgeGraph.Storage;
global using KnowledgeGraph.Storage.Conformance;
global using Xunit;
