import { archivePages } from "@/app/_pages/archive-pages";
import { createRoute } from "@/app/_pages/create-route";

const route = createRoute("/digests/", [archivePages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
