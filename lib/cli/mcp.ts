import { parseArgs } from "node:util";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { openPublishedFiles } from "@/lib/mcp/published-files";
import { createMcpServer } from "@/lib/mcp/server";
import { runCommand } from "./run-command";
import { UsageError } from "./usage-error";

// Serves a site to a language model's program: node lib/cli/run.mjs lib/cli/mcp.ts [ADDRESS|FOLDER]
// Standard output is the protocol's.
await runCommand("Not started", async () => {
  const { positionals } = parseArgs({ strict: false, allowPositionals: true });
  const [place = "out", ...others] = positionals;
  if (others.length > 0) throw new UsageError("name one site, by its address or its folder.");
  const site = openPublishedFiles(place);
  serveStdio(() => createMcpServer(site), { onerror: ({ message }) => console.error(message) });
  return 0;
});
