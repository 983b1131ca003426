import { getUiLanguage } from "@/components/layout/ui-language";
import type { ItemAction } from "@/components/reading/paint-marks";
import { itemSelector } from "@/components/reading/paper-items";
import { readingStrings } from "@/components/reading/strings";
import { fillString } from "@/lib/site/strings";
import { getChange, toggle } from "./follow-clicks";

/** Pixels from an edge of the window within which a swipe is the browser's. */
const edge = 24;
/** Pixels within which a touch may still become a tap; browsers allow some 15. */
const slop = 16;
/** Pixels after which letting go does what the row says. */
const threshold = 72;
/** Pixels that a row moves at most. */
const furthest = 128;

const signs = { keep: "★", unkeep: "☆", read: "✓", unread: "○" } as const;

type Swipe = {
  readonly row: HTMLElement;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  /** Pixels to the right; undefined while it may still be a tap. */
  moved?: number;
};

/**
 * Keep a paper of a list by a swipe of its row to the right, and mark it as read by one to the left; returns how to
 * stop. The stylesheet says where one can swipe, by `touch-action`: it knows the settings, and the browser takes
 * everything else, scrolling first of all, by cancelling the pointer.
 */
export function followSwipes(): () => void {
  let swipe: Swipe | undefined;
  const end = () => {
    if (swipe?.moved !== undefined) release(swipe.row);
    swipe = undefined;
  };
  const start = (event: PointerEvent) => {
    // A second finger is no swipe.
    end();
    swipe = begin(event);
  };
  const move = (event: PointerEvent) => {
    if (!swipe || event.pointerId !== swipe.pointer) return;
    const [x, y] = [event.clientX - swipe.x, event.clientY - swipe.y];
    if (Math.abs(y) > Math.max(slop / 2, Math.abs(x))) return end();
    if (swipe.moved === undefined) {
      if (Math.abs(x) < slop) return;
      if (isSelected(swipe.row)) return end();
    }
    swipe.moved = x - Math.sign(x) * Math.min(slop, Math.abs(x));
    show(swipe.row, swipe.moved);
  };
  const finish = (event: PointerEvent) => {
    if (!swipe || event.pointerId !== swipe.pointer) return;
    const { row, moved = 0 } = swipe;
    if (Math.abs(moved) >= threshold) toggle(row, getAction(moved));
    end();
  };
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("pointerdown", start, { signal });
  document.addEventListener("pointermove", move, { signal });
  document.addEventListener("pointerup", finish, { signal });
  document.addEventListener("pointercancel", end, { signal });
  followZoom(signal);
  return () => stop.abort();
}

function begin(event: PointerEvent): Swipe | undefined {
  const { target, pointerId: pointer, clientX: x, clientY: y } = event;
  if (event.pointerType !== "touch" || !event.isPrimary || !(target instanceof Element)) return undefined;
  if (x < edge || x > window.innerWidth - edge) return undefined;
  const row = target.closest<HTMLElement>(itemSelector);
  if (!row || !getComputedStyle(row).touchAction.includes("pan-y")) return undefined;
  const isOther = target.closest("input, textarea, .paper-details") || scrollsSideways(target, row);
  return isOther ? undefined : { row, pointer, x, y };
}

/** Return whether what is touched, within a row, scrolls by the same movement, as a long formula does. */
function scrollsSideways(target: Element, row: Element): boolean {
  for (let part: Element | null = target; part && part !== row; part = part.parentElement) {
    const { overflowX } = getComputedStyle(part);
    if (part.scrollWidth > part.clientWidth && (overflowX === "auto" || overflowX === "scroll")) return true;
  }
  return false;
}

function isSelected(row: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection?.isCollapsed === false && selection.containsNode(row, true);
}

function getAction(moved: number): ItemAction {
  return moved > 0 ? "keep" : "read";
}

/** Move a row, and say at its side what letting go would do. */
function show(row: HTMLElement, moved: number): void {
  const action = getAction(moved);
  const change = getChange(row, action);
  row.removeAttribute("data-swiping-released");
  row.dataset.swiping = action;
  row.dataset.swipingLabel = `${signs[change]} ${fillString(readingStrings[change], getUiLanguage())}`;
  row.toggleAttribute("data-swiping-ready", Math.abs(moved) >= threshold);
  row.style.setProperty("--swipe", `${Math.max(-furthest, Math.min(furthest, moved))}px`);
}

/** Let a row go back to where it was. */
async function release(row: HTMLElement): Promise<void> {
  row.toggleAttribute("data-swiping-released", true);
  row.style.setProperty("--swipe", "0px");
  await Promise.allSettled(row.getAnimations({ subtree: true }).map(({ finished }) => finished));
  for (const name of ["", "-label", "-ready", "-released"]) row.removeAttribute(`data-swiping${name}`);
  row.style.removeProperty("--swipe");
}

/** A page that is zoomed in is moved sideways: the stylesheet leaves that to the browser. */
function followZoom(signal: AbortSignal): void {
  const { visualViewport } = window;
  const follow = () =>
    document.documentElement.toggleAttribute("data-zoomed", (visualViewport?.scale ?? 1) > 1.01);
  follow();
  visualViewport?.addEventListener("resize", follow, { signal });
}
