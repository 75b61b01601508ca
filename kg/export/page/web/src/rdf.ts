// The facts shown as Turtle, in the project's fact model, and a SPARQL query that finds them in the store.

import { STATUSES, type FactRow, type Graph, type Quantity, type Time } from "./data";
import { segment } from "./iri";
import { FACETS, NOBODY, type View } from "./view";

const ONTOLOGY = "https://w3id.org/kg-builder/ontology#";
const RELATION = "https://w3id.org/kg-builder/relation/";

const iri = (address: string): string => `<${address.replace(/[\u0000-\u0020<>"{}|\\^`]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
const text = (value: string, tag = ""): string =>
  `"${value.replace(/[\\"\n\r\t]/g, (char) => ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" })[char]!)}"${/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? `@${tag}` : ""}`;
const date = (iso: string): string => `"${iso}"^^xsd:${["gYear", "gYearMonth", "date"][iso.split("-").length - 1] ?? "date"}`;

class Writer {
  readonly lines: string[] = [];
  readonly written = new Set<number>();
  constructor(readonly graph: Graph) {}

  private base(): string { return this.graph.tables.base; }
  private root(): string { return this.base().replace(/entity\/$/, ""); }
  relation(fact: FactRow): string {
    const row = this.graph.relations[fact.r];
    return row.open ? iri(RELATION + segment(row.name)) : `kgo:${row.name}`;
  }
  quantity(quantity: Quantity): string {
    const parts = [String(quantity.value), ...(quantity.unit ? [quantity.unit] : []), ...(!quantity.money && /^[A-Z]{3}$/.test(quantity.unit) ? ["unit"] : []), ...(quantity.bound ? [quantity.bound] : [])];
    const name = iri(`${this.root()}quantity/${segment(parts.join("-"))}`);
    this.lines.push(quantity.money
      ? `${name} a schema:MonetaryAmount ; schema:value ${quantity.value} ; schema:currency ${text(quantity.unit)} .`
      : `${name} a schema:QuantitativeValue ; schema:value ${quantity.value} ; schema:unitText ${text(quantity.unit)} .`);
    return name;
  }
  node(index: number): string {
    const row = this.graph.nodes[index];
    if (row.quantity) return this.quantity(row.quantity);
    if (row.iri === undefined) return row.time?.start ? date(row.time.start) : text(row.label, "ja");
    const name = iri(this.base() + segment(row.iri));
    if (!this.written.has(index)) {
      this.written.add(index);
      const labelled = new Set([row.lang ?? "ja"]); // the first name in each language is the label
      const names = (row.names ?? []).map(([other, lang]) => {
        const term = labelled.has(lang) ? "skos:altLabel" : "rdfs:label";
        labelled.add(lang);
        return ` ;\n    ${term} ${text(other, lang)}`;
      }).join("");
      const link = row.wikidata && /^Q\d+$/.test(row.wikidata) ? ` ;\n    owl:sameAs <http://www.wikidata.org/entity/${row.wikidata}>` : "";
      this.lines.push(`${name} a kgo:${this.graph.classes[row.group].name} ;\n    rdfs:label ${text(row.label, row.lang ?? "ja")}${names}${link} .`);
    }
    return name;
  }
  times(time: Time | undefined): string[] {
    if (!time) return [];
    if (time.start && time.start === time.end) return [`kgo:pointInTime ${date(time.start)}`];
    return [...(time.start ? [`kgo:validFrom ${date(time.start)}`] : []), ...(time.end ? [`kgo:validUntil ${date(time.end)}`] : [])];
  }
  fact(index: number): void {
    const { graph } = this;
    const fact = graph.facts[index];
    const [subject, predicate, object] = [this.node(fact.from), this.relation(fact), this.node(fact.to)];
    if (fact.s === 0 && !fact.inferred) this.lines.push(`${subject} ${predicate} ${object} .`);
    const parts = ["a kgo:Fact , rdf:Statement", `rdf:subject ${subject}`, `rdf:predicate ${predicate}`, `rdf:object ${object}`,
      `kgo:status kgo:${STATUSES[fact.s]}`, `kgo:confidence ${fact.c}`, ...this.times(fact.q?.time)];
    if (fact.q?.duration) parts.push(`kgo:duration "${fact.q.duration.replace(/[^\w.-]/g, "")}"^^xsd:duration`);
    if (fact.q?.amount) parts.push(`kgo:amount ${this.quantity(fact.q.amount)}`);
    if (fact.q?.role) parts.push(`kgo:role ${text(fact.q.role, "ja")}`);
    if (fact.q?.location !== undefined) parts.push(`kgo:location ${this.node(fact.q.location)}`);
    if (fact.by !== undefined) parts.push(`prov:wasAttributedTo ${this.node(fact.by)}`);
    if (fact.inferred) parts.push("kgo:inferred true");
    for (const evidence of fact.e) {
      const sentence = graph.sentence(evidence[0]);
      const document = graph.documents[sentence.document];
      const whole = `${this.root()}document/${segment(document.id)}`;
      const points = (end: number) => (document.text ? [...document.text.slice(0, end)].length : end); // RDF counts code points
      const [begin, end] = [points(sentence.begin), points(sentence.end)];
      const name = iri(`${whole}#char=${begin},${end}`);
      parts.push(`prov:wasDerivedFrom ${name}`);
      this.lines.push(`${name} a nif:Sentence ; nif:beginIndex ${begin} ; nif:endIndex ${end} ; nif:anchorOf ${text(sentence.text, "ja")} ; nif:referenceContext ${iri(whole)} .`);
    }
    const name = iri(`${this.root()}fact/${segment(fact.iri)}`);
    this.lines.push(`${name} ${parts.join(" ;\n    ")} .`);
  }
}

/** Turtle of some facts with the names of what they are about; sentences and amounts once each. */
export function turtle(graph: Graph, facts: readonly number[]): string {
  const writer = new Writer(graph);
  for (const fact of facts) writer.fact(fact);
  const prefixes = { kgo: ONTOLOGY, rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    owl: "http://www.w3.org/2002/07/owl#", xsd: "http://www.w3.org/2001/XMLSchema#", skos: "http://www.w3.org/2004/02/skos/core#", schema: "https://schema.org/",
    prov: "http://www.w3.org/ns/prov#", nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#" };
  return `${Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`).join("\n")}\n\n${[...new Set(writer.lines)].join("\n")}\n`;
}

/** A pattern for facts with an end of one of the classes; values have no class of the ontology's in RDF. */
function ofClass(names: readonly string[]): string {
  const classes = names.flatMap((name) => (name === "Quantity" ? ["schema:MonetaryAmount", "schema:QuantitativeValue"] : name === "Date" ? [] : [`kgo:${name}`]));
  const either = [`EXISTS { VALUES ?class { ${classes.join(" ")} } ?subject a ?class }`, `EXISTS { VALUES ?class { ${classes.join(" ")} } ?object a ?class }`];
  return `FILTER(${[...(classes.length ? either : []), ...(names.includes("Date") ? ["isLiteral(?object)"] : [])].join(" || ")})`;
}

/** A query for the facts that the view's filters leave; a neighbourhood is given by its facts. */
export function sparql(graph: Graph, view: View, facts: readonly number[]): string {
  const where = ["?fact a kgo:Fact ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;", "        kgo:status ?status ; kgo:confidence ?confidence ."];
  const root = graph.tables.base.replace(/entity\/$/, "");
  const entity = (node: number) => iri(graph.tables.base + segment(graph.nodes[node].iri ?? ""));
  const named = (node: number) => graph.nodes[node].iri !== undefined;
  for (const facet of FACETS) {
    const values = [...view.chosen[facet]];
    if (!values.length) continue;
    if (facet === "status") where.push(`VALUES ?status { ${values.map((value) => `kgo:${STATUSES[value]}`).join(" ")} }`);
    if (facet === "relation") where.push(`VALUES ?relation { ${values.map((value) => (graph.relations[value].open ? iri(RELATION + segment(graph.relations[value].name)) : `kgo:${graph.relations[value].name}`)).join(" ")} }`);
    if (facet === "class") where.push(ofClass(values.map((value) => graph.classes[value].name)));
    if (facet === "document") where.push(`VALUES ?document { ${values.map((value) => text(graph.documents[value].id)).join(" ")} }`, "?fact prov:wasDerivedFrom/nif:referenceContext/dcterms:identifier ?document .");
    if (facet === "speaker") {
      const speakers = values.filter((value) => value !== NOBODY && named(value)).map(entity).join(" ");
      const tests = [...(values.includes(NOBODY) ? ["NOT EXISTS { ?fact prov:wasAttributedTo ?anyone }"] : []),
        ...(speakers ? [`EXISTS { VALUES ?speaker { ${speakers} } ?fact prov:wasAttributedTo ?speaker }`] : [])];
      if (tests.length) where.push(`FILTER(${tests.join(" || ")})`);
    }
  }
  if (view.confidence) where.push(`FILTER(?confidence >= ${view.confidence / 100})`);
  if (view.time && view.byArticle) {
    where.push("?fact prov:wasDerivedFrom/nif:referenceContext/dcterms:issued ?issued .",
      `FILTER(STR(?issued) >= "${view.time[0]}" && STR(?issued) <= "${view.time[1]}")`);
  } else if (view.time) {
    where.push("OPTIONAL { ?fact kgo:pointInTime ?point } OPTIONAL { ?fact kgo:validFrom ?begin } OPTIONAL { ?fact kgo:validUntil ?finish }",
      "BIND(IF(isLiteral(?object), ?object, ?none) AS ?date)",
      "BIND(STR(COALESCE(?point, ?begin, ?finish, ?date)) AS ?from) BIND(STR(COALESCE(?point, ?finish, ?begin, ?date)) AS ?until)",
      `FILTER(${view.undated ? "!BOUND(?from) || " : ""}(?from <= "${view.time[1]}" && CONCAT(?until, "-99") >= "${view.time[0]}"))`);
  }
  if (view.steps) where.push(`VALUES ?fact { ${facts.map((fact) => iri(`${root}fact/${segment(graph.facts[fact].iri)}`)).join(" ")} }`);
  const prefixes = { kgo: ONTOLOGY, rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", rdfs: "http://www.w3.org/2000/01/rdf-schema#", prov: "http://www.w3.org/ns/prov#",
    dcterms: "http://purl.org/dc/terms/", schema: "https://schema.org/", nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#" };
  return `${Object.entries(prefixes).map(([name, address]) => `PREFIX ${name}: <${address}>`).join("\n")}

SELECT DISTINCT ?fact ?subject ?relation ?object ?status ?confidence ?sentence WHERE {
    ${where.join("\n    ")}
    OPTIONAL { ?fact prov:wasDerivedFrom/nif:anchorOf ?sentence }
}
ORDER BY ?subject ?relation`;
}
