import { categoryPages } from "@/app/_pages/category-pages";
import { createRoute } from "@/app/_pages/create-route";

const route = createRoute("/categories/[category]/", [categoryPages]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
