import { catalogue, type Rule } from "@/lib/digest/diagnostics";
import { formats } from "@/lib/digest/formats";
import { listKnownLabels } from "@/lib/digest/labels";
import { libraryRules } from "@/lib/library/diagnostics";
import { renderingRules } from "./check-formulas";
import { formatTable } from "./table";

const severities: Readonly<Record<Rule["severity"], string>> = {
  error: "Error",
  warning: "Warning",
  info: "Info",
};

const blocks: Readonly<Record<string, () => string>> = {
  families: () =>
    formatTable(
      [
        ["family", "left"],
        ["what is read", "left"],
      ],
      formats.map(({ name, about }) => [name, about]),
    ),
  labels: () =>
    listKnownLabels()
      .map(([meaning, names]) => `- **${meaning}**: ${names.map((name) => `\`${name}\``).join(", ")}`)
      .join("\n"),
  messages: () =>
    Object.entries({ ...catalogue, ...libraryRules, ...renderingRules })
      .map(([rule, { severity, explanation }]) => `### ${rule}\n\n${severities[severity]}. ${explanation}`)
      .join("\n\n"),
};

/** Write the parts of content/README.md that follow from the code, between `<!-- name -->` and `<!-- end of name -->`. */
export function writeOwnersPage(page: string): string {
  return Object.entries(blocks).reduce((text, [name, write]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`${start} … ${end} is missing`);
    return `${before}${start}\n\n${write()}\n\n${end}${after}`;
  }, page);
}
