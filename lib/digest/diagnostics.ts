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
};

/**
 * Every rule of the parser. Identifiers are permanent: owners write them into scripts. Each is explained under
 * its own heading in `content/README.md` and has a sample in `tests/digest/samples`.
 */
export const catalogue = {
  "empty-file": {
    severity: "error",
    reason: "The file is empty",
    note: "Write the digest again, or delete the file.",
  },
  "unknown-format": {
    severity: "error",
    reason: "No digest format recognises this file",
    note: "content/README.md shows every form that is read, such as `### [1] [Title](https://arxiv.org/abs/2602.20165)` with a line of authors. Move other files out of the folder.",
  },
  "empty-digest": {
    severity: "info",
    reason: "The digest holds no papers",
    note: "Nothing to do on a day without papers; otherwise run the generator again.",
  },
  "invalid-utf8": {
    severity: "warning",
    reason: "The file held bytes that are not UTF-8",
    note: "Save the file as UTF-8; the replaced characters (U+FFFD) cannot be restored from here.",
  },
  "control-character": {
    severity: "warning",
    reason: "Unexpected control character",
    note: "Kept in the text. Often a LaTeX command such as \\beta or \\frac that was read as an escape: put the backslash back.",
  },
  "bidirectional-control": {
    severity: "info",
    reason: "The text holds a character that changes the writing direction",
    note: "Kept in the text, isolated when shown. Delete it where the text is not right-to-left.",
  },
  "merge-conflict": {
    severity: "error",
    reason: "Unresolved merge conflict",
    note: "Keep one side, delete the other and the three marker lines.",
  },
  "mixed-formats": {
    severity: "warning",
    reason: "The file holds an entry of another digest format",
    note: "Keep one format in a file: move these entries to a file of their own, in a folder of their own.",
  },
  "date-conflict": {
    severity: "warning",
    reason: "The file gives two dates",
    note: "Make the dates agree. Front matter was believed first, then the heading, then the name of the file.",
  },
  "declared-total": {
    severity: "info",
    reason: "The table of contents and the entries differ in number",
    note: "Generators count papers before they leave some out. Worth a look when many are missing.",
  },
  "broken-fields": {
    severity: "warning",
    reason: "The fields in front of the file are no YAML",
    note: "They are read line by line. Put values that hold a colon or a quote in quotes.",
  },
  "faulty-line": {
    severity: "warning",
    reason: "The line is no paper",
    note: "The other lines are read. Run the generator again, or mend the line: a JSON object with `id` and `title`.",
  },
  "unlabelled-text": {
    severity: "info",
    reason: "Text without a label",
    note: "Kept as a passage of its own. Put a label such as `Method:` before it to say what it is.",
  },
  "label-in-text": {
    severity: "info",
    reason: "A line inside a passage starts like a label",
    note: "Kept as text of the passage around it: this entry already has such a passage, the file's other entries have none, or they are too few to tell. Set it as the labels around it are, or name its passage otherwise.",
  },
  "entry-in-text": {
    severity: "info",
    reason: "A line inside a passage looks like the heading of an entry",
    note: "Kept as text. If it is an entry, close the `<details>` block before it.",
  },
  "entry-without-link": {
    severity: "warning",
    reason: "The entry has no link",
    note: "Write the heading as `### [1] [Title](https://arxiv.org/abs/2602.20165)`.",
  },
  "entry-without-identifier": {
    severity: "info",
    reason: "The entry's link is not arXiv's",
    note: "Kept with its address, without a page of its own. Link to arxiv.org where the paper is there.",
  },
  "entry-without-authors": {
    severity: "info",
    reason: "The entry names no authors",
    note: "Write them in the line below the heading: `*First Author,Second Author*`.",
  },
  "incomplete-entry": {
    severity: "warning",
    reason: "The entry lacks what the others of the file have",
    note: "Compare it with its neighbours: the file may have been cut off, or a merge may have lost lines.",
  },
  "unclosed-details": {
    severity: "warning",
    reason: "`<details>` is not closed",
    note: "Add `</details>` at the end of the entry, or write the file again if it was cut off.",
  },
  "repeated-paper": {
    severity: "info",
    reason: "The paper stands in this file more than once",
    note: "Both entries are kept. Delete one where they say the same.",
  },
  "unfilled-template": {
    severity: "warning",
    reason: "A hole of the generator's template was not filled",
    note: "Run the generator again for this entry.",
  },
  "generation-failed": {
    severity: "warning",
    reason: "The generator left an error text in place of a passage",
    note: "Run the generator again for this entry.",
  },
  "empty-field": {
    severity: "info",
    reason: "A passage is empty",
    note: "Fill it, or delete its label.",
  },
  refusal: {
    severity: "warning",
    reason: "A passage asks for the paper, or says that it was missing, instead of telling of it",
    note: "Run the generator again with the paper's text.",
  },
  "prompt-echo": {
    severity: "warning",
    reason: "A passage repeats the instructions instead of following them",
    note: "Run the generator again for this entry.",
  },
  loop: {
    severity: "warning",
    reason: "A passage repeats itself",
    note: "Run the generator again for this entry.",
  },
  "abstract-copy": {
    severity: "info",
    reason: "A passage says nothing but sentences of the abstract, word for word",
    note: "Run the generator again for this entry, or leave the passage out.",
  },
  "wrong-language": {
    severity: "warning",
    reason: "A passage is in another language than the digest writes there",
    note: "Run the generator again for this entry, or translate the passage.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof catalogue;
