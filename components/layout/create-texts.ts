import type { UiString } from "@/lib/site/strings";

/** Create both versions of a text for a part of a page that React leaves alone; the stylesheet shows one. */
export function createTexts({ en, zh }: UiString): DocumentFragment {
  const texts = new DocumentFragment();
  texts.append(create("ui-en", "en", en), create("ui-zh", "zh-CN", zh));
  return texts;
}

function create(className: string, lang: string, text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = className;
  span.lang = lang;
  span.textContent = text;
  return span;
}
