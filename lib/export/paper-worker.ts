import { readFileSync } from "node:fs";
import { getLibrary } from "@/lib/library/load";
import { type RenderJob, renderJob } from "./render-papers";

const [, , file = ""] = process.argv;
const job: RenderJob = JSON.parse(readFileSync(file, "utf8"));
renderJob(getLibrary(), job);
