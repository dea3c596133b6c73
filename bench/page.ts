/**
 * The question of the benchmark: one page of 50 cases with the office, the officers on each case, their certificates and the
 * officers' own offices. The gateway needs five fetches of three subgraphs for it.
 */
export const PAGE = `query CasePage($under: ID, $from: Date, $to: Date, $after: String) {
  cases(filter: { under: $under, docketedFrom: $from, docketedTo: $to }, first: 50, after: $after) {
    nodes {
      id caseNo status title docketedOn
      agency { name }
      handlers {
        officer { name agency { name } }
        certificate { number expiresOn }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const PAGE_SIZE = 50;

/** What differs from request to request; null leaves a condition out. */
export interface PageVariables {
  readonly under: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly after: string | null;
}
