import "@/lib/cli/production";

import { runCommand } from "@/lib/cli/run-command";
import { getLibrary } from "@/lib/library/load";
import { readJob, renderShare } from "./render-pages";

await runCommand("Pages not rendered", async () => {
  const [, , file = ""] = process.argv;
  renderShare(getLibrary(), readJob(file));
  return 0;
});
