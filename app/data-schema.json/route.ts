import { createDataSchema } from "@/lib/search/index/data-schema";

export const dynamic = "force-static";

export function GET() {
  return Response.json(createDataSchema());
}
