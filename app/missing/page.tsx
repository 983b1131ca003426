import { createRoute } from "@/app/_pages/create-route";
import { notFoundPages } from "@/app/_pages/not-found-pages";

/** The template of `404.html`: that of `not-found.tsx` would bring its scripts to every page. */
const route = createRoute("/404.html", [notFoundPages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
