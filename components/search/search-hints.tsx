import { UiText } from "@/components/layout/ui-text";
import { searchPath } from "@/lib/site/urls";

const examples = [
  { query: "gaussian splatting", lang: "en" },
  { query: "vision-language", lang: "en" },
  { query: "扩散模型", lang: "zh-CN" },
  { query: "多模态 benchmark", lang: "zh-CN" },
] as const;

/** Tell what can be searched, before anything has been. */
export function SearchIntroduction({ choose }: { readonly choose: (query: string) => void }) {
  return (
    <div className="max-w-measure pt-2">
      <p>
        <UiText k="search-empty" />
      </p>
      <h2 className="mt-6 text-muted text-sm">
        <UiText k="search-examples" />
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ query, lang }) => (
          <li key={query}>
            <a
              href={searchPath(query)}
              lang={lang}
              className="chip"
              onClick={(event) => {
                // A click with a modifier opens a tab, which is the browser's to do.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                choose(query);
              }}
            >
              {query}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6 hidden text-muted text-sm sm:block">
        <UiText k="search-keys" />
      </p>
    </div>
  );
}

/** Tell what to try when nothing was found. */
export function NothingFound() {
  return (
    <ul className="max-w-measure list-disc space-y-1 ps-5 pt-2">
      <li>
        <UiText k="search-none-fewer" />
      </li>
      <li>
        <UiText k="search-none-start" />
      </li>
      <li>
        <UiText k="search-none-language" />
      </li>
    </ul>
  );
}
