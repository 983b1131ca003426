import { UiDate } from "@/components/layout/ui-date";
import { Bilingual } from "@/components/layout/ui-text";
import { getCategory, getSourceName, type SearchContext } from "@/components/search/search-context";
import { SearchText } from "@/components/search/search-text";
import type { TypedFilter } from "@/lib/search/query/query-edit";

type FilterLabelProps = {
  readonly field: TypedFilter["field"];
  readonly value: string;
  readonly context: SearchContext;
};

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Name a filter as a reader would, rather than as it is typed, where it is one of those that facets write. */
export function FilterLabel({ field, value, context }: FilterLabelProps) {
  const name = value.toLowerCase();
  switch (field) {
    case "cat":
      return getCategory(context, value).id;
    case "source":
      return getSourceName(context, value);
    case "date":
      return month.test(value) ? <UiDate date={value} style="month" /> : value;
    case "has":
      return name === "code" ? <SearchText k="search-with-code" /> : `${field}:${value}`;
    case "is":
      return name === "kept" || name === "unread" ? <SearchText k={`search-${name}`} /> : `${field}:${value}`;
    default:
      return `${field}:${value}`;
  }
}

/** Name a value of a facet, a category with what it stands for. */
export function FacetLabel({ field, value, context }: FilterLabelProps) {
  const name = field === "cat" ? getCategory(context, value).name : undefined;
  return (
    <>
      <span className={field === "cat" ? "shrink-0 tabular-nums" : "truncate"}>
        <FilterLabel field={field} value={value} context={context} />
      </span>
      {name && (
        <span className="truncate text-muted">
          <Bilingual {...name} />
        </span>
      )}
    </>
  );
}
