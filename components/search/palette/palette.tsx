"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { getStep, isComposed } from "@/components/keyboard/input-method";
import { releaseKeys } from "@/components/keyboard/plain-key";
import { UiText } from "@/components/layout/ui-text";
import { rememberSearch, useRecentSearches } from "@/components/search/recent-searches";
import { SearchFailed } from "@/components/search/search-failed";
import { SearchInput } from "@/components/search/search-input";
import { SearchStatus } from "@/components/search/search-status";
import { optionId, useActiveOption } from "@/components/search/use-active-option";
import { useSearch } from "@/components/search/use-search";
import { useTypedQuery } from "@/components/search/use-typed-query";
import { hasConditions, readQuery } from "@/lib/search/query/read-query";
import { searchPath } from "@/lib/site/urls";
import { PaletteList } from "./palette-list";
import { listGroups, type PaletteOption } from "./palette-options";
import { PaletteText } from "./palette-text";
import { useOpenedPapers } from "./use-opened-papers";

type PaletteProps = { readonly isOpen: boolean; readonly close: () => void };

const shownPapers = 8;

/** Search from any page, and go to its pages: a field over a list, in a dialog. */
export function Palette({ isOpen, close }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const typed = useTypedQuery(text, setText);
  const { groups, identifier, search, recents } = usePaletteList(text, isOpen);
  const options = groups.flatMap(({ options }) => options);
  const id = useId();
  const first = identifier === undefined ? undefined : 0;
  const { active, move } = useActiveOption({ id, count: options.length, text, first });
  useShownDialog(dialog, input, isOpen);
  const hide = () => dialog.current?.close();

  const choose = (option: PaletteOption, event: MouseEvent) => {
    if (option.kind !== "page" && option.kind !== "opened")
      rememberSearch(option.kind === "recent" ? option.query : text);
    // A click with a modifier opens a tab, and the palette stays for the next.
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) hide();
  };

  const follow = (event: KeyboardEvent) => {
    const step = getStep(event);
    if (step !== 0) move(step);
    else if (event.key === "Enter")
      enter(event, text, active === undefined ? undefined : optionId(id, active));
    // A search field would first be emptied by it.
    else if (event.key === "Escape" && !isComposed(event)) hide();
    else if (event.key === "Delete" && event.shiftKey && active !== undefined) {
      const option = options[active];
      if (option?.kind === "recent") recents.forget(option.query);
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) hide();
      }}
      className="m-0 h-dvh max-h-none w-full max-w-none bg-page text-ink backdrop:bg-[#0006] open:flex open:flex-col sm:mx-auto sm:mt-[10vh] sm:h-[min(36rem,75vh)] sm:max-w-2xl sm:rounded-lg sm:border sm:border-line sm:shadow-lg"
    >
      <h2 id={`${id}-title`} className="sr-only">
        <UiText k="search-papers" />
      </h2>
      <PaletteField id={id} active={active} follow={follow} close={hide} ref={input} {...typed} />
      <PaletteList id={id} groups={groups} active={active} choose={choose} />
      {text.trim() === "" && recents.queries.length > 0 && (
        <p className="flex shrink-0 flex-wrap items-center gap-x-3 px-5 pb-2 text-muted text-sm">
          <button type="button" onClick={recents.forgetAll} className="link min-h-11">
            <PaletteText k="search-forget-all" />
          </button>
          <PaletteText k="search-recent-local" />
        </p>
      )}
      <PaletteStatus {...search} />
    </dialog>
  );
}

/** Search for what is typed, and list what the palette offers: pages, papers, searches of before. */
function usePaletteList(text: string, isOpen: boolean) {
  const query = useMemo(() => readQuery(text), [text]);
  const isAsked = hasConditions(query);
  const { answer, failure, retry } = useSearch(
    isAsked
      ? { query: text, sort: "relevance", isFullText: false, limit: shownPapers, isDraft: true }
      : undefined,
  );
  const recents = useRecentSearches();
  const opened = useOpenedPapers(isOpen);
  const { queries: recent } = recents;
  const groups = useMemo(
    () => listGroups({ typed: text, query, answer: isAsked ? answer : undefined, recent, opened }),
    [text, query, answer, isAsked, recent, opened],
  );
  return { groups, identifier: query.identifier, search: { isAsked, answer, failure, retry }, recents };
}

/** Show the dialog when it is opened, with what was typed before selected. */
function useShownDialog(
  dialog: RefObject<HTMLDialogElement | null>,
  input: RefObject<HTMLInputElement | null>,
  isOpen: boolean,
): void {
  useEffect(() => {
    if (!isOpen) return;
    dialog.current?.showModal();
    input.current?.focus();
    input.current?.select();
    releaseKeys();
  }, [dialog, input, isOpen]);
}

/** Follow the active option, or search for what is typed on the search page. */
function enter(event: KeyboardEvent, text: string, option: string | undefined): void {
  if (isComposed(event)) return;
  if (option !== undefined) document.getElementById(option)?.click();
  else if (text.trim() !== "") {
    rememberSearch(text);
    window.location.assign(searchPath(text.trim()));
  }
}

type PaletteFieldProps = ReturnType<typeof useTypedQuery> & {
  readonly id: string;
  readonly active: number | undefined;
  readonly follow: (event: KeyboardEvent) => void;
  readonly close: () => void;
  readonly ref: RefObject<HTMLInputElement | null>;
};

function PaletteField({ id, active, follow, close, ...field }: PaletteFieldProps) {
  return (
    <div className="flex shrink-0 items-center gap-2 border-line border-b p-3">
      <label htmlFor={`${id}-field`} className="sr-only">
        <UiText k="search-papers" />
      </label>
      <SearchInput
        id={`${id}-field`}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : optionId(id, active)}
        onKeyDown={follow}
        {...field}
      />
      <button
        type="button"
        onClick={close}
        className="min-h-11 shrink-0 rounded-md px-3 text-muted text-sm hover:bg-raised hover:text-ink"
      >
        <PaletteText k="search-close" />
      </button>
    </div>
  );
}

/** What came of the search: a failure, and how many papers were found. */
function PaletteStatus({ isAsked, answer, failure, retry }: ReturnType<typeof usePaletteList>["search"]) {
  return (
    <>
      {failure && (
        <div className="shrink-0 px-3">
          <SearchFailed failure={failure} retry={retry} />
        </div>
      )}
      {isAsked && (
        <div className="shrink-0 border-line border-t px-5 py-2">
          <SearchStatus answer={answer} />
        </div>
      )}
    </>
  );
}
