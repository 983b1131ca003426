import { defineConfig } from "astro/config";

export default defineConfig({
  outDir: process.env.PEER_EXPORT,
  cacheDir: process.env.PEER_CACHE,
  site: "http://localhost:3000",
});
