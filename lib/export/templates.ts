// What does a page of each kind look like around its content? Next.js answers, once a code.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { type PageKind, templatesVariable } from "@/app/_pages/page-kind";
import { pageKinds } from "@/app/_pages/page-kinds";
import { holeMark } from "@/components/layout/hole";
import { routes } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import { ExportError } from "./export-error";
import { pageFile } from "./export-state";
import { hashParts } from "./hash";
import { listInlineScripts } from "./policy";
import { runProgram } from "./programs";
import { listFiles } from "./publish";

/** A page of Next.js, cut where its two holes are: at the end of its head, and in its body. */
export type Template = readonly [start: string, body: string, end: string];

/** What Next.js makes of a code. */
export type Templates = {
  /** Its hash. */
  readonly code: string;
  readonly folder: string;
  /** By the name of the kind of page. */
  readonly pages: Readonly<Record<string, Template>>;
  /** Files that pages load, below the folder. */
  readonly assets: readonly string[];
};

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
/** What Next.js writes beside pages and assets: data for its own router, and files that the export makes. */
const superfluous =
  /(?:^|\/)(?:__next\..*|index|_not-found|404)\.txt$|^(?:404|_not-found|data|feeds)\/|^(?:404\.html|feed\.json|(?:feed|sitemap)\.xml)$/;

const noteSchema = z.object({ code: z.string(), files: z.array(z.string()) });

/**
 * Have Next.js render a template of each kind of page into a folder, unless those there are by the same code and
 * whole. Throws an `ExportError` where it fails, or where a template does not have its holes.
 */
export async function prepareTemplates(code: string, folder: string): Promise<Templates> {
  const note = `${folder}.json`;
  if (!isCurrent(note, code, folder)) {
    rmSync(note, { force: true });
    rmSync(folder, { recursive: true, force: true });
    await renderTemplates(code, folder);
    for (const file of listFiles(folder)) if (superfluous.test(file)) rmSync(path.join(folder, file));
    for (const { name } of pageKinds) shareScripts(pageFile(folder, routes[name].path), folder);
    writeFileSync(note, JSON.stringify({ code, files: listFiles(folder) }));
  }
  return readTemplates(folder, code);
}

/** Return whether all templates and assets that were noted for a code are there. */
function isCurrent(note: string, code: string, folder: string): boolean {
  try {
    const known = noteSchema.parse(JSON.parse(readFileSync(note, "utf8")));
    return known.code === code && known.files.every((file) => existsSync(path.join(folder, file)));
  } catch {
    // Lost or damaged: they are rendered again.
    return false;
  }
}

/** Read the templates of a folder that a code made, by its hash; throws an `ExportError` that names the kind of one without its holes. */
export function readTemplates(folder: string, code: string): Templates {
  const files = new Map(
    pageKinds.map((kind) => [path.normalize(pageFile(".", routes[kind.name].path)), kind]),
  );
  const pages = [...files].map(([file, kind]) => [kind.name, readTemplate(kind, path.join(folder, file))]);
  return {
    code,
    folder,
    pages: Object.fromEntries(pages),
    assets: listFiles(folder).filter((file) => !files.has(file)),
  };
}

async function renderTemplates(code: string, folder: string): Promise<void> {
  await runProgram("next build", [next, "build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    BUILD_CODE: code,
    EXPORT_FOLDER: folder,
    [templatesVariable]: "1",
  });
}

/** Move the scripts at the end of a template into a file, which its pages load once for all: they are the same. */
function shareScripts(file: string, folder: string): void {
  const html = readFileSync(file, "utf8");
  const end = html.indexOf(holeMark("page"));
  const scripts = listInlineScripts(html.slice(end));
  const name = `/_next/static/templates/${hashParts(scripts.map(({ script }) => script)).slice(0, 16)}.js`;
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), scripts.map(({ script }) => `${script}\n`).join(""));
  const [first, ...others] = scripts.map(({ element }) => element);
  // Deferred scripts run before Next.js takes the document for read.
  const shared = html.replace(first ?? "", () => `<script src="${sitePath(name)}" defer=""></script>`);
  writeFileSync(
    file,
    others.reduce((text, element) => text.replace(element, ""), shared),
  );
}

function readTemplate(kind: PageKind, file: string): Template {
  const html = existsSync(file) ? readFileSync(file, "utf8") : "";
  const cut = (text: string, mark: string): [string, string] => {
    const [before = "", after, ...others] = text.split(mark);
    if (after !== undefined && others.length === 0) return [before, after];
    const times = text.split(mark).length - 1;
    throw new ExportError(`the template of the kind ${kind.name} has ${mark} ${times} times instead of once`);
  };
  const script = '<script data-hole="head">';
  const [start, rest] = cut(html, script);
  const [body, end] = cut(rest, holeMark("page"));
  return [start, script + body, end];
}
