import type { ComponentType } from "react";

type IslandProps<Props extends object> = {
  /** Its name among the islands of the page's kind, by which the browser finds the component. */
  readonly name: string;
  readonly of: ComponentType<Props>;
  /** What the component needs and cannot read from the page; goes through JSON. */
  readonly props: NoInfer<Props>;
  /** What the server writes into holes of the component, and the browser leaves there. */
  readonly content?: Partial<NoInfer<Props>>;
};

/** Place a component that runs in the browser into a page whose other markup stays as it is. */
export function Island<Props extends object>({ name, of: Component, props, content }: IslandProps<Props>) {
  const json = JSON.stringify(props);
  return (
    <div data-island={name} data-props={json === "{}" ? undefined : json}>
      <Component {...props} {...content} />
    </div>
  );
}
