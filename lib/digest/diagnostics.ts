import { z } from "zod";

/** A fault found in content, as data: what, where, how bad, and how to repair it. */
export const messageSchema = z.strictObject({
  /** Permanent identifier of the rule that found it. */
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  file: z.string(),
  /** 1-based. */
  line: z.int().positive(),
  /** 1-based, in UTF-16 code units. */
  column: z.int().positive(),
  reason: z.string(),
  /** The text found, shortened. */
  actual: z.string().optional(),
  /** How to repair it. */
  note: z.string(),
});

export type Message = Readonly<z.infer<typeof messageSchema>>;

export type Rule = {
  /** Error: the file cannot be used as it is. Warning: something was kept but is doubtful. Info: worth knowing. */
  readonly severity: Message["severity"];
  /** What is wrong, where a finding has nothing more exact to say. */
  readonly reason: string;
  /** How to repair it. */
  readonly note: string;
  /** What content/README.md says of it: when it is found, what becomes of the text, how to repair it. */
  readonly explanation: string;
};

/**
 * Every rule of the parser. Identifiers are permanent: owners write them into scripts. Each has a sample in
 * `tests/digest/samples`; `content/README.md` is written from here.
 */
export const catalogue = {
  "empty-file": {
    severity: "error",
    reason: "The file is empty",
    note: "Write the digest again, or delete the file.",
    explanation:
      "The file holds nothing, or nothing but white space; most often a write that failed. Write the digest again, or delete the file.",
  },
  "unknown-format": {
    severity: "error",
    reason: "No digest format recognises this file",
    note: "content/README.md shows every form that is read, such as `### [1] [Title](https://arxiv.org/abs/2602.20165)` with a line of authors. Move other files out of the folder.",
    explanation:
      "No form of digest was found. The message says what the file looks like instead, such as a page of HTML or a list of links, quotes the line that says so, and what to do. Move it out of the folder, or bring its entries into one of the forms above.",
  },
  "empty-digest": {
    severity: "info",
    reason: "The digest holds no papers",
    note: "Nothing to do on a day without papers; otherwise run the generator again.",
    explanation:
      "The frame of a digest without papers. Nothing to do on a day that had none; otherwise run the generator again.",
  },
  "invalid-utf8": {
    severity: "warning",
    reason: "The file held bytes that are not UTF-8",
    note: "Save the file as UTF-8; the replaced characters (U+FFFD) cannot be restored from here.",
    explanation:
      "The file held bytes that are not UTF-8; they became U+FFFD. Save it as UTF-8, from the original.",
  },
  "control-character": {
    severity: "warning",
    reason: "Unexpected control character",
    note: "Kept in the text. Often a LaTeX command such as \\beta or \\frac that was read as an escape: put the backslash back.",
    explanation:
      "The text contains a control character, which is kept. Most often a LaTeX command was read as an escape: a backspace for `\\b` of `\\beta`, a form feed for `\\f` of `\\frac`, a carriage return for `\\r` of `\\rho`. Put the backslash and the letter back.",
  },
  "bidirectional-control": {
    severity: "info",
    reason: "The text holds a character that changes the writing direction",
    note: "Kept in the text, isolated when shown. Delete it where the text is not right-to-left.",
    explanation:
      "The text contains a character that changes the writing direction. It is kept, and isolated when shown. Delete it where the text is not right-to-left.",
  },
  "merge-conflict": {
    severity: "error",
    reason: "Unresolved merge conflict",
    note: "Keep one side, delete the other and the three marker lines.",
    explanation:
      "Lines such as `<<<<<<< HEAD` were left by a merge; each is reported at its place. Keep one side, and delete the other and the marker lines.",
  },
  "mixed-formats": {
    severity: "warning",
    reason: "The file holds an entry of another digest format",
    note: "Keep one format in a file: move these entries to a file of their own, in a folder of their own.",
    explanation:
      "A digest of one family contains an entry of another; it is reported where it begins. Move it to a file of its own, in a folder of its own.",
  },
  "date-conflict": {
    severity: "warning",
    reason: "The file gives two dates",
    note: "Make the dates agree. Front matter was believed first, then the heading, then the name of the file.",
    explanation:
      "Front matter, heading and file name give more than one date. Make them agree; until then the first of them counts, in this order.",
  },
  "declared-total": {
    severity: "info",
    reason: "The table of contents and the entries differ in number",
    note: "Generators count papers before they leave some out. Worth a look when many are missing.",
    explanation:
      "The table of contents promises more or fewer entries than the file holds. Generators count papers before they leave some out; worth a look when many are missing.",
  },
  "broken-fields": {
    severity: "warning",
    reason: "The fields in front of the file are no YAML",
    note: "They are read line by line. Put values that hold a colon or a quote in quotes.",
    explanation:
      "The fields in front of a paper's file are no YAML, so that they are read line by line. Put values that hold a colon or a quote in quotes.",
  },
  "faulty-line": {
    severity: "warning",
    reason: "The line is no paper, or a field of it is of another type",
    note: "The other lines are read. Run the generator again, or repair the line: a JSON object with `id` and `title`.",
    explanation:
      "A line of JSON lines is no JSON object, was cut off, or lacks `id` or `title`; the message says which. The other lines are read. Or a field is not of the type that is read, such as a number for `comment`: the paper is read, and the value kept under the field's own name. Run the generator again, or repair the line.",
  },
  "unlabelled-text": {
    severity: "info",
    reason: "Text without a label",
    note: "Kept as a passage of its own. Put a label such as `Method:` before it to say what it is.",
    explanation:
      "Text that no label introduces: between entries, before the first label, after `</details>`. It is kept as a passage of its own. Put a label before it to say what it is.",
  },
  "label-in-text": {
    severity: "info",
    reason: "A line inside a passage starts like a label",
    note: "Kept as text of the passage around it: this entry already has such a passage, the file's other entries have none, or they are too few to tell. Set it as the labels around it are, or name its passage otherwise.",
    explanation:
      "A line looks like a label but is text: the entry has such a passage already, hardly any other entry of the file has one, or the file has too few entries to tell. If it is a label, delete the first, set it as the other entries do, or put it right behind the passage before it, with the same colon.",
  },
  "entry-in-text": {
    severity: "info",
    reason: "A line inside a passage looks like the heading of an entry",
    note: "Kept as text. If it is an entry, close the `<details>` block before it.",
    explanation:
      "A line inside a passage looks like the heading of an entry. If it is one, close the `<details>` block above it.",
  },
  "entry-without-link": {
    severity: "warning",
    reason: "The entry has no link",
    note: "Write the heading as `### [1] [Title](https://arxiv.org/abs/2602.20165)`.",
    explanation:
      "The heading of the entry has no link, so that the paper cannot be told. Write it as `### [1] [Title](https://arxiv.org/abs/2602.20165)`.",
  },
  "entry-without-identifier": {
    severity: "info",
    reason: "The entry's link is not arXiv's",
    note: "Kept with its address, without a page of its own. Link to arxiv.org where the paper is there.",
    explanation:
      "The link does not lead to arXiv. The entry is kept with its address, without a page of its own.",
  },
  "entry-without-authors": {
    severity: "info",
    reason: "The entry names no authors",
    note: "Write them in the line below the heading: `*First Author,Second Author*`.",
    explanation: "There is no line of authors below the heading. Add one: `*First Author,Second Author*`.",
  },
  "incomplete-entry": {
    severity: "warning",
    reason: "The entry lacks what the others of the file have",
    note: "Compare it with its neighbours: the file may have been cut off, or a merge may have lost lines.",
    explanation:
      "The entry lacks passages that most of its neighbours have, or has next to none; the message names them. The file may have been cut off, or a merge may have lost lines.",
  },
  "unclosed-details": {
    severity: "warning",
    reason: "`<details>` is not closed",
    note: "Add `</details>` at the end of the entry, or write the file again if it was cut off.",
    explanation:
      "A `<details>` block has no `</details>` on a line of its own. Add it at the end of the entry, or write the file again if it was cut off.",
  },
  "repeated-paper": {
    severity: "info",
    reason: "The paper is in this file more than once",
    note: "Both entries are kept. Delete one where they say the same.",
    explanation:
      "Two entries of the file have one identifier. Both are kept and shown together; delete one where they say the same.",
  },
  "unfilled-template": {
    severity: "warning",
    reason: "A placeholder of the generator's template was not filled",
    note: "Run the generator again for this entry.",
    explanation:
      "A placeholder of the generator's template, such as `{cate}`, was not filled. Run the generator again for this entry.",
  },
  "generation-failed": {
    severity: "warning",
    reason: "The generator left an error text in place of a passage",
    note: "Run the generator again for this entry.",
    explanation:
      "Passages hold an error text of the generator, such as `Summary generation failed`, an unfilled placeholder such as `{tldr}`, a note that it will be filled in later, or raw JSON; the message names them. Run the generator again for this entry.",
  },
  "empty-field": {
    severity: "info",
    reason: "A passage is empty",
    note: "Fill it, or delete its label.",
    explanation:
      "Passages that every digest should have are empty after their label; the message names them. Fill them, or delete the labels. Other labels may be empty.",
  },
  refusal: {
    severity: "warning",
    reason: "A passage asks for the paper, or says that it was missing, instead of describing it",
    note: "Run the generator again with the paper's text.",
    explanation:
      "A passage asks for the paper, excuses itself, or says that there was no abstract, instead of describing the paper. Run the generator again, with the paper's text.",
  },
  "prompt-echo": {
    severity: "warning",
    reason: "A passage repeats the instructions instead of following them",
    note: "Run the generator again for this entry.",
    explanation:
      "A passage repeats the words of the prompt: a name from its schema, or its list of questions unanswered. Run the generator again for this entry.",
  },
  loop: {
    severity: "warning",
    reason: "A passage repeats itself",
    note: "Run the generator again for this entry.",
    explanation: "A passage says one sentence over and over. Run the generator again for this entry.",
  },
  "abstract-copy": {
    severity: "info",
    reason: "A passage says nothing but sentences of the abstract, word for word",
    note: "Run the generator again for this entry, or leave the passage out.",
    explanation:
      "A passage says nothing but sentences of the abstract, or of its translation, word for word; the message names it. Run the generator again for this entry, or leave the passage out.",
  },
  "wrong-language": {
    severity: "warning",
    reason: "A passage is in another language than the digest writes there",
    note: "Run the generator again for this entry, or translate the passage.",
    explanation:
      "A passage is in another language than the file's passages of its kind, such as an English `TL;DR` where nearly all are Chinese; the message names it. Run the generator again for this entry, or translate the passage.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof catalogue;
