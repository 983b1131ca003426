/** Places of the sentences of an abstract that say most; `result` comes after `statement`. */
export type Contribution = { readonly statement: number; readonly result: number | undefined };

type Cue = { readonly pattern: RegExp; readonly weight: number };

const work = "(?:article|letter|paper|report|review|study|survey|thesis|treatise|tutorial|work)";
const authors = `(?:we|i|this (?:[\\w-]+ ){0,3}?${work}|the present ${work}|our (?:${work}|main results?))`;
/** What may appear between who does it and the verb: "we **thus** study". */
const adverb = "(?: (?:first|here|hereby|instead|then|therefore|thus|\\w+ly))?";

/** A verb behind the authors; the first of these that its beginning is counts. */
const agency = new RegExp(`\\b${authors}${adverb} ([a-z][a-z-]+)`, "g");
const verbs: readonly Cue[] = [
  cue("^(?:introduc|present|propos)", 7.5),
  cue(
    "^(?:advocat|build|built|construct|describ|design|develop|establish|formulat|initiat|outlin|synthesi)",
    6,
  ),
  cue(
    "^(?:accelerat|address|aim|analy[sz]|are|argu|ask|characteri|compar|conduct|demonstrat|deriv|determin|evaluat|examin|explor|find|formali|give|investigat|is$|prov|re-?examin|re-?visit|report|review|show|stud|survey|tackl|test)",
    4.5,
  ),
  cue("", 1.5),
];

/** Other words that state a contribution, in lower case. */
const statementCues: readonly Cue[] = [
  cue("\\b(?:are|is) (?:developed|introduced|presented|proposed)\\b", 3),
  cue("^(?:our|the) (?:proposed )?(?:approach|framework|method|model|system)\\b", 2),
  cue(`\\bin this ${work}\\b|^here, we\\b`, 2),
  cue(`^this ${work}\\b`, 1),
  cue(
    "\\b(?:algorithm|approach|architecture|benchmark|dataset|framework|method|metric|model|paradigm|pipeline|strategy|suite|system)\\b",
    1,
  ),
  cue("\\b(?:called|first|named|new|novel|termed)\\b", 0.5),
  cue("^(?:additionally|also|finally|first|further|furthermore|in addition|moreover|second|third)\\b", -3),
  cue("^(?:although|current|despite|existing|however|many|most|previous|prior|recent|while|yet)\\b", -2),
];
const weightOfTitle = 3;
/** Words of a title that are looked for; few titles have more than twenty. */
const mostWordsOfTitle = 40;
const lossToEnd = 2;
const lightestStatement = 1;

/** Numbers and words that state a result, in lower case. */
const resultCues: readonly Cue[] = [
  cue(
    "\\d\\s*(?:\\\\?%|\\$?\\\\[%]|\\$?\\\\times|×|x\\b|db\\b|pp\\b|(?:[\\w-]{1,20} ){0,2}(?:percent|points?)\\b)",
    4,
  ),
  cue("(?<![\\w.-])\\d+\\.\\d", 1),
  // Not a year.
  cue("(?<![\\w.-])(?:\\d+,\\d{3}|\\d{3}|\\d{5,}|\\d+[km])\\b", 2),
  cue(
    "\\b(?:accelerat|achiev|attain|boost|cut|drop|exceed|fail|gain|improv|outperform|reach|reduc|speed|surpass)",
    2,
  ),
  cue("\\b(?:built|compris|consist|contain|ship|spanning)", 2),
  cue("\\b(?:across|compared|evaluation|experiment|on|result)", 1),
];
const lossBySentence = 0.1;
const lightestResult = 3;

/**
 * Find the sentence of an English abstract that states what the paper contributes, and the one after it that holds its
 * main number. Undefined where no sentence looks like a statement. Sentences are weighed by cue words, words of the
 * title and position, as in Edmundson, "New Methods in Automatic Extracting", Journal of the ACM 16 (1969).
 *
 * @example findContribution(["Maps age.", "We propose X.", "It gains 5%."], "X") // { statement: 1, result: 2 }
 */
export function findContribution(sentences: readonly string[], title: string): Contribution | undefined {
  const wordsOfTitle = (title.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).slice(0, mostWordsOfTitle);
  const lowered = sentences.map((sentence) => sentence.toLowerCase());
  const statement = findHeaviest(
    lowered.map(
      (sentence, place) =>
        weighVerbs(sentence) +
        weigh(sentence, statementCues) +
        weightOfTitle * shareIn(sentence, wordsOfTitle) -
        (lossToEnd * place) / lowered.length -
        lightestStatement,
    ),
  );
  if (statement === undefined) return undefined;
  const result = findHeaviest(
    lowered
      .slice(statement + 1)
      .map((sentence, place) =>
        /(?<![\w-])\d/.test(sentence)
          ? weigh(sentence, resultCues) - lossBySentence * place - lightestResult
          : 0,
      ),
  );
  return { statement, result: result === undefined ? undefined : statement + 1 + result };
}

const leadIns = [
  `(?:here|in (?:this|the present) ${work})`,
  "(?:accordingly|as such|concretely|consequently|hence|in particular|specifically|therefore|thus|to (?:do so|th(?:is|at) end))",
  "to (?:achieve|address|alleviate|answer|break|bridge|close|fill|mitigate|overcome|remedy|resolve|solve|tackle) (?:it|such|th(?:em|is|ese|at|ose))(?: (?:critical|fundamental|key|research))?(?: (?:bottleneck|challenge|dilemma|gap|goal|issue|limitation|problem|question|shortcoming)s?)?",
  "(?:based|building) (?:up)?on (?:this|these)(?: (?:analysis|finding|foundation|insight|observation)s?)?",
  "motivated by (?:this|these)(?: (?:finding|insight|observation)s?)?",
];
const leadIn = new RegExp(`^(?:(?:${leadIns.join("|")}), )+(?=(?:I|our|this ${work}|we)\\b)`, "i");

/**
 * Take off how a sentence leans on those before it, where it is one of a closed list of phrases and the sentence
 * goes on with its authors.
 *
 * @example trimLeadIn("To bridge this gap, in this paper, we propose X.") // "We propose X."
 */
export function trimLeadIn(sentence: string): string {
  const rest = sentence.replace(leadIn, "");
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}

function cue(pattern: string, weight: number): Cue {
  return { pattern: new RegExp(pattern), weight };
}

function weighVerbs(sentence: string): number {
  return [...sentence.matchAll(agency)]
    .map(([, word = ""]) => verbs.find(({ pattern }) => pattern.test(word))?.weight ?? 0)
    .reduce((most, weight) => Math.max(most, weight), 0);
}

function weigh(sentence: string, cues: readonly Cue[]): number {
  return cues.reduce((sum, { pattern, weight }) => (pattern.test(sentence) ? sum + weight : sum), 0);
}

function shareIn(sentence: string, words: readonly string[]): number {
  return words.filter((word) => sentence.includes(word)).length / Math.max(1, words.length);
}

/** Get the place of the greatest weight above 0, the first of equals. */
function findHeaviest(weights: readonly number[]): number | undefined {
  const most = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return most > 0 ? weights.indexOf(most) : undefined;
}
