import { type ComponentType, lazy } from "react";

const nothing = { default: () => null };

/**
 * Create a component that is loaded when it is first shown. Where it cannot be had, since the page was left open over a
 * new version of the site or the connection is down, the page does without.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(() =>
    load().then(
      (Part) => ({ default: Part }),
      () => nothing,
    ),
  );
}
