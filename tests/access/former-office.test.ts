import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { ATTEMPTS } from './attempts.ts';
import { laidGraph, type LaidGraph } from './laid-graph.ts';

let laid: LaidGraph;
/** The officer of the target, moved by the province from the city to a county below it: the city still reaches the place. */
beforeAll(async () => {
  laid = await laidGraph();
  const { officerId, agencyId, certificateId } = laid.target;
  const at = { officer_id: officerId, agency_id: agencyId, jurisdiction: '440300' };
  const threat = { occurred_on: '2013-12-02', kind: 'THREAT', injured: false, facts: '被当事人威胁' };
  await laid.root`insert into personnel.safety_incident ${laid.root({ id: uuidv7(), ...threat, ...at })}`;
  await laid.root`insert into personnel.insignia ${laid.root({ id: uuidv7(), badge_no: 'TEST-BADGE-9', issued_on: '2013-01-01', ...at })}`;
  const relation = { kind: 'OTHER', counterpart: '某某公司', declared_on: '2013-01-01' };
  await laid.root`insert into personnel.declared_relation ${laid.root({ id: uuidv7(), ...relation, ...at })}`;
  await laid.root`update personnel.enrolment set attended = true, score = 88, scored_on = '2013-12-20' where officer_id = ${officerId}`;
  await laid.root`update personnel.certificate set status_reason = '核检合格' where id = ${certificateId}`;
}, 120_000);
afterAll(() => laid.end());

const PERSONAL = 'enrolments { score } studies { subject } insignia { badgeNo } safetyIncidents { kind } relations { counterpart }';
const personal = async (persona: string): Promise<Record<string, unknown[] | null>> => {
  const query = `{ officer(id: "${laid.target.officerId}") { ${PERSONAL} certificates { statusReason } } }`;
  const { data, errors } = await laid.full.ask(await laid.full.viewer(persona), query);
  expect(errors).toEqual([]);
  return data?.['officer'] as Record<string, unknown[] | null>;
};
const empty = (fields: Record<string, unknown[] | null>): readonly string[] =>
  Object.entries(fields).flatMap(([name, rows]) => (rows === null || rows.length === 0 ? [name] : []));

test('after a transfer the former office reads nothing personal and changes nothing, though the officer serves below it', async () => {
  const before = await personal('city:4403');
  expect(empty(before)).toEqual([]);
  expect(before['enrolments']).toContainEqual({ score: 88 });
  const province = await laid.full.viewer('province:44');
  const [county] = await laid.root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440305'`;
  const moved = await laid.full.ask(
    province,
    'mutation ($input: TransferOfficerInput!) { transferOfficer(input: $input) { userErrors { code } } }',
    { input: { officerId: laid.target.officerId, version: 1, agencyId: county?.id, post: '科员' } },
  );
  expect(moved.data).toEqual({ transferOfficer: { userErrors: [] } });

  // what the city itself scores in a class of its own stays with it as the organiser; no other row does
  const after = await personal('city:4403');
  expect(after).toMatchObject({ studies: [], insignia: null, safetyIncidents: null, relations: null });
  expect((after['certificates'] ?? []).every((card) => (card as { statusReason: unknown }).statusReason === null)).toBe(true);
  const organised =
    await laid.root`select from personnel.enrolment where officer_id = ${laid.target.officerId} and organiser_id = ${laid.target.agencyId}`;
  expect(after['enrolments']).toHaveLength(organised.length);
  expect(empty(await personal('county:440305'))).toEqual([]);

  const city = await laid.full.viewer('city:4403');
  const tried: string[] = [];
  for (const [field, { may, input }] of Object.entries(ATTEMPTS)) {
    const given = input(laid.target);
    const aimed = given['officerId'] === laid.target.officerId || given['certificateId'] === laid.target.certificateId;
    // an act on a case that names the officer is judged by the case
    if (!aimed || 'caseId' in given || !may.includes('city:4403')) continue;
    const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { userErrors { code } } }`;
    const { data } = await laid.full.ask(city, query, { input: given });
    expect([field, data?.[field]]).toEqual([field, { userErrors: [{ code: 'NOT_PERMITTED' }] }]);
    tried.push(field);
  }
  expect(tried).toEqual(expect.arrayContaining(['cancelCertificate', 'reportCertificateLost', 'applyForCertificate', 'markBackbone']));
}, 60_000);
