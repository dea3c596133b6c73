import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { agencyReads } from './store/agencies.ts';
import { centreReads } from './store/centres.ts';
import { jurisdictionReads } from './store/jurisdictions.ts';
import { partnerReads } from './store/partners.ts';

export type { AgencyPage } from './store/agencies.ts';
export type { AssistanceCentrePage } from './store/centres.ts';
export type { JurisdictionPage } from './store/jurisdictions.ts';

/** The only SQL of this subgraph, by noun. Every statement carries lock one; the database adds lock two. */
export const createStore = (db: Db, viewer: Viewer) => ({
  jurisdictions: jurisdictionReads(db, viewer),
  agencies: agencyReads(db, viewer),
  centres: centreReads(db, viewer),
  partners: partnerReads(db, viewer),
});
export type Store = ReturnType<typeof createStore>;
