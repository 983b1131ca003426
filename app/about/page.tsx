import { aboutPages } from "@/app/_pages/about-pages";
import { createRoute } from "@/app/_pages/create-route";

const route = createRoute("/about/", [aboutPages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
