import { uuidv7 } from 'uuidv7';
import { agencyUnit, equipment, venue } from '../../../subgraphs/institutions/tables.ts';
import type { Part } from '../parts.ts';
import type { Probe, Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const SEES = ['national', 'analyst', 'province:44', 'city:4403', 'handler:4403', 'supervisor:4403'];
/** Every office records for itself, wherever it is. */
const OFFICES = ['national', 'province:44', 'province:33', 'city:4403', 'city:4401', 'county:440305'];
const OWN = ['city:4403'];
const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
/** a day before anything of the world, on which only the laid rows are there */
const DAY = '1990-01-01';

/**
 * What an office works with is for the offices over its place, the analyst, and a supervisor who is seconded to it today
 * (section 1.19, R16.3); centres, partners, right holders and the public see none of it.
 */
function mayRead(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (['OFFICE', 'HANDLER', 'ANALYST'].includes(asker.role))
    return asker.area === 'CN' || (asker.area !== null && row.place.startsWith(asker.area));
  if (asker.role !== 'SUPERVISOR') return false;
  return grants.some(
    ({ kind, grantee, objectId, validFrom, validTo }) =>
      kind === 'SECONDMENT' &&
      objectId === row.office &&
      (grantee === asker.subject || grantee === asker.office) &&
      validFrom <= today &&
      today < validTo,
  );
}

const summed = (name: string, filter: (aim: Target) => string): Probe => ({
  sees: SEES,
  ask: (aim) => `${name}(filter: { ${filter(aim)} }, groupBy: []) { count }`,
  shows: (answer) => (answer as { count: number }[]).some(({ count }) => count > 0),
});

/** Units, venues and equipment of offices, and what these make of compliance. */
export const capacity: Part = {
  lay: async (root, { agencyId, place }) => {
    const ids = { unitId: uuidv7(), venueId: uuidv7(), lotId: uuidv7() };
    await root`insert into institutions.agency_unit (id, agency_id, name, kind, duty_level, valid_from, jurisdiction)
      values (${ids.unitId}, ${agencyId}, '专利行政执法三处', 'DIVISION', 'DEDICATED', ${DAY}, ${place})`;
    await root`insert into institutions.venue (id, agency_id, kind, address, rooms, recording, valid_from, jurisdiction)
      values (${ids.venueId}, ${agencyId}, 'DEDICATED', '科技路3号', 1, true, ${DAY}, ${place})`;
    await root`insert into institutions.equipment (id, agency_id, kind, quantity, condition, valid_from, jurisdiction)
      values (${ids.lotId}, ${agencyId}, 'CAMERA', 3, 'GOOD', ${DAY}, ${place})`;
    return ids;
  },
  nowhere: { unitId: UNKNOWN, venueId: UNKNOWN, lotId: UNKNOWN },
  probes: {
    agencyUnit: {
      sees: SEES,
      exact: true,
      ask: ({ laid }) => `agencyUnit(id: "${laid['unitId']}") { id }`,
      shows: (answer) => answer !== null,
    },
    agencyUnits: {
      sees: SEES,
      ask: ({ place }) =>
        `agencyUnits(filter: { under: "${place}" }, first: 1) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } }`,
      shows: (answer) => (answer as { nodes: unknown[] }).nodes.length > 0,
    },
    agencyUnitAggregate: summed('agencyUnitAggregate', ({ place }) => `under: "${place}", on: "${DAY}"`),
    equipmentAggregate: summed('equipmentAggregate', ({ place }) => `under: "${place}", on: "${DAY}"`),
    capacityCompliance: {
      sees: SEES,
      // Offices are public: what shows is that they have something.
      ask: ({ place }) => `capacityCompliance(jurisdiction: "${place}", first: 1) { totalCount totals { satisfied } nodes { id } }`,
      shows: (answer) => (answer as { totals: { satisfied: number } }).totals.satisfied > 0,
    },
  },
  attempts: {
    createUnit: {
      may: OFFICES,
      input: () => ({ name: '执法四处', kind: 'DIVISION', dutyLevel: 'DEDICATED', setUpOn: '2013-06-01' }),
    },
    closeUnit: { on: 'agencyUnit', may: OWN, input: ({ laid }) => ({ unitId: laid['unitId'], closedOn: '2013-06-01' }) },
    raisePlaque: {
      on: 'agencyUnit',
      may: OWN,
      input: ({ laid }) => ({
        unitId: laid['unitId'],
        plaque: 'DETACHMENT',
        approvalNo: '深编办〔2013〕1号',
        approvedOn: '2013-05-01',
        raisedOn: '2013-06-01',
      }),
    },
    openVenue: {
      may: OFFICES,
      input: () => ({ kind: 'SHARED', address: '人民路8号', rooms: 1, recording: false, openedOn: '2013-06-01' }),
    },
    closeVenue: { on: 'agencyUnit', may: OWN, input: ({ laid }) => ({ venueId: laid['venueId'], closedOn: '2013-06-01' }) },
    acquireEquipment: { may: OFFICES, input: () => ({ kind: 'PRINTER', quantity: 1, acquiredOn: '2013-06-01' }) },
    retireEquipment: { on: 'agencyUnit', may: OWN, input: ({ laid }) => ({ equipmentId: laid['lotId'], retiredOn: '2013-06-01' }) },
    changeEquipmentCondition: {
      on: 'agencyUnit',
      may: OWN,
      input: ({ laid }) => ({ equipmentId: laid['lotId'], condition: 'BROKEN', changedOn: '2013-06-01' }),
    },
  },
  entities: { AgencyUnit: { subgraph: 'institutions', field: 'agencyUnit', keys: { id: 'unitId' } } },
  tables: {
    agencyUnit: { table: agencyUnit, role: 'institutions_app', mayRead },
    venue: { table: venue, role: 'institutions_app', mayRead },
    equipment: { table: equipment, role: 'institutions_app', mayRead },
  },
  counted: ['institutions.agency_unit', 'institutions.venue', 'institutions.equipment'],
};
