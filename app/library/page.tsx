import { createRoute } from "@/app/_pages/create-route";
import { libraryPages } from "@/app/_pages/library-pages";

const route = createRoute("/library/", [libraryPages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
