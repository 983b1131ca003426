import { getLibrary } from "@/lib/library/load";
import { createFeed } from "@/lib/site/feed";

export const dynamic = "force-static";

export function GET() {
  return new Response(createFeed(getLibrary()), {
    headers: { "content-type": "application/atom+xml" },
  });
}
