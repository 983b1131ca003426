import { createRoute } from "@/app/_pages/create-route";
import { paperPages } from "@/app/_pages/paper-pages";

const route = createRoute("/papers/[...id]/", [paperPages]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
