import { createRoute } from "@/app/_pages/create-route";
import { notFoundPages } from "@/app/_pages/not-found-pages";
import { areTemplates } from "@/app/_pages/page-kind";

const route = createRoute("/404.html", [notFoundPages]);

export const generateMetadata = route.generateMetadata;

/** Every page of Next.js holds this one; a template does without. */
export default function NotFound() {
  return areTemplates() ? null : route.render({});
}
