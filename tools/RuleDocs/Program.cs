using CsLawAnalyzers.RuleDocs;

return DocumentationRun.Execute(args, Console.Out, Console.Error);
