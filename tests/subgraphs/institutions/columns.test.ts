import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { assistanceCentre, keyContactBase, legalInstrument, talentProfile } from '../../../subgraphs/institutions/tables.ts';
import { idOf } from '../../support/graph.ts';
import { baseOf, createActing, GUANGDONG, SHENZHEN, VIEWERS, type Ground } from './contacts/ground.ts';
import { instrumentOf } from './legislation/ground.ts';

/** What the database refuses to who may change the row: every column that no act changes. */
let graph: Ground;
const CENTRE = idOf(21);
const PROFILE = { kind: 'TALENT' as const, name: '张伟', sponsor: '计划', tags: [], nominatedOn: '2013-09-01', statusFrom: '2013-09-01' };
beforeAll(async () => {
  graph = await createActing();
  await graph.rows.insert(keyContactBase).values(baseOf(1));
  await graph.rows.insert(legalInstrument).values(instrumentOf(1));
  const owned = { centreId: CENTRE, agencyId: SHENZHEN, jurisdiction: '440300' };
  await graph.rows.insert(talentProfile).values({ id: idOf(81), profileNo: 'TP-1', status: 'NOMINATED', ...PROFILE, ...owned });
  // a centre whose office is another one's, though it works in the same city
  const facts = { name: '另一中心', nameEn: 'Other', establishedOn: '2009-01-01', jurisdiction: '440300' };
  await graph.rows.insert(assistanceCentre).values({ id: idOf(24), code: 'ARC-440300-2', agencyId: GUANGDONG, ...facts });
});
afterAll(() => graph.end());

const as = (viewer: Viewer, statement: string) =>
  graph.services.pools.institutions_app
    .write(claimsOf(viewer), async (db) => [...(await db.execute(sql.raw(statement)))])
    .then(
      (rows) => rows.length,
      (error: { sqlState?: string }) => error.sqlState,
    );
const DENIED = '42501';

/** Columns that an act changes; a right on all the others would be one too many. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  agency: ['dissolved_on', 'level', 'name', 'name_en', 'parent_id'],
  agency_version: ['merged_into_id', 'merger_document', 'valid_to'],
  agency_unit: ['approval_no', 'approved_on', 'plaque', 'plaque_from', 'valid_to'],
  venue: ['valid_to'],
  equipment: ['valid_to'],
  programme_membership: ['exit_document', 'exit_reason', 'valid_to'],
  key_contact_base: ['joined_on', 'reason', 'status', 'status_from', 'version'],
  talent_profile: ['status', 'status_from', 'version'],
  dispute_forecast: ['forecast_on', 'impact', 'likelihood', 'plan'],
  legal_instrument: ['effective_from', 'previous_id', 'promulgated_on', 'repealed_on', 'status', 'version'],
  legislation_project: ['instrument_id', 'stage', 'stage_from', 'version'],
  collaboration_agreement: ['ends_on'],
};

describe('a row that its office may change', () => {
  it.for(Object.entries(CHANGED))('of %s is changed in the columns of its acts alone', async ([table, changed]) => {
    const found = await graph.statement<{ name: string; generated: string }>(sql`select column_name as name, is_generated as generated
      from information_schema.columns where table_schema = 'institutions' and table_name = ${table} order by 1`);
    const told = await Promise.all(
      found
        .filter(({ generated }) => generated === 'NEVER')
        .map(async ({ name }) => [name, await as(VIEWERS.national, `update institutions.${table} set ${name} = ${name} where false`)]),
    );
    const open = told.filter(([, answer]) => answer === 0).map(([name]) => name);
    expect([open, told.filter(([, answer]) => answer === DENIED).length]).toEqual([changed, told.length - changed.length]);
  });

  it('stays whose it is and where it lies, by ordinary claims', async () => {
    const { province, city, national } = VIEWERS;
    for (const [viewer, statement] of [
      [province, `update institutions.agency set jurisdiction = '440305', code = 'IPO-x' where id = '${SHENZHEN}'`],
      [national, `update institutions.agency set established_on = '1949-10-01' where id = '${SHENZHEN}'`],
      [city, `update institutions.key_contact_base set name = '他所' where id = '${idOf(2001)}'`],
      [city, `update institutions.key_contact_base set agency_id = '${GUANGDONG}' where id = '${idOf(2001)}'`],
      [province, `update institutions.legal_instrument set doc_no = '别的文号' where id = '${idOf(6001)}'`],
      [city, `update institutions.talent_profile set centre_id = '${idOf(24)}' where id = '${idOf(81)}'`],
      [VIEWERS.centre, `update institutions.talent_profile set name = '李华' where id = '${idOf(81)}'`],
    ] as const)
      expect([statement, await as(viewer, statement)]).toEqual([statement, DENIED]);
    // and still moves
    expect(await as(city, `update institutions.key_contact_base set status = 'REVIEWED' where id = '${idOf(2001)}' returning id`)).toBe(1);
  });
});

describe('a profile', () => {
  const insert = (n: number, { centre = CENTRE, agency = SHENZHEN, place = '440300' } = {}) =>
    as(
      VIEWERS.centre,
      `insert into institutions.talent_profile (id, profile_no, centre_id, agency_id, kind, name, sponsor, tags, status, nominated_on, status_from, jurisdiction)
       values ('${idOf(n)}', 'TP-${n}', '${centre}', '${agency}', 'TALENT', '张伟', '计划', '{}', 'NOMINATED', '2014-01-10', '2014-01-10', '${place}') returning id`,
    );
  it('belongs to a centre with its own office, in its division', async () => {
    expect([await insert(91), await insert(92, { place: '440305' })]).toEqual([1, 1]);
    expect(await insert(93, { agency: GUANGDONG })).toBe(DENIED);
    expect(await insert(94, { centre: idOf(24), agency: GUANGDONG })).toBe(DENIED);
    expect(await insert(95, { place: '440100' })).toBe(DENIED);
  });

  it('of a county centre lies in that county, also for who reaches further', async () => {
    const county: Viewer = { ...VIEWERS.centre, office: idOf(23) };
    const statement = (place: string, n: number) =>
      `insert into institutions.talent_profile (id, profile_no, centre_id, agency_id, kind, name, sponsor, tags, status, nominated_on, status_from, jurisdiction)
       values ('${idOf(n)}', 'TP-${n}', '${idOf(23)}', '${SHENZHEN}', 'TALENT', '张伟', '计划', '{}', 'NOMINATED', '2014-01-10', '2014-01-10', '${place}') returning id`;
    expect([await as(county, statement('440305', 96)), await as(county, statement('440304', 97))]).toEqual([1, DENIED]);
  });
});
