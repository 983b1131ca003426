import type { UiLanguage } from "./dates";
import { settings } from "./settings";
import { storageKey } from "./storage-key";

/**
 * Write the script that applies the settings before the first paint, and again when another tab changes them or the
 * browser brings a page back. Without a stored choice the interface and the reading language follow the browser's;
 * storage that is blocked or holds nonsense counts as no choice. A storage event without a key means that all was
 * forgotten. The script appears in every page, so it has few bytes.
 */
export function createSettingsScript(fallback: UiLanguage): string {
  const choices = Object.entries(settings).map(([name, values]) => `${name}:"${values.join(" ")}"`);
  const [ui, prefix] = [fallback, storageKey("")].map((value) => JSON.stringify(value));
  return `{
const html=document.documentElement,values={${choices}},prefix=${prefix},
apply=()=>{
for(const name in values){let stored,all=values[name].split(" ");try{stored=localStorage.getItem(prefix+name)}catch{}
html.dataset[name]=all.includes(stored)?stored:all[0]}
const guess=/\\b(en|zh)\\b/.exec(navigator.languages)?.[0]??${ui};
for(const name of["ui","reading"])if(html.dataset[name]==="auto")html.dataset[name]=guess;
html.lang=html.dataset.ui==="zh"?"zh-CN":"en"};
apply();
html.dataset.script="";
if("share"in navigator)html.dataset.share="";
addEventListener("storage",({key})=>{if(key===null||key.startsWith(prefix))apply()});
addEventListener("pageshow",({persisted})=>{if(persisted)apply()})
}`;
}
