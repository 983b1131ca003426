import { detectLanguage } from "@/lib/digest/language";
import type { LabelCandidate } from "./label-template";

/** Openers of a paragraph of prose: remarks, turns of an argument, statements of mathematics. */
const openers = new RegExp(
  `^(?:${[
    ..."note|notes|nb|remarks?|examples?|hint|tip|warning|caution|here|where|thus|then|hence|also|finally".split(
      "|",
    ),
    ..."first|second|third|overall|however|moreover|furthermore|additionally|specifically|importantly".split(
      "|",
    ),
    ..."notably|crucially|theorem|lemma|proof|definition|corollary|proposition|claim|conjecture".split("|"),
    ..."assumption|question|answer|q|a|input|output|step|stage|phase|case|part".split("|"),
    ..."注|注意|说明|例|例如|比如|其中|此外|另外|首先|其次|再次|最后|总之|因此|同时|提示|证明|定理|引理|定义".split(
      "|",
    ),
    ..."推论|命题|问题|回答|步骤|阶段|具体而言|具体来说|换言之|即|注記|例えば|また|さらに".split("|"),
  ].join("|")})$`,
  "i",
);
/** One of several: `Stage 2`, `第一步`, `方法一`. */
const numbered = /\d|^第|[一二三四五六七八九十]$|^[(（]/;
/** A name in the text, such as that of a benchmark: `COCO`, `ImageNet`. */
const coined = /^(?=\S*(?:[A-Z].*[A-Z]|[a-z][A-Z]))[A-Za-z-]+$/;

/**
 * Recognise a label that its file uses too seldom to be learned, by how it appears: right behind the one paragraph of the
 * label before, unless in another language, written with the same marks, and in words that are none of prose. Behind the authors'
 * own abstract, which may have such paragraphs, an unknown label must change the language as well.
 *
 * @param previous the label before it in its zone
 */
export function standsLikeLabel(candidate: LabelCandidate, previous: LabelCandidate): boolean {
  const isInPlace = candidate.follows || detectLanguage(candidate.label) !== getLanguage(previous);
  if (!isInPlace || getForm(candidate) !== getForm(previous)) return false;
  if (candidate.meaning !== undefined) return true;
  return !isProse(candidate, previous) && (!isAbstract(previous) || changesLanguage(candidate, previous));
}

/** Recognise one of several paragraphs with a number. */
export function isNumbered({ label }: LabelCandidate): boolean {
  return numbered.test(label);
}

/** Return its style, and the colon and what appears around it: `**: `, `:** `, `：`. */
export function getForm({ style, text, valueAt, label }: LabelCandidate): string {
  return `${style} ${text.slice(text.indexOf(label) + label.length, valueAt).trim()}`;
}

function isProse(candidate: LabelCandidate, previous: LabelCandidate): boolean {
  const { label } = candidate;
  if (openers.test(label) || numbered.test(label) || coined.test(label)) return true;
  const isTitle = label.split(" ").every((word) => !/^\p{Ll}\S{3}/u.test(word));
  return !isTitle && !changesLanguage(candidate, previous);
}

/** In a Chinese digest the generator's own words are recognised by their English, in English text by their Chinese. */
function changesLanguage({ label, text, valueAt }: LabelCandidate, previous: LabelCandidate): boolean {
  const own = detectLanguage(text.slice(valueAt));
  const usual = getLanguage(previous);
  return detectLanguage(label) !== usual || (own !== "und" && own !== usual);
}

function getLanguage({ text, valueAt }: LabelCandidate): string {
  const language = detectLanguage(text.slice(valueAt));
  return language === "und" ? "en" : language;
}

function isAbstract({ meaning }: LabelCandidate): boolean {
  return meaning !== undefined && "kind" in meaning && meaning.kind === "abstract";
}
