import { once } from "node:events";
import { getLibrary } from "@/lib/library/load";
import { type PaperJob, renderJob } from "./render-papers";

const [job]: PaperJob[] = await once(process, "message");
if (job) renderJob(getLibrary(), job);
process.disconnect();
