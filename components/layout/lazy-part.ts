import { type ComponentType, lazy } from "react";

/**
 * Create a component that is loaded when it is first shown. Where it cannot be had, since the page was left open over a
 * new version of the site or the connection is down, the page does without, or shows another in its place. `lazy` alone
 * would take the whole island from the page.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  Other: ComponentType<Props> = () => null,
) {
  return lazy<ComponentType<Props>>(() =>
    load().then(
      (Part) => ({ default: Part }),
      () => ({ default: Other }),
    ),
  );
}
