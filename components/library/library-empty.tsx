import { searchPath, sitePath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";

/** Say how papers come here, where none is kept. */
export function LibraryEmpty() {
  return (
    <div className="my-8 max-w-measure">
      <p>
        <LibraryText k="library-empty" />{" "}
        <span className="pointer-coarse:hidden">
          <LibraryText k="library-empty-key" />
        </span>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <a href={sitePath("/digests/")} className="link">
          <LibraryText k="library-empty-days" />
        </a>
        <a href={searchPath()} className="link">
          <LibraryText k="library-empty-search" />
        </a>
      </p>
    </div>
  );
}
