import { createTexts } from "@/components/layout/create-texts";
import type { Reason } from "@/lib/interest/explain";
import { fillString, type UiString, type UiValues } from "@/lib/site/strings";
import { paperPath } from "@/lib/site/urls";
import { interestStrings } from "./strings";

/** Say in a few words why a paper is where it is. */
export function describeReason(reason: Reason): Node {
  switch (reason.kind) {
    case "words":
      return createSpan(reason.words);
    case "like": {
      const link = document.createElement("a");
      link.href = paperPath(reason.id);
      link.append(write(interestStrings["reason-like"], { title: reason.title || reason.id }));
      if (reason.words.length === 0) return link;
      const both = new DocumentFragment();
      both.append(createSpan(reason.words), link);
      return both;
    }
    case "author":
      return write(interestStrings[reason.isDoubtful ? "reason-namesake" : "reason-author"], {
        name: reason.name,
      });
    case "query":
      return write(interestStrings["reason-query"], { query: reason.query });
  }
}

function write(string: UiString, values: UiValues): Node {
  return createTexts({ en: fillString(string, "en", values), zh: fillString(string, "zh", values) });
}

function createSpan(words: readonly string[]): HTMLElement {
  const span = document.createElement("span");
  span.className = "paper-words";
  span.textContent = words.join(" · ");
  return span;
}
