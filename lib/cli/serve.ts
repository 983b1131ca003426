import { basePathOf } from "@/lib/site/urls";
import { createSiteServer, listen } from "./site-server";

const wanted = Number(process.env.PORT ?? 3000);
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
