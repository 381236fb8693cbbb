namespace CsLaw.Sarif;

/// <summary>Points at a taxon (SARIF 2.1.0 § 3.52).</summary>
/// <param name="Taxonomy">Name of the taxonomy.</param>
/// <param name="TaxonomyIndex">Its place among the run's taxonomies.</param>
/// <param name="Taxon">The taxon.</param>
/// <param name="TaxonIndex">Its place in the taxonomy.</param>
internal sealed record TaxonTarget(string Taxonomy, int TaxonomyIndex, Taxon Taxon, int TaxonIndex);
