import { serveFeed } from "@/app/_pages/feeds";
import { mainFeedFile } from "@/lib/site/feed/feeds";

export const dynamic = "force-static";

export function GET() {
  return serveFeed(mainFeedFile);
}
