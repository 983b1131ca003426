import { categoryMonthPages } from "@/app/_pages/category-month-pages";
import { createRoute } from "@/app/_pages/create-route";

const route = createRoute("/categories/[category]/[...month]/", [categoryMonthPages]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
