import { getSite } from "@/lib/library/load";
import { createLlmsText } from "@/lib/site/llms-text";

export const dynamic = "force-static";

export function GET() {
  return new Response(createLlmsText(getSite()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
