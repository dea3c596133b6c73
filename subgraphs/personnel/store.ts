import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { coverage } from './store/coverage.ts';
import { commendations } from './store/commendations.ts';
import { enrolmentReads } from './store/enrolments.ts';
import { fieldPosts } from './store/field-posts.ts';
import { insigniaStore } from './store/insignia.ts';
import { certificationStore } from './store/issue.ts';
import { officerReads } from './store/officers.ts';
import { relationStore } from './store/relations.ts';
import { secondmentStore } from './store/secondments.ts';
import { serviceStore } from './store/service.ts';
import { ownOfficers } from './store/own-officers.ts';
import { recipients } from './store/recipients.ts';
import { safetyIncidents } from './store/safety-incidents.ts';
import { seminarStore, studyStore } from './store/studies.ts';
import { trainingWrites } from './store/training-writes.ts';
import { trainingReads } from './store/training.ts';

export type { CertificateApplicationPage } from './store/applications.ts';
export type { CertificatePage } from './store/certificates.ts';
export type { CommendationPage } from './store/commendations.ts';
export type { FieldPostPage } from './store/field-posts.ts';
export type { EnrolmentPage } from './store/enrolments.ts';
export type { SeminarPage } from './store/studies.ts';
export type { TrainingClassPage } from './store/training.ts';
export type { OfficerPage } from './store/officers.ts';
export type { SecondmentPage } from './store/secondments.ts';

/** The only SQL of this subgraph, by noun. Every statement carries lock one; the database adds lock two. */
export const createStore = (db: Db, viewer: Viewer) => ({
  officers: officerReads(db, viewer),
  service: serviceStore(db, viewer),
  relations: relationStore(db, viewer),
  secondments: secondmentStore(db, viewer),
  ...certificationStore(db, viewer),
  fieldPosts: fieldPosts(db, viewer),
  insignia: insigniaStore(db, viewer),
  safetyIncidents: safetyIncidents(db, viewer),
  commendations: commendations(db, viewer),
  recipients: recipients(db, viewer),
  ownOfficers: ownOfficers(db, viewer),
  training: {
    ...trainingReads(db, viewer),
    ...trainingWrites(db, viewer),
    coverage: (area: string | null | undefined, year: number, day: string) => coverage(db, viewer, area, year, day),
  },
  enrolments: enrolmentReads(db, viewer),
  studies: studyStore(db, viewer),
  seminars: seminarStore(db, viewer),
});
export type Store = ReturnType<typeof createStore>;
