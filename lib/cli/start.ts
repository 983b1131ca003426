import "./production";

import { runCommand } from "./run-command";
import { normaliseSiteUrl, readPort } from "./settings";

await runCommand("Not started", async () => {
  normaliseSiteUrl();
  // Said before minutes of building, not after.
  readPort(process.env.PORT);
  const { buildSite } = await import("./build-site");
  const status = await buildSite();
  if (status !== 0) return status;
  const { serveSite } = await import("./serve-site");
  return serveSite();
});
