import { readFileSync } from "node:fs";
import { runCommand } from "@/lib/cli/run-command";
import { getLibrary } from "@/lib/library/load";
import { type RenderJob, renderJob } from "./render-papers";

await runCommand("Papers not rendered", async () => {
  const [, , file = ""] = process.argv;
  const job: RenderJob = JSON.parse(readFileSync(file, "utf8"));
  renderJob(getLibrary(), job);
  return 0;
});
