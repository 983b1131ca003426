import "./production";

import { runCommand } from "./run-command";
import { normaliseSiteUrl } from "./settings";

await runCommand("Not built", async () => {
  normaliseSiteUrl();
  const { buildSite } = await import("./build-site");
  return buildSite();
});
