import { getSite } from "@/lib/library/load";
import { createOpenSearch } from "@/lib/site/opensearch";

export const dynamic = "force-static";

export function GET() {
  return new Response(createOpenSearch(getSite()), {
    headers: { "content-type": "application/opensearchdescription+xml" },
  });
}
