import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

type Context = {
  readonly params: Promise<{ readonly file: readonly string[] }>;
};

const folder = path.join(process.cwd(), "node_modules", "katex", "dist");
const fonts = readdirSync(path.join(folder, "fonts")).filter((file) => file.endsWith(".woff2"));

export const dynamic = "force-static";
export const dynamicParams = false;

/** KaTeX's stylesheet and its fonts in the one format that every browser of today reads. */
export function generateStaticParams() {
  return [{ file: ["katex.css"] }, ...fonts.map((font) => ({ file: ["fonts", font] }))];
}

export async function GET(_request: Request, { params }: Context) {
  const file = (await params).file.join("/");
  if (file !== "katex.css") {
    return new Response(new Uint8Array(readFileSync(path.join(folder, file))), {
      headers: { "content-type": "font/woff2" },
    });
  }
  const css = readFileSync(path.join(folder, "katex.min.css"), "utf8");
  return new Response(css.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)/g, ""), {
    headers: { "content-type": "text/css" },
  });
}
