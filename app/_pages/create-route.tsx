import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/page/site-page";
import { getLibrary } from "@/lib/library/load";
import { createMetadata } from "@/lib/site/metadata";
import { routes } from "@/lib/site/routes";
import { areTemplates, type PageKind } from "./page-kind";

type Params = Readonly<Record<string, string | readonly string[]>>;
/** The page for missing addresses gets no parameters. */
type Props = { readonly params?: Promise<Params> };

/**
 * Create a route of Next.js for kinds of pages whose paths are of one pattern, `/digests/[period]/`: their
 * templates for the export, or else the pages themselves, which show what the export makes of the templates.
 */
export function createRoute(pattern: string, kinds: readonly [PageKind, ...PageKind[]]) {
  const known = new Map<string, ReturnType<typeof listPages>[number]>();
  const listPages = () =>
    kinds.flatMap((kind) => kind.list(getLibrary()).map((page) => ({ page, Hole: kind.Hole })));
  const find = (params: Params = {}) => {
    if (known.size === 0) for (const found of listPages()) known.set(found.page.path, found);
    return known.get(writePath(pattern, params)) ?? notFound();
  };

  return {
    generateStaticParams: () => {
      const paths = areTemplates()
        ? kinds.map(({ name }) => routes[name].path)
        : listPages().map(({ page }) => page.path);
      return paths.map((path) => readParams(pattern, path));
    },
    generateMetadata: async ({ params }: Props): Promise<Metadata> => {
      if (areTemplates()) return {};
      return createMetadata(getLibrary().site, find(await params).page.describe());
    },
    render: async ({ params }: Props) => {
      if (areTemplates()) {
        const path = writePath(pattern, (await params) ?? {});
        const { Hole } = kinds.find(({ name }) => routes[name].path === path) ?? kinds[0];
        return <Hole />;
      }
      const { page, Hole } = find(await params);
      return (
        <Hole>
          <SitePage title={getLibrary().site.title} path={page.path}>
            {page.render()}
          </SitePage>
        </Hole>
      );
    },
  };
}

/** Read the parameters of a path as Next.js names them: `[id]` is one segment, `[...id]` all that follow. */
function readParams(pattern: string, path: string): Record<string, string | string[]> {
  const segments = path.split("/").map(decodeURIComponent);
  return Object.fromEntries(
    pattern.split("/").flatMap((name, place) => {
      const [, dots, key] = /^\[(\.{3})?(\w+)\]$/.exec(name) ?? [];
      if (key === undefined) return [];
      return [[key, dots ? segments.slice(place, -1) : (segments[place] ?? "")]];
    }),
  );
}

/** Write the path of parameters, which Next.js hands on encoded or not. */
function writePath(pattern: string, params: Params): string {
  return pattern.replaceAll(/\[(?:\.{3})?(\w+)\]/g, (_, key: string) =>
    [params[key] ?? ""]
      .flat()
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join("/"),
  );
}
