import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { exceptions } from "./exceptions";
import type { Finding, Page } from "./read-site";

/** Pages of a kind come from the same components: a few show what they write, and all would take minutes. */
const pagesOfKind = 3;

/** Holds pages of a few of each kind against the standard and rules of accessibility. */
export function createHtmlCheck(): (page: Page) => readonly Finding[] {
  const off = Object.fromEntries(exceptions.flatMap(({ rule, on }) => (on ? [] : [[rule, "off"] as const])));
  const validator = new HtmlValidate(
    new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"], rules: off }),
  );
  const seen = new Map<string, number>();
  return ({ file, address, html }) => {
    const kind = address.replace(/[^/]*\d[^/]*/g, "0").replace(/^(\/categories\/)[^/]+/, "$1c");
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    if (count >= pagesOfKind) return [];
    const isExcepted = (id: string) => exceptions.some(({ rule, on }) => rule === id && on?.test(address));
    const { results } = validator.validateStringSync(html, file);
    return results
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => !isExcepted(ruleId))
      .map(({ ruleId, message, line, column }) => ({
        file,
        text: `${line}:${column} ${message} (${ruleId})`,
      }));
  };
}
