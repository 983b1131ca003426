import { createRoute } from "@/app/_pages/create-route";
import { searchPages } from "@/app/_pages/search-pages";

const route = createRoute("/search/", [searchPages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
