/** An arXiv identifier with its version apart. */
export type ArxivReference = {
  /** Preferred external form without version: `2602.20165`, `hep-th/9901001`, `math/0309136`. */
  readonly id: string;
  readonly version?: number;
};

/** No identifier, even as a URL, is longer; what is longer is not looked at. */
const longest = 200;

const prefix =
  /^(?:https?:\/\/(?:[a-z-]+\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print)\/|https?:\/\/(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|arxiv:\s?)/i;
const suffix = /(?:\.pdf)?\/?(?:[?#].*)?$/i;
const newStyle = /^(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d{0,3}))?$/;
const oldStyle = /^([a-z]+(?:-[a-z]+)*)(?:\.[A-Z]{2})?\/(\d{2})(\d{2})(\d{3})(?:v([1-9]\d{0,3}))?$/;

/**
 * Read an arXiv identifier, bare, after `arXiv:` or inside an arXiv address; returns undefined for anything else.
 * Forms and the preferred external form (the subject class of `math.GT/0309136` is left out) follow
 * https://info.arxiv.org/help/arxiv_identifier_for_services.html
 *
 * @example parseArxivId("https://arxiv.org/pdf/2601.19898v1.pdf") // { id: "2601.19898", version: 1 }
 */
export function parseArxivId(text: string): ArxivReference | undefined {
  if (text.length > longest) return undefined;
  const bare = text.trim().replace(prefix, "").replace(suffix, "");
  return parseNewStyle(bare) ?? parseOldStyle(bare);
}

/** Identifiers of the new style begin in April 2007 and hold five digits from January 2015 on. */
function parseNewStyle(text: string): ArxivReference | undefined {
  const [, year = "", month = "", number = "", version] = newStyle.exec(text) ?? [];
  if (!isMonth(month)) return undefined;
  const announced = Number(year + month);
  if (announced < 704 || number.length !== (announced < 1501 ? 4 : 5)) return undefined;
  return createReference(`${year}${month}.${number}`, version);
}

function parseOldStyle(text: string): ArxivReference | undefined {
  const [, archive = "", year = "", month = "", number = "", version] = oldStyle.exec(text) ?? [];
  if (!isMonth(month)) return undefined;
  return createReference(`${archive}/${year}${month}${number}`, version);
}

function isMonth(text: string): boolean {
  return text >= "01" && text <= "12";
}

function createReference(id: string, version: string | undefined): ArxivReference {
  return version === undefined ? { id } : { id, version: Number(version) };
}
