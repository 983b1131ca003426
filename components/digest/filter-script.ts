import { switches } from "./day-filter";

/** Before a day's papers are painted, marks for the stylesheet that the address filters them. */
export const filterScript = `if(/[?&](?:category|source|search|${switches.join("|")})\\b/.test(location.search))document.documentElement.dataset.filtering=""`;
