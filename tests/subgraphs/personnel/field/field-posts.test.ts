import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { idOf } from '../../../support/graph.ts';
import { codes, createGround, NANSHAN, paths, SHENZHEN, speaksBoth, TODAY, VIEWERS, ZHANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = 'id agency { id } jurisdiction { code } siteKind site personKind person phone startsOn endsOn powers';
const POST = {
  jurisdiction: '440305',
  siteKind: 'EXHIBITION',
  site: '深圳会展中心',
  personKind: 'VOLUNTEER',
  person: '周敏',
  phone: '13800001111',
  startsOn: '2014-01-12',
  endsOn: '2014-01-16',
};
const post = (persona: Persona, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'postFieldPerson', `fieldPost { ${FIELDS} }`, { ...POST, ...more });
const end = (persona: Persona, fieldPostId: unknown, endsOn: string, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'endFieldPost', `fieldPost { ${FIELDS} }`, { fieldPostId, endsOn, ...more });
const count = async () => {
  const [row] = await graph.rows.execute<{ n: number }>(sql`select count(*)::int as n from personnel.field_post`);
  return row?.n;
};

describe('sending somebody to a site (R14.9)', () => {
  it('is an act of the own office, inside its division', async () => {
    const { row, userErrors } = await post('city');
    expect(userErrors).toEqual([]);
    expect(row).toEqual({
      ...POST,
      id: row?.['id'],
      agency: { id: SHENZHEN },
      jurisdiction: { code: '440305' },
      powers: ['REPORT_CLUES'],
    });
    expect(await graph.eventsOf(row?.['id'])).toEqual([
      { what: 'FIELD_PERSON_POSTED', payload: { siteKind: 'EXHIBITION' }, jurisdiction: '440305' },
    ]);
  });

  it('a supervisor at a park may be sent without an end, and watches as well', async () => {
    const { row } = await post('city', { siteKind: 'PARK', personKind: 'SUPERVISOR_PARTTIME', endsOn: null, phone: null });
    expect(row).toMatchObject({ endsOn: null, phone: null, powers: ['OBSERVE', 'REPORT_CLUES'] });
  });

  it.for(['EXHIBITION', 'EVENT'])('an %s needs a last day', async (siteKind) => {
    const answer = await post('city', { siteKind, endsOn: null });
    expect([answer.row, codes(answer), paths(answer), answer.userErrors[0]?.rule]).toEqual([null, ['INVALID_VALUE'], ['endsOn'], 'R14.9']);
    expect(speaksBoth(answer)).toBe(true);
  });

  it.for<[Readonly<Record<string, unknown>>, string[], string[]]>([
    [{ jurisdiction: '440100' }, ['NO_JURISDICTION'], ['jurisdiction']],
    [{ jurisdiction: '999999' }, ['INVALID_VALUE'], ['jurisdiction']],
    [{ jurisdiction: "x'" }, ['INVALID_VALUE'], ['jurisdiction']],
    [{ endsOn: '2014-01-11' }, ['WRONG_DATE'], ['endsOn']],
    [{ endsOn: '9999-12-31' }, ['WRONG_DATE'], ['endsOn']],
    [{ startsOn: '9999-12-30', endsOn: '9999-12-31' }, ['WRONG_DATE', 'WRONG_DATE'], ['startsOn', 'endsOn']],
    [{ site: ' ', person: '周', phone: '1' }, ['INVALID_VALUE', 'INVALID_VALUE', 'INVALID_VALUE'], ['site', 'person', 'phone']],
    [
      { site: '馆'.repeat(201), person: '周'.repeat(101), phone: '1'.repeat(41) },
      ['INVALID_VALUE', 'INVALID_VALUE', 'INVALID_VALUE'],
      ['site', 'person', 'phone'],
    ],
  ])('%j is refused', async ([more, wanted, where]) => {
    const before = await count();
    const answer = await post('city', more);
    expect([answer.row, codes(answer), paths(answer)]).toEqual([null, wanted, where]);
    expect(speaksBoth(answer)).toBe(true);
    expect(await count()).toBe(before);
  });

  it.for<Persona>(['handler', 'analyst', 'supervisor', 'centre', 'custodian', 'police', 'holder', 'public'])(
    '%s may not, whatever is sent',
    async (persona) => {
      expect(codes(await post(persona, { site: '' }))).toEqual(['NOT_PERMITTED']);
    },
  );

  it('a repeat with the same key gives the same post', async () => {
    const [one, two] = [await post('city', { idempotencyKey: 'p' }), await post('city', { idempotencyKey: 'p' })];
    expect(two).toEqual(one);
    expect(codes(await post('city', { idempotencyKey: 'p', person: '别人' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('ending a post', () => {
  const open = async (more: Readonly<Record<string, unknown>> = {}) =>
    (await post('city', { siteKind: 'PARK', endsOn: null, ...more })).row?.['id'];

  it('sets its last day, once begun', async () => {
    const id = await open();
    expect((await end('city', id, '2014-02-01')).row).toMatchObject({ endsOn: '2014-02-01' });
    expect((await end('city', id, '2014-01-12')).row).toMatchObject({ endsOn: '2014-01-12' });
    expect((await graph.eventsOf(id)).map(({ what }) => what)).toEqual(['FIELD_PERSON_POSTED', 'FIELD_POST_ENDED', 'FIELD_POST_ENDED']);
  });

  it.for<[string, string]>([
    ['2014-01-11', 'WRONG_DATE'], // before it begins
    ['2014-02-02', 'WRONG_DATE'], // as late as before
    ['2014-02-01', 'WRONG_DATE'],
    ['9999-12-31', 'WRONG_DATE'],
  ])('on %s is refused: %s', async ([day, code]) => {
    const answer = await end('city', await open({ endsOn: '2014-02-01' }), day);
    expect([codes(answer), paths(answer), speaksBoth(answer)]).toEqual([[code], ['endsOn'], true]);
  });

  it('is refused when it has ended', async () => {
    const id = await open({ startsOn: '2013-01-01', endsOn: '2013-02-01' });
    expect(codes(await end('city', id, '2013-01-05'))).toEqual(['WRONG_STATE']);
  });

  it.for<[Persona, string]>([
    ['national', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['handler', 'NOT_PERMITTED'],
    ['county', 'NOT_PERMITTED'], // the site lies in its county, but another office sent the person
    ['otherCity', 'NOT_FOUND'],
    ['elsewhere', 'NOT_FOUND'],
    ['analyst', 'NOT_FOUND'],
    ['centre', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await end(persona, await open(), '2014-01-20'))).toEqual([code]);
  });

  it('of nothing, and of no id', async () => {
    expect([codes(await end('city', idOf(999), TODAY)), codes(await end('city', "x'", TODAY))]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });

  it('a repeat with the same key moves nothing', async () => {
    const id = await open();
    const one = await end('city', id, '2014-03-01', { idempotencyKey: 'e' });
    expect(await end('city', id, '2014-03-01', { idempotencyKey: 'e' })).toEqual(one);
    expect(await graph.eventsOf(id)).toHaveLength(2);
  });
});

describe('no power to enforce', () => {
  it('somebody at a site is no officer, holds no certificate, and cannot be put on a case', async () => {
    const id = (await post('city', { personKind: 'SUPERVISOR_FULLTIME' })).row?.['id'];
    const asked = await graph.as(
      'city',
      `query ($id: ID!) { officer(id: $id) { id } certificate(id: $id) { id } _entities(representations: [{ __typename: "Officer", id: "${String(id)}" }]) { __typename } }`,
      { id },
    );
    expect(asked).toMatchObject({ data: { officer: null, certificate: null, _entities: [null] }, errors: [] });
    const docket = async (handlers: unknown[]) => {
      const { data } = await graph.ask(
        cases,
        VIEWERS.handler,
        'mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } userErrors { code path } } }',
        {
          input: {
            kind: 'COUNTERFEIT',
            title: '假冒专利案',
            jurisdiction: '440300',
            respondent: '某公司',
            patentNumber: 'ZL201130123456.7',
            legalBasis: ['PATENT_LAW'],
            receivedOn: '2014-01-09',
            handlers,
            approvedBy: '王局长',
          },
        },
      );
      return (data as { docketCase: { case: unknown; userErrors: { code: string; path: string[] }[] } }).docketCase;
    };
    const alone = await docket([id]);
    expect(alone.case).toBeNull();
    expect(alone.userErrors).toContainEqual({ code: 'NOT_FOUND', path: ['input', 'handlers', id] });
    const beside = await docket([ZHANG, id]);
    expect(beside.case).toBeNull();
    expect(beside.userErrors).toContainEqual({ code: 'NOT_FOUND', path: ['input', 'handlers', id] });
  });
});

it('the database itself keeps others from writing', async () => {
  const claims = { role: 'OFFICE', lo: '4403', hi: '4404', office: SHENZHEN, subject: 's' };
  const insert = (office: string, place: string) =>
    graph.services.pools.personnel_app.write(claims, (db) =>
      db.execute(
        sql`insert into personnel.field_post (id, agency_id, site_kind, site, person_kind, person, valid_from, jurisdiction) values (gen_random_uuid(), ${office}, 'PARK', '园', 'VOLUNTEER', '人', '2014-01-01', ${place})`,
      ),
    );
  await expect(insert(NANSHAN, '440305')).rejects.toMatchObject({ sqlState: '42501' });
  await expect(insert(SHENZHEN, '440100')).rejects.toMatchObject({ sqlState: '42501' });
});
