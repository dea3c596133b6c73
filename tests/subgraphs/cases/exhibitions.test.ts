import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { codes, head, showDesk } from './exhibition-ground.ts';
import { at, createGround, officeId, officerId, TODAY } from './ground.ts';

let graph: OwnGraph;
let desk: ReturnType<typeof showDesk>;
beforeAll(async () => {
  graph = await createGround();
  desk = showDesk(graph);
});
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases.exhibition, cases.exhibition_officer, cases.exhibition_case, cases.intake, cases.case_step, cases.party, cases.delegation, platform.event, platform.idempotency_key`,
  );
});

describe('a show', () => {
  it('is put on record by the office of the place, once, and is known to all', async () => {
    const { exhibition, userErrors } = await desk.create({ idempotencyKey: 'show' });
    expect([userErrors, exhibition]).toMatchObject([
      [],
      { name: '第十五届高交会', desk: true, agency: { id: officeId('shenzhen') }, stationedOfficers: [] },
    ]);
    expect((await desk.create({ idempotencyKey: 'show' })).exhibition).toEqual(exhibition);
    const again = await Promise.all(Array.from({ length: 5 }, () => desk.create()));
    expect(again.map(codes)).toEqual(Array.from({ length: 5 }, () => ['CONFLICT']));
    const query = `query ($id: ID!) { exhibition(id: $id) { name contact cases { totalCount } figures { received } stationedOfficers { name } repeatExhibitors { exhibitor } } }`;
    const { data } = await graph.ask(cases, PUBLIC_VIEWER, query, { id: exhibition?.id });
    expect(data).toEqual({
      exhibition: {
        name: '第十五届高交会',
        contact: '知识产权投诉站 0755-12330',
        cases: null,
        figures: null,
        stationedOfficers: [],
        repeatExhibitors: [],
      },
    });
  });

  it.each<[string, Viewer, Record<string, unknown>, string[]]>([
    ['by the public', PUBLIC_VIEWER, {}, ['NOT_PERMITTED']],
    ['in the place of another', at('guangzhou', 'OFFICE'), {}, ['NO_JURISDICTION']],
    ['in a place that is none', head, { jurisdiction: '999999' }, ['INVALID_VALUE']],
    ['with a desk for two days', head, { toOn: '2014-01-09' }, ['INVALID_VALUE']],
    ['that closes before it opens', head, { toOn: '2014-01-07' }, ['WRONG_DATE']],
    ['without a contact', head, { contact: ' ', name: '' }, ['INVALID_VALUE', 'INVALID_VALUE']],
  ])('is refused %s', async (_, viewer, change, expected) => expect(codes(await desk.create(change, viewer))).toEqual(expected));

  it('has no desk when it is short', async () => expect(codes(await desk.create({ toOn: '2014-01-09', desk: false }))).toEqual([]));

  it('closes at its hour, or with its last day; nothing is brought to it after that, and no clock runs longer', async () => {
    const whole = await desk.create({ name: '文博会' });
    expect(whole.exhibition).toMatchObject({ toOn: '2014-01-12', closesAt: '2014-01-12T15:59:59.000Z' });
    for (const closingTime of ['24:00', '5:30', '17:60', '']) {
      const { userErrors } = await desk.create({ name: '安博会', closingTime });
      expect(userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([['INVALID_VALUE', 'closingTime']]);
    }
    const days = { fromOn: '2014-01-08', toOn: TODAY };
    const { exhibition } = await desk.create({ name: '礼品展', closingTime: '17:30', ...days });
    const closing = `${TODAY}T09:30:00.000Z`;
    expect(exhibition).toMatchObject({ closesAt: closing });
    expect(codes(await desk.file(exhibition?.id, { at: `${TODAY}T17:30:01+08:00` }))).toEqual(['WRONG_DATE']);
    const last = await desk.file(exhibition?.id, { at: `${TODAY}T17:30:00+08:00` });
    expect([codes(last), last.exhibitionCase?.dueAt, last.exhibitionCase?.clocks.map(({ dueAt }) => dueAt)]).toEqual([
      [],
      closing,
      [closing, closing],
    ]);
  });

  it('has officers stationed by the head, with certificates for the place', async () => {
    const id = (await desk.create()).exhibition?.id;
    expect(codes(await desk.station(id, ['first', 'second'], {}, at('shenzhen')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await desk.station(id, ['first'], {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await desk.station(idOf(9), ['first']))).toEqual(['NOT_FOUND']);
    expect(codes(await desk.station(id, ['expired', 'left', 'guangzhou']))).toEqual(['CERT_EXPIRED', 'NOT_OF_THIS_OFFICE', 'NOT_FOUND']);
    expect(codes(await desk.station(id, []))).toEqual(['INVALID_VALUE']);
    expect((await desk.station(id)).exhibition).toMatchObject({
      version: 2,
      stationedOfficers: [{ name: 'first', officer: { id: officerId('first') } }, { name: 'second' }],
    });
    expect(codes(await desk.station(id))).toEqual(['CONFLICT']);
    expect(codes(await desk.station(id, ['second', 'first'], { version: 2 }))).toEqual(['INVALID_VALUE']);
    expect((await desk.station(id, ['second', 'third'], { version: 2 })).exhibition).toMatchObject({
      stationedOfficers: [{ name: 'second' }, { name: 'third' }],
    });
    expect((await desk.station(id, ['first', 'second'], { version: 3 })).exhibition).toMatchObject({
      stationedOfficers: [{ name: 'first' }, { name: 'second' }],
    });
    const old = (await desk.create({ name: '旧展', fromOn: '2013-01-01', toOn: '2013-01-05' })).exhibition?.id;
    expect(codes(await desk.station(old))).toEqual(['WRONG_STATE']);
  });
});

it('names exhibitors with two findings and more, and counts what was settled in time', async () => {
  const { exhibitionId, exhibitionCaseId } = await desk.laid('ON_SITE_CHECK');
  const second = await desk.laid('ON_SITE_CHECK', {}, exhibitionId);
  const third = await desk.laid('ON_SITE_CHECK', { exhibitor: '另一家公司' }, exhibitionId);
  await desk.laid('DESK_RECEIVED', {}, exhibitionId);
  for (const one of [exhibitionCaseId, second.exhibitionCaseId, third.exhibitionCaseId]) expect(codes(await desk.decide(one))).toEqual([]);
  await graph.rows.execute(
    sql`update cases.exhibition_case set closed_at = '2014-01-13T00:00:00+08:00' where id = ${third.exhibitionCaseId}`,
  );
  const query = `{ exhibitions(filter: { under: "440300", on: "2014-01-10", desk: true }) { totalCount nodes {
    repeatExhibitors { exhibitor findings } figures { received resolved resolvedInShow shareInShow } cases(first: 2) { totalCount nodes { booth } pageInfo { hasNextPage } } } } }`;
  const { data, errors, statements } = await graph.ask(cases, at('province', 'OFFICE'), query);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    exhibitions: {
      totalCount: 1,
      nodes: [
        {
          repeatExhibitors: [{ exhibitor: '深圳某灯饰公司', findings: 2 }],
          figures: { received: 4, resolved: 3, resolvedInShow: 2, shareInShow: 0.5 },
          cases: { totalCount: 4, nodes: [{ booth: '1A23' }, { booth: '1A23' }], pageInfo: { hasNextPage: true } },
        },
      ],
    },
  });
  expect(statements.length).toBeLessThanOrEqual(6);
});

it('reads a page of fifty shows with all their fields in a fixed number of statements', async () => {
  for (let n = 0; n < 50; n += 1) await desk.create({ name: `展会${n}` });
  const query = `{ exhibitions(first: 50) { nodes { name stationedOfficers { name officer { id } } figures { received } repeatExhibitors { exhibitor } cases(first: 5) { nodes { booth } } } } }`;
  const { data, statements } = await graph.ask(cases, head, query);
  expect((data as { exhibitions: { nodes: unknown[] } }).exhibitions.nodes).toHaveLength(50);
  expect(statements).toHaveLength(5);
});
