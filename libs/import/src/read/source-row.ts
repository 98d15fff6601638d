/** One row as it stands in the file. `line` is where it begins, so that a person finds it with any editor. */
export type SourceRow =
  | { readonly line: number; readonly row: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly refusal: string };
