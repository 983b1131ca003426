import { createRoute } from "@/app/_pages/create-route";
import { offlinePages } from "@/app/_pages/offline-pages";

const route = createRoute("/offline/", [offlinePages]);

export const generateMetadata = route.generateMetadata;
export default route.render;
