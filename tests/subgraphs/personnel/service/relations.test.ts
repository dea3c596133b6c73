import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificate, declaredRelation } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { cardRow, codes, createGround, ERRORS, eventsOf, officeOf, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const RELATION = `relation { id kind counterpart declaredOn endsOn note officer { id } } ${ERRORS}`;
const declare = (persona: Persona, more: object = {}) =>
  graph.act(persona, 'declareRelation', RELATION, {
    officerId: idOf(101),
    kind: 'FORMER_EMPLOYER',
    counterpart: '深圳市华盛电子有限公司',
    ...more,
  });
const end = (persona: Persona, relationId: string, more: object = {}) =>
  graph.act(persona, 'endRelation', RELATION, { relationId, ...more });
const idIn = (payload: Record<string, unknown>): string => (payload['relation'] as { id: string }).id;

describe('a declared relation', () => {
  it('is declared by the officer or by the own office, and its content is not in the audit trail', async () => {
    const own = await declare('self', { note: '2009年前任职', endsOn: '2016-12-31' });
    expect(own).toMatchObject({
      relation: {
        kind: 'FORMER_EMPLOYER',
        counterpart: '深圳市华盛电子有限公司',
        declaredOn: TODAY,
        endsOn: '2016-12-31',
        note: '2009年前任职',
        officer: { id: idOf(101) },
      },
      userErrors: [],
    });
    expect(await declare('city', { officerId: idOf(102) })).toMatchObject({ relation: { endsOn: null, note: null }, userErrors: [] });
    expect(await eventsOf(graph, idIn(own))).toEqual([{ what: 'RELATION_DECLARED', payload: {} }]);
  });

  it.for<[Persona, boolean]>([
    ['self', true],
    ['city', true],
    ['province', true],
    ['national', true],
    ['colleague', false],
    ['county', false],
    ['otherCity', false],
    ['otherProvince', false],
    ['analyst', false],
    ['supervisor', false],
    ['public', false],
  ])('is shown to %s: %s', async ([persona, shown]) => {
    const id = idIn(await declare('self'));
    const { data, errors } = await graph.as(
      persona,
      `{ declaredRelation(id: "${id}") { id } officer(id: "${idOf(101)}") { relations { id } } }`,
    );
    const answer = data as { declaredRelation: unknown; officer: { relations: { id: string }[] | null } | null };
    expect(errors).toEqual([]);
    const relations = answer.officer?.relations ?? null;
    expect([answer.declaredRelation !== null, relations?.some((relation) => relation.id === id) ?? null]).toEqual([shown, shown || null]);
  });

  it.for<[Persona, string, string]>([
    ['colleague', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['province', 'NOT_PERMITTED', 'NOT_PERMITTED'],
    ['national', 'NOT_PERMITTED', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND', 'NOT_FOUND'],
    ['otherCity', 'NOT_FOUND', 'NOT_FOUND'],
    ['analyst', 'NOT_FOUND', 'NOT_FOUND'],
    ['supervisor', 'NOT_FOUND', 'NOT_FOUND'],
    ['public', 'NOT_FOUND', 'NOT_FOUND'],
  ])('is neither declared nor ended by %s', async ([persona, declaring, ending]) => {
    const id = idIn(await declare('self'));
    expect([codes(await declare(persona)), codes(await end(persona, id))]).toEqual([[declaring], [ending]]);
  });

  it('ends once', async () => {
    const id = idIn(await declare('self'));
    expect(await end('city', id, { idempotencyKey: 'x' })).toMatchObject({ relation: { endsOn: TODAY }, userErrors: [] });
    expect(await end('city', id, { idempotencyKey: 'x' })).toMatchObject({ relation: { endsOn: TODAY }, userErrors: [] });
    const again = await end('self', id);
    expect(again.userErrors).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining('ended'), messageZh: expect.stringContaining('终止') },
    ]);
    expect(codes(await end('self', 'no id'))).toEqual(['NOT_FOUND']);
  });

  it('needs a name that can be found in a case, and an end that lies ahead', async () => {
    const { userErrors } = await declare('self', { counterpart: '某', note: ' ', endsOn: '2014-01-09' });
    expect(userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['INVALID_VALUE', 'counterpart'],
      ['INVALID_VALUE', 'note'],
      ['WRONG_DATE', 'endsOn'],
    ]);
  });
});

describe('what cases may ask', () => {
  const relation = (n: number, officer: number, counterpart: string, more: Partial<typeof declaredRelation.$inferInsert> = {}) => ({
    id: idOf(3000 + n),
    officerId: idOf(officer),
    agencyId: officeOf('nanshan'),
    jurisdiction: '440305',
    kind: 'RELATIVE' as const,
    counterpart,
    declaredOn: '2013-01-01',
    ...more,
  });
  beforeAll(async () => {
    await graph.rows
      .insert(declaredRelation)
      .values([
        relation(1, 104, '金利五金'),
        relation(2, 104, '旧东家', { endsOn: '2014-01-09', kind: 'FORMER_EMPLOYER' }),
        relation(3, 104, '明日公司', { endsOn: TODAY, kind: 'PATENT_AGENT' }),
        relation(4, 104, '金'),
      ]);
    await graph.rows.insert(certificate).values(
      cardRow(104, 'nanshan', {
        id: idOf(4001),
        number: 'old',
        issuedOn: '2003-01-01',
        expiresOn: '2008-12-31',
        status: 'REPLACED',
        statusFrom: '2009-01-01',
      }),
    );
  });
  const ask = (persona: Persona, query: SQL) => graph.inDatabase('cases_app', persona, query);
  const touching = (persona: Persona, ...names: string[]) =>
    ask(
      persona,
      sql`select * from personnel.relations_touching(${sql.param([idOf(104), idOf(401)])}::uuid[], ${sql.param(names)}::text[])`,
    );
  const hit = [{ officer_id: idOf(104), kind: 'RELATIVE' }];

  it('is the kind of a relation to one of the names, never the counterpart', async () => {
    expect(await touching('county', '别的公司、 金利五金')).toEqual(hit);
    expect(await touching('province', '金利五金')).toEqual(hit);
    expect(await touching('national', '别的公司', '金利五金')).toEqual(hit);
    expect(await touching('county', '旧东家', '金利')).toEqual([]);
    expect(await touching('county', '明日公司')).toEqual([{ officer_id: idOf(104), kind: 'PATENT_AGENT' }]);
    expect(await touching('county', '深圳市金利五金制品厂', '黄金贸易')).toEqual([]);
    expect(await touching('county', `${'某'.repeat(400)};金利五金`)).toEqual([]);
  });
  it('is for the own office, the province and the nation; a handler hears that there is one, not of which kind', async () => {
    expect([await touching('city', '金利五金'), await touching('self', '金利五金')]).toEqual([[], []]);
    const shenzhen = { agencyId: officeOf('shenzhen'), jurisdiction: '440300' };
    await graph.rows.insert(declaredRelation).values(relation(5, 103, '蓝天电子', shenzhen));
    const told = (persona: Persona) =>
      ask(persona, sql`select kind from personnel.relations_touching(array[${idOf(103)}]::uuid[], array['蓝天电子'])`);
    expect([await told('city'), await told('self')]).toEqual([[{ kind: 'RELATIVE' }], [{ kind: 'DECLARED' }]]);
  });
  it.for<[Persona]>([['otherCity'], ['otherProvince'], ['analyst'], ['supervisor'], ['centre'], ['public']])(
    'tells %s nothing',
    async ([persona]) => {
      expect(await touching(persona, '金利五金')).toEqual([]);
      expect(await ask(persona, sql`select * from personnel.candidates(${officeOf('nanshan')}, '440305')`)).toEqual([]);
    },
  );

  const candidates = async (persona: Persona, office: string, place: string) =>
    (await ask(persona, sql`select officer_id, staff_number, number from personnel.candidates(${office}, ${place})`)).map(
      (row) => row['number'],
    );
  it('are the officers of an office whose card is good today in that place', async () => {
    expect(await candidates('city', officeOf('shenzhen'), '440305')).toEqual(['ZF101', 'ZF102', 'ZF103']);
    expect(await candidates('self', officeOf('shenzhen'), '440300')).toEqual(['ZF101', 'ZF102', 'ZF103']);
    expect(await candidates('county', officeOf('nanshan'), '440305')).toEqual(['ZF104']);
    expect(await candidates('county', officeOf('nanshan'), '440306')).toEqual([]);
    expect(await candidates('county', officeOf('shenzhen'), '440305')).toEqual([]);
    expect(await candidates('national', officeOf('nation'), '330100')).toEqual(['ZF301']);
  });
  it.for<[string, object]>([
    ['suspended', { status: 'SUSPENDED', statusFrom: '2014-01-10' }],
    ['unverified', { verificationDueOn: '2014-01-09' }],
    ['expired', { expiresOn: '2014-01-09' }],
    ['lapsed', { lapses: [{ from: '2014-01-01', to: '2014-02-01' }] }],
    ['of another office', { agencyId: officeOf('nanshan') }],
  ])('a card that is %s makes nobody a candidate', async ([, change]) => {
    const before = cardRow(102, 'shenzhen', { lapses: [] });
    await graph.rows
      .update(certificate)
      .set(change)
      .where(sql`id = ${idOf(2102)}`);
    expect(await candidates('city', officeOf('shenzhen'), '440300')).toEqual(['ZF101', 'ZF103']);
    await graph.rows
      .update(certificate)
      .set(before)
      .where(sql`id = ${idOf(2102)}`);
  });
  it('is asked by cases alone, and staff numbers by personnel alone', async () => {
    const refused = { sqlState: '42501' };
    await expect(ask('city', sql`select personnel.next_staff_number('440300')`)).rejects.toMatchObject(refused);
    await expect(
      graph.inDatabase('personnel_app', 'city', sql`select * from personnel.candidates(${officeOf('shenzhen')}, '440300')`),
    ).rejects.toMatchObject(refused);
    await expect(
      graph.inDatabase('personnel_app', 'city', sql`select * from personnel.relations_touching('{}', '{}')`),
    ).rejects.toMatchObject(refused);
  });
});
