import { storageKey } from "@/lib/site/storage-key";

/**
 * Leads who comes back to a long list, or reloads it, to the paper that appeared first below the bars, before it is
 * painted; the browser alone would go by a height, which is a guess for rows that were not in sight. A list that the
 * address filters is filtered first. Once rows above are painted they have their own heights, so it looks again. A
 * transition lays the page out anew before it is hidden: the place is kept before that, where the browser says so. Comes
 * behind the list.
 */
export const placeScript = `{
const key=${JSON.stringify(storageKey("place:"))}+location.pathname,html=document.documentElement,
find=()=>{const edge=parseFloat(getComputedStyle(html).scrollPaddingTop)||0;
return[...document.querySelectorAll("main article[data-paper]")].find(item=>item.getBoundingClientRect().top>=edge)},
lead=([id,top])=>{const item=document.querySelector("main article[data-paper="+JSON.stringify(id)+"]");
if(item)scrollBy({top:item.getBoundingClientRect().top-top,behavior:"instant"})},
back=place=>{lead(place);requestAnimationFrame(()=>requestAnimationFrame(()=>lead(place)))};
try{
const place=JSON.parse(sessionStorage.getItem(key));
if(place&&performance.getEntriesByType("navigation")[0].type!=="navigate"){
history.scrollRestoration="manual";
addEventListener("load",()=>setTimeout(()=>{history.scrollRestoration="auto"}));
back(place);
if("filtering"in html.dataset){
const filtered=new MutationObserver(()=>{if(!("filtering"in html.dataset)){filtered.disconnect();back(place)}});
filtered.observe(html,{attributeFilter:["data-filtering"]})}}
let left=false;
const keep=()=>{
if(left)return;
left=true;
const item=scrollY>0&&find();
if(item)sessionStorage.setItem(key,JSON.stringify([item.dataset.paper,item.getBoundingClientRect().top]));
else sessionStorage.removeItem(key)};
addEventListener("pageswap",keep);
addEventListener("pagehide",keep);
addEventListener("pageshow",()=>{left=false})
}catch{}
}`;
