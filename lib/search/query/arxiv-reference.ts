import { parseArxivId } from "@/lib/digest/arxiv-id";

/** An arXiv identifier within a text. */
export type ReferenceInQuery = {
  readonly start: number;
  readonly end: number;
  /** Without version or subject class. */
  readonly id: string;
  /** False where it only looks like an identifier, or is the beginning of one. */
  readonly isValid: boolean;
};

/**
 * An arXiv identifier as it is pasted: an address of arXiv or of a site that follows its paths, `arXiv:…`, a
 * DOI of arXiv, or bare with its version (https://info.arxiv.org/help/arxiv_identifier.html).
 */
const pattern =
  /(?:(?:https?:\/\/)?(?:[\w.-]+\/)+(?:abs|pdf|html|papers)\/|(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(?:10\.48550\/)?arxiv[:.]\s*|\b)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?!\w)(?:[?#]\S*)?/gi;

/** List the arXiv identifiers of a text of some hundred characters, each with all that was pasted around it. */
export function listArxivReferences(text: string): ReferenceInQuery[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: matched = "", index }) => {
    const [archive = "", number] = matched.split("/");
    const reference = parseArxivId(
      number === undefined ? matched : `${archive.replace(/\..*/, "").toLowerCase()}/${number}`,
    );
    return {
      start: index,
      end: index + whole.length,
      id: reference?.id ?? matched,
      isValid: reference !== undefined,
    };
  });
}
