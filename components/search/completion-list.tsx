import { Bilingual } from "@/components/layout/ui-text";
import type { Completion } from "@/lib/search/query/query-completions";
import { HelpText } from "./help-text";
import { getCategory, getSourceName, type SearchContext } from "./search-context";
import { SearchText } from "./search-text";
import { optionId } from "./use-active-option";

type CompletionListProps = {
  readonly id: string;
  readonly list: readonly Completion[];
  readonly active: number | undefined;
  readonly context: SearchContext;
  readonly accept: (completion: Completion) => void;
};

/** Show what may be meant, over what appears below the field. */
export function CompletionList({ id, list, active, context, accept }: CompletionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-labelledby={`${id}-label`}
      className="absolute inset-x-0 top-full z-20 mt-1 max-w-md rounded-lg border border-line bg-page p-1 shadow-lg"
    >
      <span id={`${id}-label`} hidden>
        <SearchText k="search-completions" />
      </span>
      {list.map((completion, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that the list belongs to takes the keys.
        <div
          key={completion.text}
          id={optionId(id, place)}
          role="option"
          aria-selected={active === place}
          tabIndex={-1}
          // The field keeps the focus, and with it the keyboard of a phone.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => accept(completion)}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 hover:bg-raised aria-selected:bg-tint sm:min-h-9"
        >
          <span>{completion.text}</span>
          <span className="truncate text-muted text-sm">
            <CompletionMeaning completion={completion} context={context} />
          </span>
        </div>
      ))}
    </div>
  );
}

type CompletionMeaningProps = { readonly completion: Completion; readonly context: SearchContext };

const fieldMeanings = {
  "title:": "search-help-title",
  "author:": "search-help-author",
  "id:": "search-help-identifier",
  "cat:": "search-categories",
  "source:": "search-sources",
  "date:": "search-dates",
  "has:": "search-with-code",
} as const;

function CompletionMeaning({ completion: { text, kind }, context }: CompletionMeaningProps) {
  if (kind === "field") return isDescribed(text) && <HelpText k={fieldMeanings[text]} />;
  const { name } = getCategory(context, text);
  if (name) return <Bilingual {...name} />;
  const source = getSourceName(context, text);
  return source !== text && source;
}

function isDescribed(text: string): text is keyof typeof fieldMeanings {
  return text in fieldMeanings;
}
