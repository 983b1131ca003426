import { areTemplates } from "@/app/_pages/page-kind";
import { getLibrary } from "@/lib/library/load";
import { createFeed } from "@/lib/site/feed";

export const dynamic = "force-static";

/** Beside templates, the export writes this file itself. */
export function GET() {
  return new Response(areTemplates() ? "" : createFeed(getLibrary()), {
    headers: { "content-type": "application/atom+xml" },
  });
}
