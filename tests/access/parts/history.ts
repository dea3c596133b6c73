import { uuidv7 } from 'uuidv7';
import { agencyVersion, jurisdictionVersion, programmeMembership } from '../../../subgraphs/institutions/tables.ts';
import { list, one, published, sum, under } from '../kit.ts';
import type { Part } from '../parts.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-fffffffffff4';
/** What an office is and was, and which programme it is in, is published (§1.19). Only the nation and the province over it write. */
const table = { role: 'institutions_app', mayRead: published } as const;

export const history: Part = {
  lay: async (root, { agencyId, place }) => {
    const membershipId = uuidv7();
    await root`
      insert into institutions.programme_membership (id, programme, member_id, member_kind, valid_from, valid_to, entry_document, exit_reason, exit_document, jurisdiction)
      values (${membershipId}, 'TALENT_SERVICE_PILOT', ${agencyId}, 'AGENCY', '2005-01-01', '2006-01-01', '通知', 'PROGRAMME_ENDED', '通知', ${place})`;
    const [version] = await root<{ from: string }[]>`
      select valid_from::text as from from institutions.agency_version where agency_id = ${agencyId} and valid_to is null`;
    return { membershipId, presentFromOn: version?.from ?? '', partnerCode: 'PUBLIC_SECURITY-440300' };
  },
  nowhere: { membershipId: UNKNOWN, presentFromOn: '1990-01-01', partnerCode: 'none' },
  probes: {
    agencyAsOf: {
      sees: 'everybody',
      exact: true,
      ask: ({ agencyCode }) => `agencyAsOf(code: "${agencyCode}", on: "2013-05-01") { name memberships { programme } }`,
      shows: (answer) => answer !== null,
    },
    jurisdictionAsOf: {
      sees: 'everybody',
      exact: true,
      ask: ({ place }) => `jurisdictionAsOf(code: "${place}", on: "2013-05-01") { name }`,
      shows: (answer) => answer !== null,
    },
    jurisdictionHistory: {
      sees: 'everybody',
      exact: true,
      ask: ({ place }) => `jurisdictionHistory(code: "${place}") { name }`,
      shows: (answer) => (answer as unknown[]).length > 0,
    },
    programmeMembership: one('programmeMembership', 'id', { laid: 'membershipId' }, 'everybody'),
    programmeMemberships: list('programmeMemberships', under, 'everybody'),
    programmeMembershipAggregate: sum('programmeMembershipAggregate', under, 'everybody'),
    partnerAgencyByCode: one('partnerAgencyByCode', 'code', { laid: 'partnerCode' }, 'everybody'),
    partnerAgencies: list('partnerAgencies', under, 'everybody'),
    partnerAgencyAggregate: sum('partnerAgencyAggregate', under, 'everybody'),
  },
  attempts: {
    reorganiseAgency: {
      on: 'agency',
      may: ['national', 'province:44'],
      input: ({ agencyId, laid }) => ({
        agencyId,
        presentFromOn: laid['presentFromOn'],
        change: 'RENAMED',
        fromOn: '2014-01-09',
        name: '深圳市市场监督管理局',
        document: '深府〔2014〕1号',
      }),
    },
    enterProgramme: {
      may: ['national'],
      input: ({ agencyId }) => ({ programme: 'PILOT_CITY', memberId: agencyId, fromOn: '2014-01-09', document: '通知〔2014〕1号' }),
    },
    exitProgramme: {
      on: 'programmeMembership',
      may: ['national'],
      input: ({ laid }) => ({
        programmeMembershipId: laid['membershipId'],
        toOn: '2014-01-09',
        reason: 'OWN_REQUEST',
        document: '复函〔2014〕1号',
      }),
    },
  },
  entities: {
    ProgrammeMembership: { subgraph: 'institutions', field: 'programmeMembership', keys: { id: 'membershipId' } },
  },
  tables: {
    agencyVersion: { table: agencyVersion, ...table },
    jurisdictionVersion: { table: jurisdictionVersion, ...table },
    programmeMembership: { table: programmeMembership, ...table },
  },
  counted: ['institutions.agency', 'institutions.agency_version', 'institutions.programme_membership'],
};
