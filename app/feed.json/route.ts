import { serveFeed } from "@/app/_pages/feeds";
import { jsonFeedFile } from "@/lib/site/feed/feeds";

export const dynamic = "force-static";

export function GET() {
  return serveFeed(jsonFeedFile);
}
