import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DayPage } from "@/components/digest/day-page";
import { MonthPage } from "@/components/digest/month-page";
import { listPlanned } from "@/lib/export/render-plan";
import { getLibrary } from "@/lib/library/load";
import { neighbours } from "@/lib/library/queries";
import { formatDate } from "@/lib/site/dates";
import { createPageMetadata } from "@/lib/site/metadata";
import { fillString, strings } from "@/lib/site/strings";
import { digestPath } from "@/lib/site/urls";

type Props = { readonly params: Promise<{ readonly period: string }> };

const library = getLibrary();

export const dynamicParams = false;

export function generateStaticParams() {
  const periods = [...library.days.keys(), ...library.months.keys()];
  return listPlanned(periods, (period) => `/digests/${period}/`).map((period) => ({ period }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { period } = await params;
  const language = library.site.defaultLanguage;
  const papers = (library.days.get(period) ?? library.months.get(period))?.papers ?? [];
  return createPageMetadata(library.site, {
    title: formatDate(period, language, period.length === 7 ? "month" : "day"),
    description: fillString(strings["papers-count"], language, {
      count: papers.length,
    }),
    path: digestPath(period),
  });
}

export default async function Page({ params }: Props) {
  const { period } = await params;
  const day = library.days.get(period);
  if (day) {
    const { previous, next } = neighbours([...library.days.keys()], period);
    return <DayPage day={day} sources={library.sources} earlier={next} later={previous} />;
  }
  const month = library.months.get(period);
  if (!month) notFound();
  const { previous, next } = neighbours([...library.months.keys()], period);
  return <MonthPage month={month} earlier={next} later={previous} />;
}
