import "./production";

import { buildSite } from "./build-site";

const status = await buildSite();
if (status === 0) await import("./serve");
else process.exitCode = status;
