import { z } from "zod";
import { getLabel } from "@/lib/digest/labels";
import { findFlag } from "@/lib/digest/quality";
import type { Section, SectionKind } from "@/lib/digest/record";
import { listMembers, type Member } from "./members";
import { type PaperLine, parseJson } from "./paper-line";

export type JsonPassage = Pick<Section, "kind" | "label" | "source">;

/** What a model said, in the order of the generator's Markdown and under its labels. */
const summaries: readonly (readonly [key: string, kind: SectionKind, label: string])[] = [
  ["tldr", "tldr", "TL;DR"],
  ["motivation", "motivation", "Motivation"],
  ["method", "method", "Method"],
  ["result", "result", "Result"],
  ["conclusion", "conclusion", "Conclusion"],
];

const translatedTitles: ReadonlySet<string> = new Set(["title_translation", "title_zh", "translated_title"]);
const translations: ReadonlySet<string> = new Set(["abstract_zh", "summary_zh", "translation"]);

/** Facts of the day, as the page names them. */
const names: ReadonlyMap<string, string> = new Map([
  ["code_stars", "Code stars"],
  ["code_last_update", "Code updated"],
]);

const texts = z.array(z.string());
/** Items up to this length appear in one line. */
const shortItem = 40;

/** Read what a paper says in passages: those of the model first, authors' words, then all other fields. */
export function readJsonPassages({ abstract, comment, others }: PaperLine): {
  readonly titleTranslated?: string;
  readonly passages: readonly JsonPassage[];
} {
  const ai = others.findLast(({ name, raw }) => name === "AI" && raw.startsWith("{"));
  const ofModel = ai ? listMembers(ai.raw) : [];
  const title = [...ofModel, ...others].find(isTranslatedTitle);
  const rest = others.filter((member) => member !== ai && member !== title);
  return {
    ...(title && { titleTranslated: toText(title.raw) }),
    passages: [
      ...readSummaries(ofModel, title),
      ...abstract.map((source) => ({ kind: "abstract" as const, label: "Abstract", source })),
      ...comment
        .filter((source) => source.trim() !== "")
        .map((source) => ({ kind: "comment" as const, label: "Comment", source })),
      ...rest.flatMap(({ name, raw }) => createKnown(name, toText(raw), false)),
    ],
  };
}

/** Keep a value under the name of its field; nothing for an empty one. */
export function createOther(label: string, source: string): readonly JsonPassage[] {
  return source.trim() === "" ? [] : [{ kind: "other", label, source }];
}

function readSummaries(ofModel: readonly Member[], title: Member | undefined): JsonPassage[] {
  const found = summaries.map(([key, kind, label]) => ({
    member: ofModel.findLast(({ name, raw }) => name === key && raw !== "null"),
    kind,
    label,
  }));
  const known = found.flatMap(({ member, kind, label }) =>
    member ? [{ kind, label, source: toText(member.raw) }] : [],
  );
  const unknown = ofModel.filter((own) => own !== title && found.every(({ member }) => member !== own));
  return [...known, ...unknown.flatMap(({ name, raw }) => createKnown(name, toText(raw), true))];
}

/** A field of a kind where its name is a label of one; what a model says is neither abstract nor authors' comment. */
function createKnown(name: string, source: string, isModel: boolean): readonly JsonPassage[] {
  const { meaning } = getLabel(name);
  const known = meaning !== undefined && "kind" in meaning ? meaning.kind : "other";
  const isAuthors = known === "abstract" || known === "comment";
  const kind = translations.has(name) ? "abstract-translation" : isModel && isAuthors ? "other" : known;
  return createOther(names.get(name) ?? name, source).map((other) => ({ ...other, kind }));
}

function isTranslatedTitle({ name, raw }: Member): boolean {
  const text = translatedTitles.has(name) && raw.startsWith('"') ? toText(raw).trim() : "";
  return text !== "" && findFlag({ kind: "other", source: text }) === undefined;
}

/** The text of a value: lists by item, objects by field; what is nested deeper, and numbers, as they are written. */
function toText(raw: string): string {
  if (raw.startsWith("{"))
    return listMembers(raw)
      .map((member) => `${member.name}: ${toScalar(member.raw)}`)
      .join("\n");
  const items = raw.startsWith("[") ? texts.safeParse(parseJson(raw)).data : undefined;
  if (items) return items.join(items.some(({ length }) => length > shortItem) ? "\n" : ", ");
  return toScalar(raw);
}

function toScalar(raw: string): string {
  if (raw === "null") return "";
  return raw.startsWith('"') ? String(parseJson(raw)) : raw;
}
