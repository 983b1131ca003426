import { runCommand } from "./run-command";
import { normaliseSiteUrl } from "./settings";

await runCommand("Not served", async () => {
  normaliseSiteUrl();
  const { serveSite } = await import("./serve-site");
  return serveSite();
});
