import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commendation } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import {
  CENTRE,
  codes,
  createGround,
  GUANG,
  GUANGDONG,
  LEFT,
  NAN,
  NANSHAN,
  NANSHAN_UNIT,
  OLD_UNIT,
  paths,
  SHENZHEN,
  speaksBoth,
  TODAY,
  UNIT,
  ZHANG,
  ZHE,
  ZHEJIANG,
  type Ground,
  type Persona,
} from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = `id agency { id } jurisdiction { code } level recipientKind recipientName recipientAgency { id } recipientCentre { id }
  recipientOfficer { id } title basis status proposedOn decidedOn version`;
const PRAISE = {
  level: 'LOCAL',
  recipientKind: 'OFFICER',
  recipientId: ZHANG,
  title: '2013年度办案能手',
  basis: '全年结案数量全市第一,无一复议撤销',
};
const propose = (persona: Persona, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'proposeCommendation', `commendation { ${FIELDS} }`, { ...PRAISE, ...more });
const decide = (persona: Persona, commendationId: unknown, version = 1, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'decideCommendation', `commendation { ${FIELDS} }`, { commendationId, version, ...more });

describe('proposing a commendation', () => {
  it('by an office for its own officer (R10.8)', async () => {
    const { row, userErrors } = await propose('city');
    const { recipientId: _, ...told } = PRAISE;
    expect(userErrors).toEqual([]);
    expect(row).toEqual({
      ...told,
      id: row?.['id'],
      agency: { id: SHENZHEN },
      jurisdiction: { code: '440300' },
      recipientName: '张伟',
      recipientAgency: null,
      recipientCentre: null,
      recipientOfficer: { id: ZHANG },
      status: 'PROPOSED',
      proposedOn: TODAY,
      decidedOn: null,
      version: 1,
    });
    expect(await graph.eventsOf(row?.['id'])).toEqual([
      { what: 'COMMENDATION_PROPOSED', payload: { level: 'LOCAL' }, jurisdiction: '440300' },
    ]);
  });

  const of = (level: string, recipientKind: string, recipientId: string) => ({ level, recipientKind, recipientId });
  it.for<[Persona, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['city', of('LOCAL', 'UNIT', UNIT), { recipientName: '执法处', recipientOfficer: null }],
    ['province', of('PROVINCIAL', 'AGENCY', SHENZHEN), { recipientName: '局440300', recipientAgency: { id: SHENZHEN } }],
    ['province', of('PROVINCIAL', 'CENTRE', CENTRE), { recipientName: '深圳中心', recipientCentre: { id: CENTRE }, recipientAgency: null }],
    ['province', of('PROVINCIAL', 'UNIT', NANSHAN_UNIT), { recipientName: '执法科' }],
    ['province', of('PROVINCIAL', 'OFFICER', NAN), { recipientName: '南敏' }],
    ['national', of('NATIONAL', 'AGENCY', ZHEJIANG), { recipientName: '局330000', jurisdiction: { code: '000000' } }],
    ['national', of('NATIONAL', 'OFFICER', ZHE), { recipientName: '浙强' }],
    ['county', of('LOCAL', 'UNIT', NANSHAN_UNIT), { agency: { id: NANSHAN } }],
  ])('by %s: %j', async ([persona, more, wanted]) => {
    const { row, userErrors } = await propose(persona, more);
    expect(userErrors).toEqual([]);
    expect(row).toMatchObject(wanted);
  });

  it.for<[string, Persona, Readonly<Record<string, unknown>>, string, string]>([
    ['nationally by a city', 'city', of('NATIONAL', 'OFFICER', ZHANG), 'NOT_PERMITTED', 'level'],
    ['nationally by a province', 'province', of('NATIONAL', 'AGENCY', SHENZHEN), 'NOT_PERMITTED', 'level'],
    ['provincially by a city', 'city', of('PROVINCIAL', 'OFFICER', ZHANG), 'NOT_PERMITTED', 'level'],
    ['provincially by the nation', 'national', of('PROVINCIAL', 'AGENCY', SHENZHEN), 'NOT_PERMITTED', 'level'],
    ['of an office locally', 'city', of('LOCAL', 'AGENCY', NANSHAN), 'INVALID_VALUE', 'recipientKind'],
    ['of a centre locally', 'city', of('LOCAL', 'CENTRE', CENTRE), 'INVALID_VALUE', 'recipientKind'],
    ['of a county officer locally', 'city', of('LOCAL', 'OFFICER', NAN), 'NOT_OF_THIS_OFFICE', 'recipientId'],
    ['of a county unit locally', 'city', of('LOCAL', 'UNIT', NANSHAN_UNIT), 'NOT_OF_THIS_OFFICE', 'recipientId'],
    ['of an officer of a city by the nation locally', 'national', of('LOCAL', 'OFFICER', ZHANG), 'NOT_OF_THIS_OFFICE', 'recipientId'],
    ['of who left', 'city', of('LOCAL', 'OFFICER', LEFT), 'NOT_OF_THIS_OFFICE', 'recipientId'],
    ['of a unit that is no more', 'city', of('LOCAL', 'UNIT', OLD_UNIT), 'NOT_OF_THIS_OFFICE', 'recipientId'],
    ['of an office elsewhere', 'province', of('PROVINCIAL', 'AGENCY', ZHEJIANG), 'NO_JURISDICTION', 'recipientId'],
    ['of a centre elsewhere', 'elsewhere', of('PROVINCIAL', 'CENTRE', CENTRE), 'NO_JURISDICTION', 'recipientId'],
    ['of itself', 'province', of('PROVINCIAL', 'AGENCY', GUANGDONG), 'INVALID_VALUE', 'recipientId'],
    ['of an officer elsewhere', 'city', of('LOCAL', 'OFFICER', GUANG), 'NOT_FOUND', 'recipientId'],
    ['of a unit elsewhere', 'elsewhere', of('PROVINCIAL', 'UNIT', UNIT), 'NOT_FOUND', 'recipientId'],
    ['of an officer under the name of a unit', 'city', of('LOCAL', 'UNIT', ZHANG), 'NOT_FOUND', 'recipientId'],
    ['of a centre under the name of an office', 'province', of('PROVINCIAL', 'AGENCY', CENTRE), 'NOT_FOUND', 'recipientId'],
    ['of nobody', 'city', of('LOCAL', 'OFFICER', idOf(999)), 'NOT_FOUND', 'recipientId'],
    ['of what is no id', 'city', of('LOCAL', 'UNIT', "x'"), 'NOT_FOUND', 'recipientId'],
  ])('%s is refused', async ([, persona, more, code, where]) => {
    const answer = await propose(persona, more);
    expect([answer.row, codes(answer), paths(answer), speaksBoth(answer)]).toEqual([null, [code], [where], true]);
    expect(answer.userErrors[0]?.rule ?? 'R10').toMatch(/^R10/);
  });

  it('with nothing to read out is refused for every reason', async () => {
    const answer = await propose('city', { title: ' ', basis: '好', recipientId: idOf(999) });
    expect([codes(answer), paths(answer)]).toEqual([
      ['INVALID_VALUE', 'INVALID_VALUE', 'NOT_FOUND'],
      ['title', 'basis', 'recipientId'],
    ]);
  });

  it.for<Persona>(['handler', 'analyst', 'supervisor', 'centre', 'custodian', 'police', 'holder', 'public'])(
    'by %s is not permitted',
    async (persona) => {
      expect(codes(await propose(persona, { title: '' }))).toEqual(['NOT_PERMITTED']);
    },
  );

  it('a repeat with the same key is one proposal', async () => {
    expect(await propose('city', { idempotencyKey: 'c' })).toEqual(await propose('city', { idempotencyKey: 'c' }));
  });
});

describe('deciding it', () => {
  const proposed = async () => (await propose('city')).row?.['id'];

  it('makes it public', async () => {
    const id = await proposed();
    const shown = async () =>
      (await graph.as('public', `{ commendation(id: "${String(id)}") { recipientName recipientOfficer { id } status } }`)).data;
    expect(await shown()).toEqual({ commendation: null });
    expect((await decide('city', id)).row).toMatchObject({ status: 'DECIDED', decidedOn: TODAY, version: 2 });
    expect(await shown()).toEqual({ commendation: { recipientName: '张伟', recipientOfficer: null, status: 'DECIDED' } });
    expect((await graph.eventsOf(id)).map(({ what }) => what)).toEqual(['COMMENDATION_PROPOSED', 'COMMENDATION_DECIDED']);
  });

  it('is done once, on the version that was read', async () => {
    const id = await proposed();
    const stale = await decide('city', id, 2);
    expect([codes(stale), paths(stale), speaksBoth(stale)]).toEqual([['CONFLICT'], ['version'], true]);
    const both = await Promise.all([decide('city', id), decide('city', id)]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    const again = await decide('city', id, 2);
    expect([codes(again), speaksBoth(again)]).toEqual([['WRONG_STATE'], true]);
  });

  it.for<[Persona, string]>([
    ['national', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND'],
    ['otherCity', 'NOT_FOUND'],
    ['handler', 'NOT_FOUND'],
    ['analyst', 'NOT_FOUND'],
    ['centre', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s, and once public: NOT_PERMITTED', async ([persona, code]) => {
    const id = await proposed();
    expect(codes(await decide(persona, id))).toEqual([code]);
    await decide('city', id);
    expect(codes(await decide(persona, id, 2))).toEqual(['NOT_PERMITTED']);
  });

  it('of nothing, and of no id', async () => {
    expect([codes(await decide('city', idOf(999))), codes(await decide('city', 'x'))]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });

  it('a repeat with the same key decides once', async () => {
    const id = await proposed();
    const one = await decide('city', id, 1, { idempotencyKey: 'd' });
    expect(await decide('city', id, 1, { idempotencyKey: 'd' })).toEqual(one);
  });
});

it('the database itself keeps others from commending and deciding', async () => {
  const claims = { role: 'OFFICE', lo: '44', hi: '45', office: GUANGDONG, subject: 's' };
  const [row] = await graph.rows
    .insert(commendation)
    .values({
      id: idOf(2e3),
      agencyId: SHENZHEN,
      jurisdiction: '440300',
      level: 'LOCAL',
      recipientKind: 'UNIT',
      recipientId: UNIT,
      recipientName: '执法处',
      title: '表彰',
      basis: '事迹',
      proposedOn: '2013-01-01',
    })
    .returning({ id: commendation.id });
  const decided = await graph.services.pools.personnel_app.write(claims, (db) =>
    db.execute(sql`update personnel.commendation set decided_on = '2013-02-01' where id = ${row?.id ?? ''} returning id`),
  );
  expect([...decided]).toEqual([]);
  const forged = graph.services.pools.personnel_app.write(claims, (db) =>
    db.execute(sql`insert into personnel.commendation (id, agency_id, level, recipient_kind, recipient_id, recipient_name, title, basis, proposed_on, jurisdiction)
      values (gen_random_uuid(), ${SHENZHEN}, 'LOCAL', 'UNIT', ${UNIT}, '执法处', '表彰', '事迹', '2013-01-01', '440300')`),
  );
  await expect(forged).rejects.toMatchObject({ sqlState: '42501' });
});
