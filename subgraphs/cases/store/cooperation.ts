import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { assistStore } from './assist.ts';
import { courtStore } from './courts.ts';
import { operationStore } from './operations.ts';
import { partnerStore } from './partners.ts';
import { referralStore } from './referrals.ts';
import { transferStore } from './transfers.ts';

/** Cooperation with other offices, partners and courts (article 9). */
export const cooperationStore = (db: Db, viewer: Viewer) => ({
  assist: assistStore(db, viewer),
  transfers: transferStore(db, viewer),
  referrals: referralStore(db, viewer),
  operations: operationStore(db, viewer),
  ...courtStore(db, viewer),
  partners: partnerStore(db),
});
