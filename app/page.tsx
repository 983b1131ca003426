import { createRoute } from "@/app/_pages/create-route";
import { homePages } from "@/app/_pages/home-pages";

const route = createRoute("/", [homePages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
