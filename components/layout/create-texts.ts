import type { UiString } from "@/lib/site/strings";

/** Create both versions of a text for a part of a page that React leaves alone; the stylesheet shows one. */
export function createTexts({ en, zh }: UiString): DocumentFragment {
  const texts = new DocumentFragment();
  texts.append(create("ui-en", en), create("ui-zh", zh));
  return texts;
}

function create(name: "ui-en" | "ui-zh", text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
