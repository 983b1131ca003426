import { Component, type ReactNode } from "react";
import { LibraryText } from "./library-text";
import { SaveRows } from "./save-rows";

type LibraryBoundaryProps = { readonly children: ReactNode };

/** Where the library cannot be shown, say so, and offer what the browser holds as a file. */
export class LibraryBoundary extends Component<LibraryBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className="my-6 max-w-measure rounded-md bg-raised px-4 py-3">
        <LibraryText k="library-failed" />
        <SaveRows />
      </div>
    );
  }
}
