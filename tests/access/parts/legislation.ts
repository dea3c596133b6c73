import { uuidv7 } from 'uuidv7';
import { legalInstrument, legislationProject } from '../../../subgraphs/institutions/tables.ts';
import { below, isOffice, list, OFFICES, one, sum } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const OFFICE_ROLES = ['national', 'province:44', 'city:4403', 'county:440305', 'province:33', 'city:4401'];
const drafts = ({ place }: { readonly place: string }): string => `under: "${place}", status: [DRAFT]`;
const plans = ({ place }: { readonly place: string }): string => `under: "${place}", stage: [LISTED]`;

/** Public from the consultation on; before it for the offices and handlers above the place. */
const published = (asker: Asker, row: Row): boolean => row.published === true || (isOffice(asker) && below(asker, row));

/** Drafts of instruments and projects that are not public yet (R0.1, R0.3, R1.1). */
export const legislation: Part = {
  lay: async (root, { agencyId, place }) => {
    const [draft, next, project, ordinance] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await root`insert into institutions.legal_instrument (id, doc_no, title, kind, agency_id, issuer, status, promulgated_on, effective_from, basis, articles, jurisdiction) values
      (${draft}, 'TEST-DRAFT-1', '深圳某办法', 'NORMATIVE_DOCUMENT', ${agencyId}, '深圳市知识产权局', 'DRAFT', null, null, '{}', '{}', ${place}),
      (${next}, 'TEST-DRAFT-2', '深圳某办法', 'NORMATIVE_DOCUMENT', ${agencyId}, '深圳市知识产权局', 'DRAFT', null, null, '{}', '{}', ${place})`;
    await root`insert into institutions.legal_instrument (id, doc_no, title, kind, agency_id, issuer, status, promulgated_on, effective_from, basis, articles, jurisdiction)
      select ${ordinance}, 'TEST-ORDINANCE', '海南省专利条例', 'LOCAL_REGULATION', id, '海南省人大常委会', 'IN_FORCE', '2013-01-01', '2013-02-01', '{}', '{}', '460000'
      from institutions.agency where code = 'IPO-460000'`;
    await root`insert into institutions.legislation_project (id, title, level, stage, agency_id, listed_on, stage_from, jurisdiction)
      values (${project}, '深圳某办法', 'NORMATIVE_DOCUMENT', 'LISTED', ${agencyId}, '2013-06-01', '2013-06-01', ${place})`;
    return { instrumentId: draft, nextInstrumentId: next, docNo: 'TEST-DRAFT-1', projectId: project };
  },
  nowhere: { instrumentId: UNKNOWN, nextInstrumentId: UNKNOWN, docNo: 'none', projectId: UNKNOWN },
  probes: {
    legalInstrument: one('legalInstrument', 'docNo', { laid: 'docNo' }, OFFICES),
    legalInstruments: list('legalInstruments', drafts, OFFICES),
    legalInstrumentAggregate: sum('legalInstrumentAggregate', drafts, OFFICES),
    legislationProject: one('legislationProject', 'id', { laid: 'projectId' }, OFFICES),
    legislationProjects: list('legislationProjects', plans, OFFICES),
    legislationProjectAggregate: sum('legislationProjectAggregate', plans, OFFICES),
    ordinanceCoverage: {
      sees: 'everybody',
      ask: () => 'ordinanceCoverage(on: "2013-06-01") { lines { instrument { docNo } } }',
      shows: (answer) =>
        (answer as { lines: { instrument: { docNo: string } | null }[] }).lines.some(
          ({ instrument }) => instrument?.docNo === 'TEST-ORDINANCE',
        ),
    },
  },
  attempts: {
    draftInstrument: {
      may: OFFICE_ROLES,
      input: () => ({ docNo: 'TEST-DRAFT-3', title: '某办法', kind: 'NORMATIVE_DOCUMENT', issuer: '某局' }),
    },
    publishConsultation: {
      on: 'legalInstrument',
      may: ['city:4403'],
      input: ({ laid }) => ({ instrumentId: laid['instrumentId'], version: 1 }),
    },
    adoptInstrument: {
      on: 'legalInstrument',
      may: ['city:4403'],
      input: ({ laid }) => ({ instrumentId: laid['instrumentId'], version: 1, promulgatedOn: '2014-01-10' }),
    },
    bringIntoForce: {
      on: 'legalInstrument',
      may: ['city:4403'],
      input: ({ laid }) => ({ instrumentId: laid['instrumentId'], version: 1, effectiveOn: '2014-01-10' }),
    },
    amendInstrument: {
      on: 'legalInstrument',
      may: ['city:4403'],
      input: ({ laid }) => ({
        instrumentId: laid['instrumentId'],
        version: 1,
        nextId: laid['nextInstrumentId'],
        effectiveOn: '2014-01-10',
      }),
    },
    repealInstrument: {
      on: 'legalInstrument',
      may: ['city:4403'],
      input: ({ laid }) => ({ instrumentId: laid['instrumentId'], version: 1, repealedOn: '2014-01-10' }),
    },
    startLegislationProject: { may: OFFICE_ROLES, input: () => ({ title: '某办法', level: 'NORMATIVE_DOCUMENT' }) },
    advanceLegislationProject: {
      on: 'legislationProject',
      may: ['city:4403'],
      input: ({ laid }) => ({ projectId: laid['projectId'], version: 1, to: 'DRAFTING' }),
    },
  },
  entities: {
    LegalInstrument: { subgraph: 'institutions', field: 'legalInstrument', keys: { id: 'instrumentId', docNo: 'docNo' } },
    LegislationProject: { subgraph: 'institutions', field: 'legislationProject', keys: { id: 'projectId' } },
  },
  tables: {
    legalInstrument: { table: legalInstrument, role: 'institutions_app', mayRead: published },
    legislationProject: { table: legislationProject, role: 'institutions_app', mayRead: published },
  },
  counted: ['institutions.legal_instrument', 'institutions.legislation_project'],
};
