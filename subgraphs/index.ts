import type { Subgraph } from '#platform/subgraph.ts';
import { cases } from './cases/index.ts';
import { complaints } from './complaints/index.ts';
import { institutions } from './institutions/index.ts';
import { oversight } from './oversight/index.ts';
import { personnel } from './personnel/index.ts';

/** The subgraphs of the graph; CONTRIBUTING.md says what adding one takes. */
export const SUBGRAPHS: readonly Subgraph[] = [institutions, personnel, cases, complaints, oversight];
