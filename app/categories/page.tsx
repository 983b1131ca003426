import { categoriesPages } from "@/app/_pages/categories-pages";
import { createRoute } from "@/app/_pages/create-route";

const route = createRoute("/categories/", [categoriesPages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
