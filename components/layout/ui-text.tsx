import { fillString, strings, type UiString, type UiValues } from "@/lib/site/strings";

declare module "react" {
  namespace JSX {
    /** Elements that say of a text which language of the interface shows it. */
    interface IntrinsicElements {
      "ui-en": { readonly children: ReactNode; readonly lang?: string | undefined };
      "ui-zh": { readonly children: ReactNode; readonly lang?: string | undefined };
    }
  }
}

/** A key of the user interface's strings. */
export type UiKey = keyof typeof strings;

/** Write a string of the interface in both languages; the stylesheet shows the chosen one. */
export const UiText = createText(strings);

type Place = {
  /** Whether it stands in a text that names its own language. */
  readonly isInText?: boolean;
};
type TextProps<Key> = Place & { readonly k: Key; readonly values?: UiValues };

/** Create what writes some strings; a part of the site that few pages have keeps its own apart, for fewer bytes. */
export function createText<Key extends string>(strings: Readonly<Record<Key, UiString>>) {
  // biome-ignore lint/correctness/noComponentHookFactories: each part of the site calls it once, at the top of a module.
  return function Text({ k, values, ...place }: TextProps<Key>) {
    const string = strings[k];
    return (
      <Bilingual en={fillString(string, "en", values)} zh={fillString(string, "zh", values)} {...place} />
    );
  };
}

/** Write a count with its noun, singular or plural. */
export function UiCount({ of, count }: { readonly of: "paper" | "day" | "digest"; readonly count: number }) {
  return <UiText k={`${of}-count`} values={{ count }} />;
}

/** Punctuation that follows a text without a space. */
const attached = /^[\p{P}\s]/u;

/**
 * Write two versions of a text, one of which shows. A space parts them for programs that read pages without their styles;
 * at the start of a line browsers drop it. The one that shows is in the page's language, so neither names its own but
 * inside a text that names another.
 */
export function Bilingual({ en, zh, isInText = false }: UiString & Place) {
  if (en === zh) return en;
  return (
    <>
      <ui-en lang={isInText ? "en" : undefined}>{en}</ui-en>
      <ui-zh lang={isInText ? "zh-CN" : undefined}>{attached.test(zh) ? zh : ` ${zh}`}</ui-zh>
    </>
  );
}
