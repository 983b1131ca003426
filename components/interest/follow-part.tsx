import { PartHeading } from "@/components/layout/page-heading";
import { useUiLanguage } from "@/components/layout/ui-language";
import { buttonStyle } from "@/components/library/styles";
import type { Notices } from "@/components/library/use-notice";
import { readWish } from "@/lib/interest/match-queries";
import type { Interest } from "@/lib/reading/interest";
import { addInterests, removeInterests } from "@/lib/reading/interest-store";
import { searchPath } from "@/lib/site/urls";
import { useKeptText } from "./use-kept-text";
import { viewStrings } from "./view-strings";
import { ViewText } from "./view-text";

type FollowPartProps = { readonly said: readonly Interest[]; readonly notices: Notices };

type Wish = Extract<Interest, { readonly kind: "query" | "muted-query" | "author" | "muted-author" }>;

const kinds = {
  followed: ["query", "author"],
  muted: ["muted-query", "muted-author"],
} as const satisfies Readonly<Record<string, readonly Wish["kind"][]>>;

/** Follow or mute authors, words and searches, and list those that are. */
export function FollowPart({ said, notices }: FollowPartProps) {
  const [typed, setTyped] = useKeptText("follow");
  const language = useUiLanguage();
  const add = async () => {
    const { isMuted, query } = readWish(typed);
    if (query === "") return;
    const wish = { time: new Date().toISOString(), query } as const;
    const added: Interest = isMuted ? { kind: "muted-query", ...wish } : { kind: "query", ...wish };
    if (await notices.run(addInterests([added]), { k: "interests-added", values: { count: 1 } }))
      setTyped("");
  };
  return (
    <section aria-labelledby="follow" className="mt-10">
      <PartHeading id="follow">
        <ViewText k="follow" />
      </PartHeading>
      <p className="mt-1 max-w-measure text-muted text-sm">
        <ViewText k="follow-text" />
      </p>
      <form
        className="mt-3 flex max-w-measure gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-label={viewStrings["follow-field"][language]}
          maxLength={500}
          autoComplete="off"
          className="min-h-11 min-w-0 flex-1 rounded-md border border-line bg-page px-3 sm:min-h-9"
        />
        <button type="submit" className={buttonStyle}>
          <ViewText k="follow-add" />
        </button>
      </form>
      {(["followed", "muted"] as const).map((name) => {
        const wishes = said.filter(
          (one): one is Wish => !one.removed && kinds[name].some((kind) => kind === one.kind),
        );
        return (
          wishes.length > 0 && (
            <div key={name} className="mt-4">
              <h3 className="font-medium text-muted text-sm">
                <ViewText k={name} />
              </h3>
              <ul className="max-w-measure divide-y divide-line">
                {wishes.map((wish) => (
                  <li key={nameOf(wish)} className="flex min-h-10 items-center gap-4">
                    <a href={searchPath(nameOf(wish))} className="min-w-0 truncate hover:text-accent">
                      {nameOf(wish)}
                    </a>
                    <button
                      type="button"
                      className="link ms-auto min-h-8 text-sm"
                      aria-label={`${viewStrings.remove[language]}: ${nameOf(wish)}`}
                      onClick={() =>
                        notices.run(removeInterests([wish]), {
                          k: "interests-removed",
                          values: { name: nameOf(wish) },
                        })
                      }
                    >
                      <ViewText k="remove" />
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function nameOf(wish: Wish): string {
  return "query" in wish ? wish.query : `author:"${wish.name}"`;
}
