import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { certificateReads } from './store/certificates.ts';
import { officerReads } from './store/officers.ts';

export type { CertificatePage } from './store/certificates.ts';
export type { OfficerPage } from './store/officers.ts';

/** The only SQL of this subgraph, by noun. Every statement carries lock one; the database adds lock two. */
export const createStore = (db: Db, viewer: Viewer) => ({
  officers: officerReads(db, viewer),
  certificates: certificateReads(db, viewer),
});
export type Store = ReturnType<typeof createStore>;
