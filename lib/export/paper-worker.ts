import { once } from "node:events";
import { getLibrary } from "@/lib/library/load";
import { type RenderJob, renderJob } from "./render-papers";

// A build that was killed wants no more pages, and the next one writes to the same folder.
process.once("disconnect", () => process.exit(1));
const [job]: RenderJob[] = await once(process, "message");
if (job) await renderJob(getLibrary(), job);
process.exit();
