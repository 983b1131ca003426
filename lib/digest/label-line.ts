import { getLabel, type LabelMeaning } from "./labels";

export type LabelStyle = "plain" | "bold" | "bullet" | "heading";

/** The start of a line that reads like a label. */
export type LabelLine = {
  readonly style: LabelStyle;
  /** As the file writes it, without marks and colon. */
  readonly label: string;
  /** Equal for two labels that a reader would take for the same. */
  readonly key: string;
  /** Undefined for a label that the table does not hold. */
  readonly meaning: LabelMeaning | undefined;
  /** Place in the usual order of an entry, for the labels that have one. */
  readonly rank: number | undefined;
  /** Column, 0-based, of the text after the label. */
  readonly valueAt: number;
};

/** A label is looked for in this many characters only, which bounds the work of every pattern below. */
const longest = 100;

const boldLabel = /^(?:>[ \t]?)?\*\*([^*:：]{1,60})(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])/;
const bulletLabel = /^[-*+][ \t]+\*\*([^*:：]{1,60})(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])/;
/** In backticks, the colon inside or behind. */
const codeLabel = /^`([^`:：]{1,48})(?:[:：][ \t]*`|`[ \t]*[:：])/;
const plainLabel = /^(?:>[ \t]?)?([\p{L}][^:：*#|`[\]{}<>$\\]{0,47})(?::|：)/u;
const headingLabel = /^#{2,6}[ \t]+([^[\]`$\\]{1,60})$/;
/** The caption or heading of a figure: part of the passage that holds the figure. */
const caption =
  /^[^\p{L}\p{N}]*(?:fig(?:ure|\.)?|tab(?:le|\.)?|algorithm|图表?|圖表?|表格?|算法|図|그림|표)[ \t]*(?:S|[A-Z]\.)?\d{1,3}[a-z]?(?:[.-]\d{1,2})?[ \t]*$/iu;

/**
 * Read the label that opens a line: `Method: …`, `**Method:** …`, `> **Method**: …`, `- **Method:** …`,
 * `` `Method`: … `` or `#### Method`. Returns undefined for a line that opens otherwise; what it finds is only a candidate.
 */
export function parseLabelLine(text: string): LabelLine | undefined {
  const head = text.slice(0, longest);
  if (head[0] !== "#" && !head.includes(":") && !head.includes("：")) return undefined;
  switch (head[0]) {
    case "#":
      return text.length > longest
        ? undefined
        : createLabelLine("heading", headingLabel.exec(head.trimEnd()));
    case "-":
    case "+":
      return createLabelLine("bullet", bulletLabel.exec(head));
    case "*":
      return (
        createLabelLine("bold", boldLabel.exec(head)) ?? createLabelLine("bullet", bulletLabel.exec(head))
      );
    case ">":
      return createLabelLine("bold", boldLabel.exec(head)) ?? parsePlainLabel(head);
    case "`":
      return parsePlainLabel(head, codeLabel);
    default:
      return parsePlainLabel(head);
  }
}

/** A plain label that the table does not hold must look like one: a capital, few words, a colon and a space. */
function parsePlainLabel(head: string, pattern = plainLabel): LabelLine | undefined {
  const found = createLabelLine("plain", pattern.exec(head));
  if (found === undefined || found.meaning !== undefined) return found;
  const isAscii = head[found.valueAt - 1] === ":";
  const isSpaced = found.valueAt === head.length || /\s/.test(head.charAt(found.valueAt));
  const isShort = found.label.split(" ").length <= 4 && found.label.length <= 32;
  const isName = !/^[a-z]/.test(found.label);
  return isName && isShort && (!isAscii || isSpaced) ? found : undefined;
}

function createLabelLine(style: LabelStyle, found: RegExpExecArray | null): LabelLine | undefined {
  const label = found?.[1]?.trim();
  if (found === null || label === undefined || !/[\p{L}\p{N}]/u.test(label)) return undefined;
  const { name, meaning, rank } = getLabel(label);
  if (meaning === undefined && caption.test(label)) return undefined;
  return { style, label, key: `${style} ${name}`, meaning, rank, valueAt: found[0].length };
}
