import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { markdownTable } from "markdown-table";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { buildScript, copyProject } from "@/tests/project-copy";
import { writeArchive } from "./archive";
import type { Report } from "./figures";
import { measurePhone } from "./inp-browser";
import { runMeasured } from "./run-measured";

/** Papers of the fullest of 91 real days. */
const papers = 532;

/**
 * Measure how a day of 532 papers opens and answers on a cheap phone: a processor four times slower, 10 Mbit/s and
 * 60 ms. Builds a site with such a day, unless the folder of an exported one is given, whose newest day is opened.
 */
export async function benchInp(site: string): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
  try {
    return await measureSite(site === "" ? await buildDay(folder) : site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildDay(folder: string): Promise<string> {
  const content = path.join(folder, "content");
  const project = path.join(folder, "project");
  writeArchive(content, papers, undefined, 1);
  copyProject(project);
  await runMeasured({ args: buildScript, folder: project, variables: { CONTENT_DIR: content } });
  return path.join(project, "out");
}

async function measureSite(site: string): Promise<Report> {
  const day = readdirSync(path.join(site, "digests"))
    .filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
    .sort()
    .at(-1);
  const server = createSiteServer(site, "");
  const port = await listen(server, 3190);
  try {
    const { opening, interactions } = await measurePhone(`http://127.0.0.1:${port}/digests/${day}/`);
    const rows = [
      ["first paint", opening.paint, 1_000] as const,
      ["interactive", opening.interactive, 2_000] as const,
    ];
    const all = [...rows, ...[...interactions].map(([name, time]) => [name, time, 200] as const)];
    return {
      lines: [
        `inp        ${day}, processor four times slower, 10 Mbit/s, 60 ms; longest of three, in ms; ${describeLoad()}`,
        ...markdownTable([
          ["", "longest", "goal"],
          ...all.map(([name, time, goal]) => [name, time === 0 ? "< 16" : time.toFixed(0), String(goal)]),
        ]).split("\n"),
      ],
      figures: Object.fromEntries(all.map(([name, time]) => [`${name}, ms`, time])),
    };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Others on the machine lengthen every time. */
function describeLoad(): string {
  return `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
}
