import { existsSync } from "node:fs";
import path from "node:path";
import { basePathOf } from "@/lib/site/urls";
import { readPort } from "./settings";
import { createSiteServer, listen } from "./site-server";
import { UsageError } from "./usage-error";

/** Serve `out/` on this machine until a signal ends it; returns 0 once it does. Throws a `UsageError` without a site. */
export async function serveSite(): Promise<number> {
  const wanted = readPort(process.env.PORT);
  if (!existsSync(path.join("out", "404.html"))) {
    throw new UsageError("there is no site in out/. Run npm run build first, or npm start, which does both.");
  }
  const basePath = basePathOf(process.env.SITE_URL);
  const server = createSiteServer("out", basePath);
  const port = await listen(server, wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken by another program; using ${port} instead.`);
  console.log(`Serving the site at http://localhost:${port}${basePath}/ (Ctrl+C stops it)`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  return 0;
}
