import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, docketing, officeId, officerId, TODAY } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_step, cases.deadline, cases.party, cases.case_number, cases.delegation, platform.event, platform.idempotency_key`,
  );
});

interface Payload {
  readonly delegation?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
const FIELDS: Readonly<Record<string, string>> = {
  grantDelegation:
    'delegation { id authority { id } delegate { id } jurisdiction { code } kinds legalBasis docNo validFromOn validToOn endReason }',
  endDelegation: 'delegation { id validToOn endReason }',
};
const act = async (field: string, viewer: Viewer, input: Record<string, unknown>): Promise<Payload> => {
  const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${FIELDS[field]} userErrors { code path rule messageZh } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[field] as Payload;
};
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const city = at('shenzhen', 'OFFICE');
const province = at('province', 'OFFICE');

const grantTo = (change: Record<string, unknown> = {}, viewer: Viewer = city) =>
  act('grantDelegation', viewer, {
    toAgencyId: officeId('nanshan'),
    kinds: ['INFRINGEMENT'],
    legalBasis: '深圳经济特区加强知识产权保护工作若干规定',
    docNo: '深知委〔2013〕1号',
    validFromOn: '2013-06-01',
    ...change,
  });

describe('delegation to a county office (办法 §6)', () => {
  it('is granted by an authority above it, for kinds of case, for a time', async () => {
    const { delegation, userErrors } = await grantTo({ validToOn: '2016-06-01' });
    expect([userErrors, delegation]).toMatchObject([
      [],
      {
        authority: { id: officeId('shenzhen') },
        delegate: { id: officeId('nanshan') },
        jurisdiction: { code: '440305' },
        kinds: ['INFRINGEMENT'],
        validToOn: '2016-06-01',
      },
    ]);
    expect(codes(await grantTo({ validFromOn: '2016-06-01' }))).toEqual([]);
  });

  it.each<[string, Viewer, Record<string, unknown>, string[]]>([
    ['by a handler', at('shenzhen'), {}, ['NOT_PERMITTED']],
    ['by the public', PUBLIC_VIEWER, {}, ['NOT_PERMITTED']],
    ['by a city of elsewhere', at('guangzhou', 'OFFICE'), {}, ['NO_JURISDICTION']],
    ['by the county to itself', at('nanshan', 'OFFICE'), {}, ['NO_JURISDICTION']],
    ['to a city', province, { toAgencyId: officeId('shenzhen') }, ['NO_JURISDICTION']],
    ['to nobody', city, { toAgencyId: idOf(999) }, ['NOT_FOUND']],
    ['of nothing', city, { kinds: [] }, ['INVALID_VALUE']],
    ['without a document', city, { docNo: ' ', legalBasis: '' }, ['INVALID_VALUE', 'INVALID_VALUE']],
    ['that ends before it begins', city, { validToOn: '2013-06-01' }, ['WRONG_DATE']],
  ])('is refused %s', async (_, viewer, change, expected) => expect(codes(await grantTo(change, viewer))).toEqual(expected));

  it('never overlaps another, not even when two are granted at once', async () => {
    expect(codes(await grantTo())).toEqual([]);
    expect(codes(await grantTo({ validFromOn: '2014-06-01' }, province))).toEqual(['CONFLICT']);
    expect(codes(await grantTo({ validFromOn: '2012-01-01', validToOn: '2013-06-01' }))).toEqual([]);
    await graph.rows.execute(sql`truncate cases.delegation`);
    const all = await Promise.all([city, province, city, province].map((viewer) => grantTo({}, viewer)));
    expect(all.map((one) => codes(one).join()).toSorted()).toEqual(['', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
  });

  it('ends from today on at the earliest, by who granted it, with a reason', async () => {
    const id = (await grantTo()).delegation?.id;
    const end = (change: Record<string, unknown> = {}, viewer: Viewer = city) =>
      act('endDelegation', viewer, { delegationId: id, endsOn: '2014-03-01', reason: '机构调整', ...change });
    expect(codes(await end({}, province))).toEqual(['NOT_PERMITTED']);
    expect(codes(await end({}, at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    expect(codes(await end({ endsOn: '2014-01-09' }))).toEqual(['WRONG_DATE']);
    expect(codes(await end({ reason: '' }))).toEqual(['INVALID_VALUE']);
    expect((await end()).delegation).toMatchObject({ validToOn: '2014-03-01', endReason: '机构调整' });
    expect(codes(await end({ endsOn: '2014-04-01' }))).toEqual(['WRONG_DATE']);
    expect((await end({ endsOn: TODAY })).delegation).toMatchObject({ validToOn: TODAY });
    expect(codes(await end())).toEqual(['WRONG_STATE']);
  });

  it('is listed with filters for the offices over it', async () => {
    await grantTo({ validToOn: '2013-12-01' });
    await grantTo({ validFromOn: '2013-12-01', kinds: ['INFRINGEMENT', 'MEDIATION'] });
    const count = async (viewer: Viewer, filter: string) => {
      const { data, errors } = await graph.ask(
        cases,
        viewer,
        `{ delegations(filter: { ${filter} }, orderBy: STARTS_ASC) { totalCount nodes { docNo } } }`,
      );
      expect(errors).toEqual([]);
      return (data as { delegations: { totalCount: number } }).delegations.totalCount;
    };
    expect([await count(city, ''), await count(province, ''), await count(at('nanshan'), ''), await count(at('guangzhou'), '')]).toEqual([
      2, 2, 2, 0,
    ]);
    expect(await count(city, `on: "${TODAY}"`)).toBe(1);
    expect(await count(city, 'kind: MEDIATION')).toBe(1);
    expect(await count(city, `toAgencyId: "${officeId('nanshan')}", authorityId: "${officeId('shenzhen')}", under: "440300"`)).toBe(2);
    expect(await count(city, 'under: "440100"')).toBe(0);
    expect(await count(PUBLIC_VIEWER, '')).toBe(0);
  });

  it('lets a county docket an infringement, in the name of the authority; the other kinds it may by default', async () => {
    const docket = async (change: Record<string, unknown>) => {
      const query = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { authority { id } } userErrors { code } } }`;
      const { data } = await graph.ask(cases, at('nanshan'), query, { input: docketing(change) });
      const { case: file, userErrors } = (
        data as { docketCase: { case: { authority: { id: string } | null } | null; userErrors: { code: string }[] } }
      ).docketCase;
      return [file?.authority?.id ?? null, userErrors.map(({ code }) => code)];
    };
    const panel = (['nanshan', 'nanshanToo', 'nanshanThree'] as const).map(officerId);
    const dispute = { kind: 'INFRINGEMENT', petitioner: '某公司', handlers: panel };
    expect(await docket(dispute)).toEqual([null, ['NO_JURISDICTION']]);
    await grantTo({ kinds: ['MEDIATION'], validToOn: '2013-12-01' });
    await grantTo({ kinds: ['INFRINGEMENT'], validFromOn: '2014-02-01' }, province);
    expect(await docket(dispute)).toEqual([null, ['NO_JURISDICTION']]);
    await graph.rows.execute(sql`truncate cases.delegation`);
    await grantTo({}, province);
    expect(await docket(dispute)).toEqual([officeId('province'), []]);
    expect(await docket({ handlers: panel.slice(0, 2) })).toEqual([officeId('shenzhen'), []]);
  });
});
