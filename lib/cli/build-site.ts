import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pruneExport } from "@/lib/export/prune";
import { getLibrary } from "@/lib/library/load";
import { report } from "./report";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/**
 * Build the site into `out/`; return the exit code. What is wrong with the digests is printed first; errors stop
 * the build only with `STRICT=1`.
 */
export function buildSite(): number {
  const { papers, days, messages } = getLibrary();
  const grave = messages.filter(({ severity }) => severity !== "info");
  if (grave.length > 0) console.error(`${report(grave)}\n`);
  if (process.env.STRICT === "1" && grave.some(({ severity }) => severity === "error")) {
    console.error("Not built: the digests have errors, and STRICT=1 asks for none.");
    return 1;
  }
  if (papers.size === 0) {
    console.error(
      "Not built: there are no papers. Put a digest into a folder of content/; content/README.md says how.",
    );
    return 1;
  }
  console.log(`Building ${papers.size} papers of ${days.size} days …`);
  const { status } = spawnSync(process.execPath, [next, "build"], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status === 0) pruneExport("out");
  return status ?? 1;
}
