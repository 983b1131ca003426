import { QueryLink } from "./query-link";
import { RecentList } from "./recent-list";
import { SearchText } from "./search-text";

const examples = [
  { query: "gaussian splatting", lang: "en" },
  { query: "vision-language", lang: "en" },
  { query: "扩散模型", lang: "zh-CN" },
  { query: "多模态 benchmark", lang: "zh-CN" },
] as const;

/** Explain what can be searched, before anything has been. */
export function SearchIntroduction({ choose }: { readonly choose: (query: string) => void }) {
  return (
    <div className="max-w-measure pt-2">
      <p>
        <SearchText k="search-empty" />
      </p>
      <h2 className="mt-6 text-muted text-sm">
        <SearchText k="search-examples" />
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ query, lang }) => (
          <li key={query}>
            <QueryLink query={query} lang={lang} choose={choose} />
          </li>
        ))}
      </ul>
      <RecentList choose={choose} />
      <p className="mt-6 hidden text-muted text-sm sm:block">
        <SearchText k="search-keys" />
      </p>
    </div>
  );
}
