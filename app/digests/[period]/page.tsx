import { createRoute } from "@/app/_pages/create-route";
import { dayPages } from "@/app/_pages/day-pages";
import { monthPages } from "@/app/_pages/month-pages";

const route = createRoute("/digests/[period]/", [dayPages, monthPages]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
