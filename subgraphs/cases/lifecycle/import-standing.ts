/** A row that was fit when it came. */
export interface GoodRow {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly caseNo: string;
}

/** What is on record by now: contents by the keys of the office, and case numbers. */
export interface Known {
  readonly hashes: ReadonlyMap<string, string>;
  readonly numbers: ReadonlySet<string>;
}

/** A row that somebody else overtook since it was judged. */
export interface Overtaken {
  readonly line: number;
  readonly column: 'key' | 'caseNo';
  readonly code: 'KEY_CHANGED' | 'NUMBER_TAKEN';
}

/** Where rows stand on the moment of going on record (R17.1): still fit, there already with the same content, or overtaken. */
export function standingOf(
  rows: readonly GoodRow[],
  { hashes, numbers }: Known,
): { readonly fit: readonly GoodRow[]; readonly overtaken: readonly Overtaken[] } {
  const overtaken = rows.flatMap(({ line, key, hash, caseNo }): Overtaken[] => {
    const before = hashes.get(key);
    if (before !== undefined) return before === hash ? [] : [{ line, column: 'key', code: 'KEY_CHANGED' }];
    return numbers.has(caseNo) ? [{ line, column: 'caseNo', code: 'NUMBER_TAKEN' }] : [];
  });
  return { fit: rows.filter(({ key, caseNo }) => !hashes.has(key) && !numbers.has(caseNo)), overtaken };
}
