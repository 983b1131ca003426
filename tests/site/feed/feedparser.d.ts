declare module "feedparser" {
  import type { Transform } from "node:stream";

  namespace FeedParser {
    type Item = {
      readonly guid: string;
      readonly title: string | null;
      readonly description: string | null;
      readonly link: string;
    };
  }
  const FeedParser: new (options: object) => Transform;
  export = FeedParser;
}
