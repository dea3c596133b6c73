import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { basesOn } from '../../../subgraphs/cases/lifecycle/filing.ts';
import { caseStep, event, intake } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, PATENT, TODAY } from './ground.ts';
import { accepting, codesOf, INTAKE_TABLES, sending, type Answered } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const OWNER = viewerOf({ subject: 'right holder one', role: 'RIGHT_HOLDER' });
const OTHER = viewerOf({ subject: 'right holder two', role: 'RIGHT_HOLDER' });
const HEAD = at('shenzhen', 'OFFICE');

const filing = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  kind: 'INFRINGEMENT',
  agencyId: officeId('shenzhen'),
  title: '灯具侵权纠纷',
  jurisdiction: '440305',
  petitioner: '广东某专利权人',
  standing: 'PATENTEE',
  respondent: '深圳某灯饰厂',
  patentNumber: PATENT,
  claims: '请求责令停止制造、销售侵权灯具。',
  ...change,
});
const file = (change: Readonly<Record<string, unknown>> = {}, viewer: Viewer = OWNER): Promise<Answered> =>
  sending(graph)('fileRequest', filing(change), viewer);
const filed = async (change: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const { intake: made, userErrors } = await file(change);
  expect(userErrors).toEqual([]);
  return String(made?.['id']);
};
const seen = async (viewer: Viewer, id: string, fields = 'id') => {
  const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { intake(id: $id) { ${fields} } }`, { id });
  expect(errors).toEqual([]);
  return (data as { intake: Record<string, unknown> | null }).intake;
};

describe('filing a request online (annexes A1, A2: petitioner online)', () => {
  it('reaches the office today: its course, its clock and its parties are those of a request at the desk', async () => {
    const id = await filed();
    const fields = `status receivedOn channel petitioner standing legalBasis publicStatus { textZh } course { from to takenOn }
      parties { side name } deadline { rule dueOn state } agency { id } jurisdiction { code }`;
    const told = {
      status: 'RECEIVED',
      receivedOn: TODAY,
      petitioner: '广东某专利权人',
      standing: 'PATENTEE',
      legalBasis: ['PATENT_LAW', 'ENFORCEMENT_MEASURES'],
      publicStatus: { textZh: '已收到' },
      course: [{ from: null, to: 'RECEIVED', takenOn: TODAY }],
      parties: [
        { side: 'PETITIONER', name: '广东某专利权人' },
        { side: 'RESPONDENT', name: '深圳某灯饰厂' },
      ],
      deadline: { rule: 'I1', dueOn: '2014-01-17', state: 'RUNNING' },
      agency: { id: officeId('shenzhen') },
      jurisdiction: { code: '440305' },
    };
    expect(await seen(OWNER, id, fields)).toMatchObject(told);
    expect(await seen(HEAD, id, fields)).toMatchObject({ ...told, channel: 'DIRECT' });
    const [step] = await graph.rows.select().from(caseStep);
    expect([step?.act, step?.recordedBy]).toEqual(['RECEIVE', OWNER.subject]);
    expect(await graph.rows.select({ what: event.what, actor: event.actor }).from(event)).toEqual([
      { what: 'CASE_RECEIVE', actor: OWNER.subject },
    ]);
  });

  it('takes a mediation with its subject, by its own instruments and without a clock before it is served', async () => {
    const id = await filed({ kind: 'MEDIATION', subject: 'REMUNERATION', standing: 'PARTY' });
    expect(await seen(OWNER, id, 'subject legalBasis deadline { rule }')).toEqual({
      subject: 'REMUNERATION',
      legalBasis: ['IMPLEMENTING_REGULATIONS', 'ENFORCEMENT_MEASURES'],
      deadline: null,
    });
  });

  it.for([
    ['2014-01-10', ['PATENT_LAW', 'ENFORCEMENT_MEASURES'], ['IMPLEMENTING_REGULATIONS', 'ENFORCEMENT_MEASURES']],
    ['2025-01-31', ['PATENT_LAW', 'ENFORCEMENT_MEASURES'], ['IMPLEMENTING_REGULATIONS', 'ENFORCEMENT_MEASURES']],
    ['2025-02-01', ['PATENT_LAW'], ['IMPLEMENTING_REGULATIONS']],
  ] as const)('rests on what is in force for disputes on %s (Order 81)', ([on, infringement, mediation]) => {
    expect([basesOn('INFRINGEMENT', on), basesOn('MEDIATION', on)]).toEqual([infringement, mediation]);
  });

  it('lies among the duties of the office', async () => {
    const id = await filed();
    const { data } = await graph.ask(cases, HEAD, '{ myDuties(dueWithin: 7) { rule dueOn intake { id } } }');
    expect(data).toEqual({ myDuties: [{ rule: 'I1', dueOn: '2014-01-17', intake: { id } }] });
  });

  it('is open to its petitioner, the office and those above it, and to nobody else', async () => {
    const id = await filed();
    for (const viewer of [OWNER, HEAD, at('shenzhen'), at('province', 'OFFICE'), at('nation', 'OFFICE')])
      expect(await seen(viewer, id)).toEqual({ id });
    for (const viewer of [OTHER, PUBLIC_VIEWER, at('guangzhou', 'OFFICE')]) expect(await seen(viewer, id)).toBeNull();
  });

  it('goes on being open to its petitioner as the case that is docketed', async () => {
    const id = await filed();
    const { userErrors } = await sending(graph)('docketRequest', { intakeId: id, ...accepting('INFRINGEMENT') }, HEAD);
    expect(userErrors).toEqual([]);
    const query = 'query ($id: ID!) { case(id: $id) { caseNo status } }';
    const ask = async (viewer: Viewer) => (await graph.ask(cases, viewer, query, { id })).data as { case: unknown };
    expect((await ask(OWNER)).case).toMatchObject({ status: 'DOCKETED' });
    expect((await ask(OTHER)).case).toBeNull();
    expect(await graph.rows.select({ side: grant.side, grantee: grant.grantee }).from(grant)).toEqual([
      { side: 'PETITIONER', grantee: OWNER.subject },
    ]);
  });

  it('goes with what becomes of it at another office', async () => {
    const id = await filed();
    await sending(graph)('docketRequest', { intakeId: id, ...accepting('INFRINGEMENT') }, HEAD);
    const handing = { caseId: id, version: 1, on: TODAY, reason: '被请求人住所地在广州', toAgencyId: officeId('guangzhou') };
    expect(codesOf(await sending(graph)('transferCase', handing, HEAD))).toEqual([]);
    const list = async (viewer: Viewer) =>
      (await graph.ask(cases, viewer, '{ intakes(orderBy: RECEIVED_DESC) { nodes { id status agency { id } handover { kind } } } }'))
        .data as {
        intakes: { nodes: { status: string; agency: { id: string }; handover: unknown }[] };
      };
    const mine = (await list(OWNER)).intakes.nodes;
    expect(mine.map(({ status, agency, handover }) => [status, agency.id, handover]).toSorted()).toEqual([
      ['DOCKETED', officeId('shenzhen'), null],
      ['RECEIVED', officeId('guangzhou'), null],
    ]);
    expect((await list(OTHER)).intakes.nodes).toEqual([]);
  });
});

describe('what is not filed', () => {
  it.for([
    [{ kind: 'COUNTERFEIT' }, 'INVALID_VALUE', 'kind'],
    [{ agencyId: idOf(4_711) }, 'NOT_FOUND', 'agencyId'],
    [{ agencyId: 'no id' }, 'NOT_FOUND', 'agencyId'],
    [{ agencyId: officeId('nanshan') }, 'NO_JURISDICTION', 'kind'],
    [{ agencyId: officeId('guangzhou') }, 'NO_JURISDICTION', 'jurisdiction'],
    [{ jurisdiction: '999999' }, 'INVALID_VALUE', 'jurisdiction'],
    [{ patentNumber: 'ZL201020000001.0' }, 'INVALID_VALUE', 'patentNumber'],
    [{ title: ' ' }, 'INVALID_VALUE', 'title'],
    [{ petitioner: '' }, 'INVALID_VALUE', 'petitioner'],
    [{ respondent: '某' }, 'INVALID_VALUE', 'respondent'],
    [{ claims: 'x'.repeat(4_001) }, 'INVALID_VALUE', 'claims'],
    [{ standing: 'PARTY' }, 'INVALID_VALUE', 'standing'],
    [{ subject: 'OWNERSHIP' }, 'INVALID_VALUE', 'subject'],
  ] as const)('%o is told what to do, and nothing is written', async ([change, code, place]) => {
    const { intake: none, userErrors } = await file(change);
    expect(none).toBeNull();
    expect(userErrors).toContainEqual(
      expect.objectContaining({ code, path: ['input', place], messageZh: expect.stringMatching(/[一-龥]/) }),
    );
    expect(await graph.rows.select().from(intake)).toEqual([]);
    expect(await graph.rows.select().from(grant)).toEqual([]);
  });

  it('by who is no right holder: clerks record at the desk, the public has no login to read it again', async () => {
    for (const viewer of [HEAD, at('shenzhen'), PUBLIC_VIEWER, viewerOf({ subject: 'centre', role: 'CENTRE' })])
      expect(codesOf(await file({}, viewer))).toEqual(['NOT_PERMITTED']);
    expect(await graph.rows.select().from(intake)).toEqual([]);
  });

  it('twice: the same key gives the same answer, ten tries at once make one request', async () => {
    const first = await file({ idempotencyKey: 'once' });
    expect(await file({ idempotencyKey: 'once' })).toEqual(first);
    expect(codesOf(await file())).toEqual(['ALREADY_DOCKETED']);
    expect(codesOf(await file({}, OTHER))).toEqual([]);
    const tries = await Promise.all(Array.from({ length: 10 }, () => file({ respondent: '另一灯饰厂' })));
    expect(tries.filter(({ intake: made }) => made).length).toBe(1);
    expect(await graph.rows.select().from(intake)).toHaveLength(3);
  });
});

describe('lock two', () => {
  const call = (viewer: Viewer, target: string, place: string, matter: Readonly<Record<string, unknown>>) =>
    graph.services.pools.cases_app.write(claimsOf(viewer), async (db) => {
      const [row] = await db.execute<{ filed: boolean }>(
        sql`select cases.file_request(${idOf(900)}, ${target}, ${place}, ${JSON.stringify(matter)}::jsonb, null) as filed`,
      );
      return row?.filed;
    });
  const matter = {
    kind: 'INFRINGEMENT',
    title: '灯具侵权纠纷',
    petitioner: '广东某专利权人',
    respondent: '深圳某灯饰厂',
    standing: 'PATENTEE',
    patentNumber: PATENT,
    patentType: 'UTILITY_MODEL',
    legalBasis: ['PATENT_LAW'],
    claims: '请求',
  };

  it('files for a right holder alone, at an office over the place, and nothing but a request', async () => {
    const [here, place] = [officeId('shenzhen'), '440305'];
    for (const viewer of [HEAD, at('shenzhen'), PUBLIC_VIEWER]) expect(await call(viewer, here, place, matter)).toBe(false);
    expect(await call(OWNER, here, '440103', matter)).toBe(false);
    expect(await call(OWNER, idOf(4_711), place, matter)).toBe(false);
    expect(await call(OWNER, here, place, { ...matter, kind: 'COUNTERFEIT' })).toBe(false);
    expect(await graph.rows.select().from(intake)).toEqual([]);
    expect(await call(OWNER, here, place, matter)).toBe(true);
  });

  it('lets no right holder write an intake, a party or a grant itself', async () => {
    const id = await filed();
    const tries = [
      sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to) values (${idOf(901)}, ${OWNER.subject}, 'PARTY', ${idOf(902)}, '2014-01-01', '2099-01-01')`,
      sql`insert into cases.party (id, case_id, side, kind, name, agency_id, jurisdiction) values (${idOf(903)}, ${id}, 'PETITIONER', 'OTHER', '某人', ${officeId('shenzhen')}, '440305')`,
      sql`insert into cases.intake (id, kind, status, title, agency_id, respondent, patent_number, patent_type, channel, legal_basis, claims, received_on, jurisdiction)
        select ${idOf(904)}, kind, status, title, agency_id, respondent, patent_number, patent_type, channel, legal_basis, claims, received_on, jurisdiction from cases.intake`,
    ];
    for (const text of tries)
      await expect(graph.services.pools.cases_app.write(claimsOf(OWNER), async (db) => void (await db.execute(text)))).rejects.toThrow(
        '42501',
      );
    const changed = await graph.services.pools.cases_app.write(claimsOf(OWNER), async (db) => {
      const rows = await db.execute(sql`update cases.intake set version = version + 1 where id = ${id} returning id`);
      return rows.length;
    });
    expect(changed).toBe(0);
  });
});
