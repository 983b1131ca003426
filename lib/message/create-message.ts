import { interestStrings } from "@/components/interest/strings";
import type { OrderAnswer } from "@/lib/interest/protocol";
import type { Library, Paper } from "@/lib/library/library";
import { groupByCategory } from "@/lib/library/queries";
import { categoryName } from "@/lib/site/categories";
import { formatDate, type UiLanguage } from "@/lib/site/dates";
import { fillString } from "@/lib/site/strings";
import { absoluteUrl, categoryPath, digestPath, partAnchor, searchPath, sitePath } from "@/lib/site/urls";
import type { DayMessage, MessagePart } from "./message";
import { createMessagePaper, type MessageLanguages, toShortLine } from "./message-paper";
import type { News } from "./news";
import { orderForReader } from "./order-papers";
import type { Profile } from "./profile";
import { type MessageString, write } from "./strings";

/** How a message is to be; `limit` is the most papers that it lists, `now` the time as ISO. */
export type MessageOptions = {
  readonly languages: MessageLanguages;
  readonly limit: number;
  readonly isWeekly: boolean;
  readonly now: string;
};

/** Papers of the second rank that are listed where none is likely. */
const nearest = 3;
/** Longest name of a saved search or category. */
const mostLetters = 120;
/** Bounds of what appears beside papers, so that a message always has room for them. */
const most = { found: 12, categories: 40, faults: 5 };

/**
 * Create one reader's day from what is new: what the reader follows, what is likely the reader's, and the rest as a
 * count. Without a profile, or with too few papers in it, papers appear by category.
 */
export async function createMessage(
  library: Library,
  news: News,
  profile: Profile | undefined,
  options: MessageOptions,
): Promise<DayMessage> {
  const { languages, limit } = options;
  const [language] = languages;
  const order =
    profile && !profile.isEmpty
      ? await orderForReader(library, news.papers, profile.interests, options.now)
      : undefined;
  const create = (papers: readonly Paper[]) =>
    papers.map((paper) => createMessagePaper(paper, order?.reasons.get(paper.id) ?? [], library, languages));
  const groups = order ? divide(order, news.papers) : { followed: [], likely: [], maybe: [] };
  const { followed, likely } = groups;
  const matched = order?.isEnough ? followed.length + likely.length : followed.length;

  const parts: MessagePart[] = [];
  const roomOfFollowed = Math.max(limit - likely.length, Math.ceil(limit / 2));
  const firstFollowed = followed.slice(0, roomOfFollowed);
  if (order && followed.length > 0) {
    const title = write("part-followed", language);
    const found = listFound(order, followed, news);
    parts.push({ kind: "followed", title, papers: create(firstFollowed), count: followed.length, found });
  }
  const room = limit - firstFollowed.length;
  if (order?.isEnough) {
    const isLikely = matched > 0;
    const papers = isLikely ? likely : groups.maybe.slice(0, nearest);
    const title = fillString(interestStrings[isLikely ? "part-likely" : "part-maybe"], language);
    const kind = isLikely ? "likely" : "nearest";
    if (papers.length > 0)
      parts.push({ kind, title, papers: create(papers.slice(0, room)), count: papers.length });
  } else {
    const isFollowed = new Set([...followed.map(({ id }) => id), ...(order?.muted ?? [])]);
    const others = news.papers.filter(({ id }) => !isFollowed.has(id));
    for (const part of divideByCategory(others, room, language, news)) {
      parts.push({ ...part, papers: create(part.papers) });
    }
  }

  const shown = parts.reduce((sum, { papers }) => sum + papers.length, 0);
  const muted = order?.muted.length ?? 0;
  const rest = news.papers.length - shown - muted;
  const count = news.papers.length;
  const text = { count: rest, text: write("rest-count", language, { count: rest }) };
  return {
    site: toShortLine(library.site.title, mostLetters),
    language,
    from: news.from,
    to: news.to,
    isWeekly: options.isWeekly,
    isPersonal: order !== undefined,
    period: writePeriod(news, language),
    count,
    ...((order?.isEnough || matched > 0) && { matched }),
    summary: write(chooseSummary(order, matched), language, { count, matched }),
    notes: listNotes(profile, order, language),
    parts,
    rest: { ...text, url: absoluteUrl(sitePath("/")) },
    muted,
  };
}

/** Divide the papers of an order by whether a search or a followed author found them, else by how likely they are. */
function divide(order: OrderAnswer, papers: readonly Paper[]) {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const get = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const isFollowed = ({ id }: Paper) =>
    order.reasons.get(id)?.some(({ kind }) => kind === "author" || kind === "query") ?? false;
  const [likely, maybe] = [get(order.likely), get(order.maybe)];
  return {
    followed: [...likely, ...maybe].filter(isFollowed),
    likely: likely.filter((paper) => !isFollowed(paper)),
    maybe: maybe.filter((paper) => !isFollowed(paper)),
  };
}

/** Count what each search and author found, the one that found most first. */
function listFound(
  order: OrderAnswer,
  followed: readonly Paper[],
  news: News,
): NonNullable<MessagePart["found"]> {
  const counts = new Map<string, { readonly text: string; readonly query: string; count: number }>();
  for (const { id } of followed) {
    for (const reason of order.reasons.get(id) ?? []) {
      if (reason.kind !== "query" && reason.kind !== "author") continue;
      const text = reason.kind === "query" ? reason.query : reason.name;
      const query = reason.kind === "query" ? text : `author:"${text.replaceAll('"', " ")}"`;
      const known = counts.get(query) ?? { text, query, count: 0 };
      counts.set(query, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most.found)
    .map(({ text, query, count }) => ({
      text: toShortLine(text, mostLetters),
      count,
      url: linkSearch(query, news),
    }));
}

/** On the page of one day a search shows what it found there; over several days it is the search page, newest first. */
function linkSearch(query: string, { from, to }: News): string {
  const sound = encodeURIComponent(query.toWellFormed());
  return absoluteUrl(from === to ? `${digestPath(to)}?search=${sound}` : `${searchPath(query)}&sort=date`);
}

type CategoryPart = Omit<MessagePart, "papers"> & { readonly papers: readonly Paper[] };

/** Divide papers by category, the largest first; each has room by its size, and those without room are counted alone. */
function divideByCategory(
  papers: readonly Paper[],
  room: number,
  language: UiLanguage,
  { from, to }: News,
): CategoryPart[] {
  const groups = [...groupByCategory(papers)].sort(([, a], [, b]) => b.length - a.length);
  const share = Math.min(1, room / Math.max(1, papers.length));
  let left = room;
  return groups.slice(0, most.categories).map(([name, ofGroup]) => {
    const shown = ofGroup.slice(0, Math.min(left, Math.max(1, Math.round(ofGroup.length * share))));
    left -= shown.length;
    const words = categoryName(name, language);
    const url = from === to ? `${digestPath(to)}#${partAnchor(name)}` : categoryPath(name);
    return {
      kind: "category",
      title: toShortLine(words ? `${name} · ${words}` : name || "arXiv", mostLetters),
      papers: shown,
      count: ofGroup.length,
      url: absoluteUrl(url),
    };
  });
}

function writePeriod({ from, to }: News, language: UiLanguage): string {
  const last = formatDate(to, language, from === to ? "weekday" : "day");
  return from === to ? last : `${formatDate(from, language)} – ${last}`;
}

function chooseSummary(order: OrderAnswer | undefined, matched: number): MessageString {
  if (order?.isEnough) return matched > 0 ? "summary-likely" : "summary-none";
  return matched > 0 ? "summary-followed" : "summary-all";
}

function listNotes(
  profile: Profile | undefined,
  order: OrderAnswer | undefined,
  language: UiLanguage,
): string[] {
  if (!profile) return [write("note-no-profile", language)];
  const { isEmpty, faultyQueries, faultyRows } = profile;
  return [
    ...(isEmpty ? [write("note-empty", language)] : []),
    ...(order && !order.isEnough ? [write("note-few", language, { count: order.wanted })] : []),
    ...faultyQueries.slice(0, most.faults).map(({ query, text }) =>
      write("note-query", language, {
        query: toShortLine(query, mostLetters),
        text: toShortLine(text, mostLetters),
      }),
    ),
    ...(faultyQueries.length > most.faults
      ? [write("note-queries", language, { count: faultyQueries.length - most.faults })]
      : []),
    ...(faultyRows > 0 ? [write("note-rows", language, { count: faultyRows })] : []),
  ];
}
