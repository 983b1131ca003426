import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperPage } from "@/components/paper/paper-page";
import { listPlanned, readPlan } from "@/lib/export/render-plan";
import { getLibrary } from "@/lib/library/load";
import { createContextFinder } from "@/lib/library/paper-context";
import { createPaperMetadata } from "@/lib/site/paper-metadata";

type Props = { readonly params: Promise<{ readonly id: readonly string[] }> };

const library = getLibrary();
const findContext = createContextFinder(library, readPlan()?.related);

export const dynamicParams = false;

export function generateStaticParams() {
  return listPlanned([...library.papers.keys()], (id) => `/papers/${id}/`).map((id) => ({
    id: id.split("/"),
  }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const paper = library.papers.get((await params).id.join("/"));
  return paper ? createPaperMetadata(library.site, paper) : {};
}

export default async function Page({ params }: Props) {
  const paper = library.papers.get((await params).id.join("/"));
  if (!paper) notFound();
  return <PaperPage paper={paper} {...findContext(paper)} />;
}
