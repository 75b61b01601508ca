"use strict";
// Everything stays on this server: no prefix or term lookups elsewhere (the page's policy would bar them anyway).
const endpoint = new URL("/sparql", location.href).href;
Yasgui.Yasqe.defaults.autocompleters = [];
Yasgui.Yasqe.defaults.value = [
  "PREFIX kgo: <https://w3id.org/kg-builder/ontology#>",
  "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
  "SELECT ?who ?what WHERE {",
  "  ?a kgo:investsIn ?b .",
  "  ?a rdfs:label ?who .",
  "  ?b rdfs:label ?what .",
  "}",
  "LIMIT 100",
].join("\n");
new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [] },
});
