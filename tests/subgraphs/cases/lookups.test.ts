import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDING_STILL } from '#law/case-courses.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askWorld, type World } from '../world.ts';

let world: World;
let nation: Viewer;
let city: Viewer;
interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly case_no: string;
  readonly patent_number: string;
  readonly respondent: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly agency_id: string;
}
let sample: Row;
beforeAll(async () => {
  world = await askWorld();
  [nation, city] = await Promise.all([world.member('OFFICE', 'CN'), world.member('OFFICE', '4403')]);
  sample = await pick(`agency_id = '${city.office}' and jurisdiction not like '%00'`);
});
afterAll(() => world.end());

async function pick(where: string): Promise<Row> {
  const [row] = await world.sql.unsafe<Row[]>(
    `select c.*, docketed_on::text as docketed, concluded_on::text as concluded from cases."case" c where ${where} order by c.docketed_on, c.id limit 1`,
  );
  if (!row) throw new Error(`no case where ${where}`);
  return row;
}
interface Found {
  readonly kind: string;
  readonly repeatInfringer: boolean;
  readonly cases: readonly { readonly id: string; readonly patent: { readonly number: string } }[];
}
async function lookUp(q: string, viewer: Viewer = nation): Promise<Found> {
  const query = 'query ($q: String!) { instantLookup(q: $q) { kind repeatInfringer cases { id patent { number } } } }';
  const { data, errors } = await world.ask(cases, viewer, query, { q });
  expect(errors).toEqual([]);
  return (data as { instantLookup: Found }).instantLookup;
}
const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

it('understands a certificate number, and finds the cases handled under it', async () => {
  const [number = ''] = (await world.column(
    `select certificate_number from cases.case_handler where agency_id = '${city.office}' group by certificate_number order by count(*) desc, 1 limit 1`,
  )) as string[];
  const expected = await world.column(
    `select c.id from cases."case" c where c.id in (select case_id from cases.case_handler where certificate_number = '${number}') order by docketed_on desc, id desc limit 20`,
  );
  for (const typed of [number, ` ${number.toLowerCase()} `, wide(number)]) {
    const { kind, cases: found } = await lookUp(typed, city);
    expect([kind, found.map(({ id }) => id)]).toEqual(['CERTIFICATE_NUMBER', expected]);
  }
  expect(expected.length).toBeGreaterThan(0);
  expect((await lookUp(number, await world.member('OFFICE', '4401'))).cases).toEqual([]);
});

describe('an instant look-up', () => {
  it.for<readonly [string, (number: string) => string]>([
    ['as it stands', (number) => number],
    ['without ZL and dot', (number) => number.replace(/ZL|\./g, '')],
    ['in lower case with spaces', (number) => ` ${number.toLowerCase().replace(/(\d{4})/, '$1 ')} `],
    ['in full width', wide],
  ])('understands a patent number %s', async ([, typed]) => {
    const { kind, cases: found } = await lookUp(typed(sample.patent_number));
    const expected = await world.column(
      `select id from cases."case" where patent_number = '${sample.patent_number}' order by docketed_on desc, id desc limit 20`,
    );
    expect([kind, found.map(({ id }) => id)]).toEqual(['PATENT_NUMBER', expected]);
  });

  it.for<readonly [string, (number: string) => string]>([
    ['as it stands', (number) => number],
    ['in round brackets', (number) => number.replace('〔', '(').replace('〕', ')')],
    ['in square brackets with 第 and zeros', (number) => number.replace('〔', '[').replace('〕', ']第00')],
    ['in full width with spaces', (number) => wide(number.replace('〔', ' ( ').replace('〕', ' ) '))],
  ])('understands a case number %s', async ([, typed]) => {
    const { kind, cases: found } = await lookUp(typed(sample.case_no));
    expect([kind, found.map(({ id }) => id)]).toEqual(['CASE_NUMBER', [sample.id]]);
    const { data } = await world.ask(cases, nation, 'query ($no: String!) { caseByNo(caseNo: $no) { id } }', { no: typed(sample.case_no) });
    expect(data).toEqual({ caseByNo: { id: sample.id } });
  });

  it('takes a number with a wrong check digit for words', async () => {
    const wrong = sample.patent_number.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(await lookUp(wrong)).toEqual({ kind: 'TEXT', cases: [], repeatInfringer: false });
  });

  it.for<readonly [string, () => string]>([
    ['two characters of a name', () => sample.respondent.slice(0, 2)],
    ['a whole name', () => sample.respondent],
    ['a legal form alone', () => '有限公司'],
    ['two characters of a legal form', () => '公司'],
    ['a trade with its legal form', () => sample.respondent.slice(-8)],
    ['a whole subject', () => sample.title],
  ])('finds %s in names and subjects, at every level', async ([, wordsOf]) => {
    const words = wordsOf();
    const text = `coalesce(petitioner, '') || ' ' || respondent || ' ' || title`;
    for (const area of ['', '44', '4403', '440305']) {
      const viewer = area === '' ? nation : await world.member('OFFICE', area);
      const granted = `select object_id from platform."grant" where grantee in ('${viewer.office}', '${viewer.subject}') and valid_from <= '2014-01-10' and valid_to > '2014-01-10'`;
      const expected = await world.column(
        `select id from cases."case" where (jurisdiction like '${area}%' or id in (${granted})) and position('${words}' in ${text}) > 0
          order by docketed_on desc, id desc limit 20`,
      );
      const { kind, cases: found } = await lookUp(words, viewer);
      expect([area, kind, found.map(({ id }) => id)]).toEqual([area, 'TEXT', expected]);
    }
    expect((await lookUp(words)).cases).not.toEqual([]);
  });

  it.for(['100%', '__', `' or true --`, '龘龘'])('takes %j literally', async (words) => {
    expect((await lookUp(words)).cases).toEqual([]);
  });

  it('finds nothing outside the reach', async () => {
    const foreign = await pick(`province <> '440000' and id not in (select object_id from platform."grant")`);
    for (const words of [foreign.patent_number, foreign.case_no, foreign.respondent]) {
      expect((await lookUp(words)).cases.map(({ id }) => id)).toContain(foreign.id);
      expect((await lookUp(words, city)).cases.map(({ id }) => id)).not.toContain(foreign.id);
      expect((await lookUp(words, PUBLIC_VIEWER)).cases).toEqual([]);
    }
  });

  it.for(['', ' 灯 ', 'x'.repeat(101)])('is refused for %j', async (q) => {
    const { errors } = await world.ask(cases, nation, 'query ($q: String!) { instantLookup(q: $q) { kind } }', { q });
    expect(errors).toEqual(['BAD_USER_INPUT: Type 2 to 100 characters.']);
  });
});

describe('a repeat infringer (R1.3)', () => {
  const NOBODY = '再犯科技有限公司';
  it('lost over the same patent before another case began', async () => {
    const lost = await pick(`kind = 'INFRINGEMENT' and disposition = 'STOP_ORDER' and concluded_on < '2013-06-01' and province = '440000'`);
    const later = await pick(`docketed_on > '2013-07-01' and concluded_on is null and province <> '440000'`);
    const other = await pick(`docketed_on > '2013-07-01' and disposition = 'NOT_INFRINGED'`);
    const set = (id: string, respondent: string, patent: string) =>
      world.sql`update cases."case" set respondent = ${respondent}, patent_number = ${patent} where id = ${id}`;
    const repeated = async (viewer?: Viewer) => (await lookUp(NOBODY, viewer)).repeatInfringer;
    await set(lost.id, NOBODY, lost.patent_number);
    expect(await repeated()).toBe(false);
    // the same respondent over another patent, and another respondent over the same
    await set(other.id, NOBODY, other.patent_number);
    await set(later.id, '别家有限公司', lost.patent_number);
    expect([await repeated(), (await lookUp(lost.patent_number)).repeatInfringer]).toEqual([false, false]);
    await set(later.id, NOBODY, lost.patent_number);
    expect([await repeated(), (await lookUp(later.case_no)).repeatInfringer]).toEqual([true, true]);
    // an order that lies outside the viewer's reach tells nothing
    expect(await repeated(await world.member('OFFICE', '44'))).toBe(false);
    await set(lost.id, '曾经有限公司', lost.patent_number);
    expect(await repeated()).toBe(false);
  });
});

describe('the worklist', () => {
  const ask = (viewer: Viewer, args: string) =>
    world.ask(cases, viewer, `{ myWorklist${args} { case { id } deadline { dueOn state rule } } }`);
  it.for([
    ['', 7],
    ['(dueWithin: 0)', 0],
    ['(dueWithin: 90, first: 100)', 90],
  ] as const)('holds what is due soon and what is overdue, most urgent first: %s', async ([args, days]) => {
    const busiest = await world.one<string>(
      `select agency_id from cases."case" where concluded_on is null group by 1 order by count(*) desc, 1 limit 1`,
    );
    const place = await world.one<string>(`select jurisdiction from institutions.agency where id = '${busiest}'`);
    const viewer = viewerOf({ subject: 'w', role: 'HANDLER', office: busiest, area: place.replace(/(?:00)+$/, '') });
    const others = `'I3', 'I10', 'M0', 'M3', 'C5', 'C7', 'C9', 'C9b', 'T3'`;
    const rows = await world.sql.unsafe<{ id: string; rule: string; due_on: string }[]>(
      `select case_id as id, rule, due_on::text from cases.deadline where agency_id = '${busiest}' and done_on is null and not paused and not waived
        and rule not in (${others}) and due_on <= date '2014-01-10' + ${days} order by due_on, id limit ${days === 90 ? 100 : 50}`,
    );
    const { data, errors } = await ask(viewer, args);
    expect(errors).toEqual([]);
    const { myWorklist } = data as { myWorklist: { case: { id: string }; deadline: { rule: string; dueOn: string; state: string } }[] };
    expect(rows.length).toBeGreaterThanOrEqual(days === 90 ? 1 : 0);
    expect(myWorklist.map((item) => [item.case.id, item.deadline.rule, item.deadline.dueOn, item.deadline.state])).toEqual(
      rows.map(({ id, rule, due_on: due }) => [id, rule, due, due < '2014-01-10' ? 'BREACHED' : 'RUNNING']),
    );
  });
  it('is empty for those without an office or a case', async () => {
    expect((await ask(PUBLIC_VIEWER, '')).data).toEqual({ myWorklist: [] });
    expect((await ask(viewerOf({ subject: 'p', role: 'PARTNER', office: sample.id }), '(dueWithin: 90)')).data).toEqual({ myWorklist: [] });
  });
  it.for(['(dueWithin: -1)', '(dueWithin: 91)', '(first: 0)', '(first: 101)'])('refuses %s', async (args) => {
    expect((await ask(PUBLIC_VIEWER, args)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
  it('agrees with the clock of the law for every case of the world', async () => {
    const { data } = await world.ask(cases, nation, '{ cases(first: 100) { nodes { id status deadlines { rule dueOn startedOn } } } }');
    const all = (data as { cases: { nodes: { id: string; status: string; deadlines: { rule: string; dueOn: string }[] }[] } }).cases.nodes;
    // while a case stands still, its due day moves on every day
    const still: readonly string[] = STANDING_STILL;
    const nodes = all.filter(({ status }) => !still.includes(status));
    const stored = new Map(
      (await world.sql<{ id: string; due_on: string }[]>`select id, due_on::text from cases."case"`).map((row) => [row.id, row.due_on]),
    );
    const conclusion = (deadlines: readonly { rule: string; dueOn: string }[]) =>
      deadlines.find(({ rule }) => ['I7', 'M2', 'C4'].includes(rule))?.dueOn;
    expect(nodes.map(({ deadlines }) => conclusion(deadlines))).toEqual(nodes.map(({ id }) => stored.get(id)));
  });
});

describe('a case', () => {
  const FIELDS =
    '{ case(id: $id) { history { at what whatZh } handlers { name certificateNumber officer { id } certificate { id } } originComplaint { id } permittedActions } }';
  const read = async (id: string, viewer: Viewer) => {
    const { data, errors } = await world.ask(cases, viewer, `query ($id: ID!) ${FIELDS}`, { id });
    expect(errors).toEqual([]);
    return (data as { case: Record<string, unknown> | null }).case;
  };
  type Person = { name: string; certificateNumber: string; officer: unknown; certificate: unknown };

  it('tells its history in both languages, oldest first', async () => {
    const row = await pick(`concluded_on is not null`);
    expect((await read(row.id, nation))?.['history']).toEqual([
      { at: `${String(row['docketed'])}T04:00:00.000Z`, what: 'Docketed', whatZh: '立案' },
      { at: `${String(row['concluded'])}T04:00:00.000Z`, what: 'Concluded', whatZh: '结案' },
    ]);
  });

  it('shows the person behind a handler to the office and those above it only', async () => {
    await world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
      values (${'0190aaaa-0000-7000-8000-000000000001'}, 'p', 'REFERRAL', ${sample.id}, '2014-01-10', '2014-01-11')`;
    const below = viewerOf({ subject: 'below', role: 'OFFICE', office: sample.id, area: sample.jurisdiction });
    const partner = viewerOf({ subject: 'p', role: 'PARTNER' });
    const analyst = viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' });
    const open = (await read(sample.id, city))?.['handlers'] as Person[];
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ officer, certificate }) => officer !== null && certificate !== null)).toBe(true);
    expect((await read(sample.id, nation))?.['handlers']).toEqual(open);
    const closed = open.map((person) => ({ ...person, officer: null, certificate: null }));
    for (const viewer of [below, partner, analyst]) expect((await read(sample.id, viewer))?.['handlers']).toEqual(closed);
  });

  it('names its complaint only to those who reach it', async () => {
    const row = await pick(`origin_complaint_id is not null and province = '440000'`);
    await world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
      values (${'0190aaaa-0000-7000-8000-000000000002'}, 'r', 'PARTY', ${row.id}, '2014-01-10', '2014-01-11')`;
    expect((await read(row.id, nation))?.['originComplaint']).toEqual({ id: row['origin_complaint_id'] });
    expect((await read(row.id, viewerOf({ subject: 'r', role: 'RIGHT_HOLDER' })))?.['originComplaint']).toBe(null);
    expect(
      await world.one(
        `select count(*)::int from cases."case" c join complaints.complaint k on k.id = c.origin_complaint_id where k.jurisdiction <> c.jurisdiction`,
      ),
    ).toBe(0);
  });

  it('offers actions to its own office alone: to handlers what they do, to the head what the head decides', async () => {
    const open = await pick(`agency_id = '${city.office}' and kind = 'INFRINGEMENT' and status = 'DOCKETED'`);
    const handler = { ...city, role: 'HANDLER' } as const;
    const actions = async (viewer: typeof city) => (await read(open.id, viewer))?.['permittedActions'] as readonly string[];
    const [done, decided, above] = [await actions(handler), await actions(city), await actions(await world.member('HANDLER', '44'))];
    expect([done.includes('SERVE'), decided.includes('SERVE'), above]).toEqual([true, false, []]);
    expect([done.includes('TRANSFER_OUT'), decided.includes('TRANSFER_OUT')]).toEqual([false, true]);
    expect([done, decided].map((each) => each.includes('ADD_PARTY'))).toEqual([true, true]);
  });

  it('lists the cases of an officer that the viewer may see; what is no id has none', async () => {
    const officer = await world.one<string>(`select officer_id from cases.case_handler where case_id = '${sample.id}' limit 1`);
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Officer { cases(first: 100) { nodes { id } totalCount } } } }';
    const of = [officer, 'x'].map((id) => ({ __typename: 'Officer', id }));
    const expected = await world.column(
      `select c.id from cases."case" c join cases.case_handler h on h.case_id = c.id where h.officer_id = '${officer}' order by c.docketed_on desc, c.id desc`,
    );
    const { data, errors } = await world.ask(cases, city, query, { of });
    const none = { cases: { nodes: [], totalCount: 0 } };
    expect([data, errors]).toEqual([
      { _entities: [{ cases: { nodes: expected.map((id) => ({ id })), totalCount: expected.length } }, none] },
      [],
    ]);
    expect((await world.ask(cases, PUBLIC_VIEWER, query, { of })).data).toEqual({ _entities: [none, none] });
  });

  it('lists and counts the cases of a hundred officers in two statements', async () => {
    const officers = await world.column<string>('select distinct officer_id from cases.case_handler order by 1 limit 100');
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Officer { cases { nodes { id } totalCount } } } }';
    const of = officers.map((id) => ({ __typename: 'Officer', id }));
    const { errors, statements } = await world.ask(cases, city, query, { of });
    expect([of.length, errors, statements.length]).toEqual([100, [], 2]);
  });
});
