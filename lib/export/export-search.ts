import { createPieces } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createSearchParts } from "@/lib/search/index/search-files";
import { hashParts } from "./hash";
import { type Keeper, type Part, type PartFile, writePart } from "./keep-parts";

export type SearchExport = {
  readonly papers: readonly Paper[];
  readonly keyOfPaper: (paper: Paper) => string;
  /** See `SearchFileOptions`. */
  readonly hasFewFiles: boolean;
  readonly keeper: Keeper;
  /** The folder of what is new. */
  readonly fresh: string;
};

/** Write the search data and the vectors of papers; parts made of the same papers as in the last export keep their files. */
export function exportSearch({ papers, keyOfPaper, hasFewFiles, keeper, fresh }: SearchExport): void {
  const keep = <Result>(name: string, ofPart: readonly Paper[], create: () => Part<Result>): Result =>
    keeper.keep(hashParts([name, ...ofPart.map(keyOfPaper)]), () => {
      const { result, files } = create();
      return { result, files: files.map(placeInData) };
    });
  writePart(fresh, placeInData(createSearchParts(papers, keep, { hasFewFiles })));
  writePart(fresh, placeInData(createPieces(papers, keep)));
}

function placeInData<File extends PartFile>(file: File): File {
  return { ...file, name: `data/${file.name}` };
}
