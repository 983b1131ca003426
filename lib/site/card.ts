// What does a shared link show of a page? The texts of its image, which lib/export draws.
import type { Day, Library } from "@/lib/library/library";
import { groupByCategory } from "@/lib/library/queries";
import type { Site } from "@/lib/library/site";
import { listTopics } from "@/lib/library/topics";
import { categoryName } from "./categories";
import { formatDate } from "./dates";
import { hashText } from "./hash-text";
import { fillString, strings } from "./strings";

/** The image of a page. */
export type Card = {
  /** Its file below the site's root, named by what it shows, since services keep an image by its address. */
  readonly file: string;
  /** What it shows, in the words of its heading: every paper's page says it. */
  readonly alt: string;
  readonly texts: CardTexts;
};

export type CardTexts = {
  readonly site: string;
  readonly heading: string;
  readonly subheading: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly footer: string;
};

/** Pixels of an image: what the services that show links ask for. */
export const cardSize = { width: 1200, height: 630 };

/** What fits into an image. */
const most = { bars: 4, topics: 3, text: 200 };

/** Create the image of pages that have none of their own: it stays as it is while the site keeps its name. */
export function createSiteCard({ title, description, defaultLanguage }: Site): Card {
  return createCard("site", { site: "", heading: title, subheading: description[defaultLanguage] });
}

/** Create the image of a category and its papers. It has no counts, so that a new day changes no paper's page. */
export function createCategoryCard({ title, defaultLanguage }: Site, category: string): Card {
  const name = categoryName(category, defaultLanguage) ?? "";
  return createCard(`category-${category}`, { site: title, heading: category, subheading: name });
}

/** Create the image of a day: how many papers of which categories, and what most are about. */
export function createDayCard({ title, defaultLanguage: language }: Site, day: Day): Card {
  return createCard(day.date, {
    site: title,
    heading: formatDate(day.date, language, "weekday"),
    subheading: fillString(strings["paper-count"], language, { count: day.papers.length }),
    bars: countGroups(day, language).slice(0, most.bars),
    footer: listTopicsOf(day, most.topics).join(" · "),
  });
}

/** List the images of a library's site, each with all that it is made from. */
export function listCards({ site, days, categories }: Library) {
  return [
    { shows: "site", create: () => createSiteCard(site) },
    ...[...categories.keys()].map((category) => ({
      shows: ["category", category],
      create: () => createCategoryCard(site, category),
    })),
    ...[...days.values()].map((day) => ({ shows: ["day", day], create: () => createDayCard(site, day) })),
  ];
}

/** Count a day's papers by what it files them under, the most first. */
export function countGroups({ papers }: Day, language: Site["defaultLanguage"]) {
  return [...groupByCategory(papers)]
    .map(([name, group]) => ({ label: name || strings.uncategorised[language], count: group.length }))
    .sort((a, b) => b.count - a.count);
}

/** List what most of a day's titles are about. */
export function listTopicsOf({ papers }: Day, most: number): string[] {
  return listTopics(
    papers.map(({ title }) => title),
    most,
  );
}

function createCard(
  name: string,
  {
    site,
    heading,
    subheading,
    bars = [],
    footer = "",
  }: Omit<CardTexts, "bars" | "footer"> & Partial<CardTexts>,
): Card {
  const texts: CardTexts = {
    site: cut(site),
    heading: cut(heading),
    subheading: cut(subheading),
    bars: bars.map(({ label, count }) => ({ label: cut(label), count })),
    footer: cut(footer),
  };
  return {
    file: `cards/${name}.${hashText(JSON.stringify(texts))}.png`,
    alt: texts.heading,
    texts,
  };
}

function cut(text: string): string {
  return [...text].slice(0, most.text).join("");
}
