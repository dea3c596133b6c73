import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { agencyReads } from './store/agencies.ts';
import { agreementStore } from './store/agreements.ts';
import { capacityReads } from './store/capacity.ts';
import { centreReads } from './store/centres.ts';
import { contactStore } from './store/contacts.ts';
import { equipmentStore } from './store/equipment.ts';
import { forecastStore } from './store/forecasts.ts';
import { historyStore } from './store/history.ts';
import { instrumentStore } from './store/instruments.ts';
import { jurisdictionReads } from './store/jurisdictions.ts';
import { partnerReads } from './store/partners.ts';
import { projectStore } from './store/projects.ts';
import { programmeStore } from './store/programmes.ts';
import { talentStore } from './store/talent.ts';
import { unitStore } from './store/units.ts';
import { venueStore } from './store/venues.ts';

export type { AgencyPage } from './store/agencies.ts';
export type { AgencyUnitPage } from './store/units.ts';
export type { AssistanceCentrePage } from './store/centres.ts';
export type { DisputeForecastPage } from './store/forecasts.ts';
export type { CollaborationAgreementPage } from './store/agreements.ts';
export type { JurisdictionPage } from './store/jurisdictions.ts';
export type { KeyContactBasePage } from './store/contacts.ts';
export type { LegalInstrumentPage } from './store/instruments.ts';
export type { LegislationProjectPage } from './store/projects.ts';
export type { PartnerAgencyPage } from './store/partners.ts';
export type { ProgrammeMembershipPage } from './store/programmes.ts';
export type { TalentProfilePage } from './store/talent.ts';

/** The only SQL of this subgraph, by noun. Every statement carries lock one; the database adds lock two. */
export const createStore = (db: Db, viewer: Viewer) => ({
  jurisdictions: jurisdictionReads(db, viewer),
  agencies: agencyReads(db, viewer),
  centres: centreReads(db, viewer),
  partners: partnerReads(db, viewer),
  units: unitStore(db, viewer),
  venues: venueStore(db, viewer),
  equipment: equipmentStore(db, viewer),
  capacity: capacityReads(db, viewer),
  talent: talentStore(db, viewer),
  forecasts: forecastStore(db, viewer),
  history: historyStore(db, viewer),
  programmes: programmeStore(db, viewer),
  contacts: contactStore(db, viewer),
  agreements: agreementStore(db, viewer),
  instruments: instrumentStore(db, viewer),
  projects: projectStore(db, viewer),
});
export type Store = ReturnType<typeof createStore>;
