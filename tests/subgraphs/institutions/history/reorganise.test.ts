import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { reorganise, type AgencyVersion, type ReorganisationFacts } from '../../../../subgraphs/institutions/lifecycle/history.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { programmeMembership, type AgencyRow } from '../../../../subgraphs/institutions/tables.ts';
import type { ReorganiseAgencyInput } from '../../../../subgraphs/institutions/types.generated.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround } from '../ground.ts';

const office = (n: number, place: string, level: AgencyRow['level'], parent: number | null): AgencyRow => ({
  id: idOf(n),
  code: `IPO-${place}`,
  name: `${place}局`,
  nameEn: `Office ${place}`,
  level,
  parentId: parent === null ? null : idOf(parent),
  phone: null,
  establishedOn: '2004-03-01',
  dissolvedOn: null,
  jurisdiction: place,
  province: `${place.slice(0, 2)}0000`,
  prefecture: `${place.slice(0, 4)}00`,
});
const versionOf = (row: AgencyRow, more: Partial<AgencyVersion> = {}): AgencyVersion => ({
  agencyId: row.id,
  name: row.name,
  nameEn: row.nameEn,
  level: row.level,
  parentId: row.parentId,
  jurisdiction: row.jurisdiction,
  validFrom: '2004-03-01',
  validTo: null,
  mergedIntoId: null,
  mergerDocument: null,
  document: null,
  ...more,
});
const other = (row: AgencyRow, more: Partial<AgencyVersion> = {}, open = true) => ({ row, versions: [versionOf(row, more)], open });
const CITY = office(3, '440300', 'PREFECTURE', 2);
const PROVINCE = office(2, '440000', 'PROVINCE', 1);

const FACTS: ReorganisationFacts = {
  today: '2014-01-10',
  agency: CITY,
  versions: [versionOf(CITY)],
  actors: ['PROVINCE'],
  below: [],
  superior: other(PROVINCE),
  successor: other(PROVINCE),
  memberships: [],
};
const RENAME: ReorganiseAgencyInput = {
  agencyId: CITY.id,
  presentFromOn: '2004-03-01',
  change: 'RENAMED',
  fromOn: '2013-01-01',
  document: '粤府〔2012〕1号',
  name: '新名',
};
const { name: _, ...PLAIN } = RENAME;
const RELEVEL: ReorganiseAgencyInput = { ...PLAIN, change: 'RELEVELLED', level: 'COUNTY' };
const MERGE: ReorganiseAgencyInput = { ...PLAIN, change: 'MERGED', mergedIntoId: PROVINCE.id };

const codes = (input: ReorganiseAgencyInput, facts: Partial<ReorganisationFacts> = {}): readonly string[] => {
  const outcome = reorganise(input, { ...FACTS, ...facts });
  return outcome.ok ? [] : outcome.refusals.map(({ code, path = [] }) => [code, ...path.slice(1)].join(' '));
};

describe('the rule of reorganisations', () => {
  it('accepts each kind', () => {
    expect(reorganise(RENAME, FACTS)).toMatchObject({
      value: { ends: { validTo: '2013-01-01', mergedIntoId: null }, begins: { name: '新名', nameEn: CITY.nameEn, level: 'PREFECTURE' } },
    });
    expect(reorganise(RELEVEL, FACTS)).toMatchObject({ value: { begins: { level: 'COUNTY', parentId: CITY.parentId } } });
    const memberships = [
      { id: 'a', validFrom: '2011-05-26', validTo: null },
      { id: 'b', validFrom: '2010-01-01', validTo: '2011-01-01' },
    ];
    expect(reorganise(MERGE, { ...FACTS, actors: ['NATION'], memberships })).toMatchObject({
      value: { ends: { validTo: '2013-01-01', mergedIntoId: PROVINCE.id, mergerDocument: '粤府〔2012〕1号' }, begins: null, left: ['a'] },
    });
  });

  it.for<[string, ReorganiseAgencyInput, Partial<ReorganisationFacts>, string[]]>([
    ['by nobody', RENAME, { actors: [] }, ['NOT_PERMITTED']],
    ['by itself', RENAME, { actors: ['OFFICE'] }, ['NOT_PERMITTED']],
    ['of a province by itself', RENAME, { actors: ['OFFICE', 'PROVINCE'] }, ['NOT_PERMITTED']],
    ['on another version', { ...RENAME, presentFromOn: '2004-03-02' }, {}, ['CONFLICT presentFromOn']],
    [
      'of an office that was merged',
      { ...RENAME, presentFromOn: '2013-01-01' },
      { versions: [versionOf(CITY, { validTo: '2013-01-01', mergedIntoId: PROVINCE.id, mergerDocument: 'x' })] },
      ['WRONG_STATE presentFromOn'],
    ],
    [
      'of an office that was merged a moment ago',
      RENAME,
      { versions: [versionOf(CITY, { validTo: '2013-01-01', mergedIntoId: PROVINCE.id, mergerDocument: 'x' })] },
      ['CONFLICT presentFromOn'],
    ],
    ['tomorrow', { ...RENAME, fromOn: '2014-01-11' }, {}, ['WRONG_DATE fromOn']],
    ['on the first day of the present version', { ...RENAME, fromOn: '2004-03-01' }, {}, ['WRONG_DATE fromOn']],
    ['without document', { ...RENAME, document: ' ' }, {}, ['INVALID_VALUE document']],
    ['to its own name', { ...RENAME, name: CITY.name }, {}, ['INVALID_VALUE name']],
    ['to nothing', PLAIN, {}, ['INVALID_VALUE name']],
    ['to a blank name', { ...RENAME, name: ' ' }, {}, ['INVALID_VALUE name']],
    ['with a level, as a renaming', { ...RENAME, level: 'COUNTY' }, {}, ['INVALID_VALUE level']],
    ['with a name, as a merger', { ...MERGE, name: '新名' }, {}, ['INVALID_VALUE name']],
    ['to its own level', { ...RELEVEL, level: 'PREFECTURE' }, {}, ['INVALID_VALUE level']],
    ['to a second nation', { ...RELEVEL, level: 'NATION' }, { superior: null }, ['INVALID_VALUE level']],
    ['to the level of its superior', { ...RELEVEL, level: 'PROVINCE' }, {}, ['INVALID_VALUE level']],
    ['to the level of those below', RELEVEL, { below: ['COUNTY'] }, ['WRONG_STATE level']],
    ['under nobody', { ...PLAIN, change: 'RELEVELLED', parentId: idOf(99) }, { superior: null }, ['NOT_FOUND parentId']],
    ['under itself', { ...PLAIN, change: 'RELEVELLED', parentId: CITY.id }, { superior: other(CITY) }, ['INVALID_VALUE parentId']],
    [
      'under another province',
      { ...PLAIN, change: 'RELEVELLED', parentId: idOf(5) },
      { superior: other(office(5, '330000', 'PROVINCE', 1)) },
      ['INVALID_VALUE parentId'],
    ],
    [
      'under an office that is gone',
      { ...PLAIN, change: 'RELEVELLED', parentId: idOf(5) },
      { superior: other(office(5, '440000', 'PROVINCE', 1), { validTo: '2012-01-01', mergedIntoId: idOf(1), mergerDocument: 'x' }) },
      ['WRONG_DATE parentId'],
    ],
    ['into nothing', MERGE, { successor: null }, ['NOT_FOUND mergedIntoId']],
    ['into itself', { ...MERGE, mergedIntoId: CITY.id }, {}, ['INVALID_VALUE mergedIntoId']],
    ['into another province', MERGE, { successor: other(PROVINCE, {}, false) }, ['NO_JURISDICTION mergedIntoId']],
    ['into what came later', MERGE, { successor: other(PROVINCE, { validFrom: '2013-01-02' }) }, ['WRONG_DATE mergedIntoId']],
    ['with offices below', MERGE, { below: ['COUNTY'] }, ['WRONG_STATE agencyId']],
    [
      'of a member, by the province',
      MERGE,
      { memberships: [{ id: 'a', validFrom: '2011-05-26', validTo: null }] },
      ['NOT_PERMITTED agencyId'],
    ],
    [
      'of one that became a member later',
      MERGE,
      { actors: ['NATION'], memberships: [{ id: 'a', validFrom: '2013-05-26', validTo: null }] },
      ['WRONG_DATE fromOn'],
    ],
    ['of the nation into a province', MERGE, { agency: { ...CITY, level: 'NATION' }, actors: ['NATION'] }, ['INVALID_VALUE agencyId']],
  ])('refuses one %s', ([, input, facts, expected]) => expect(codes(input, facts)).toEqual(expected));

  it('says every reason at once, in both languages, with a rule', () => {
    const outcome = reorganise({ ...MERGE, fromOn: '2014-02-01', document: '' }, { ...FACTS, below: ['COUNTY'] });
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'WRONG_DATE' }, { code: 'INVALID_VALUE' }, { code: 'WRONG_STATE' }] });
    for (const { message, messageZh } of outcome.ok ? [] : outcome.refusals) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(messageZh).toMatch(/^[\p{Script=Han}].*。$/u);
    }
  });
});

const MUTATION = `mutation ($input: ReorganiseAgencyInput!) { reorganiseAgency(input: $input) {
  agency { name nameEn level parent { code } successor { code } history { name level fromOn toOn document mergedInto { code } mergerDocument } memberships { programme } }
  userErrors { code message messageZh path rule } } }`;
interface Answered {
  readonly agency: Record<string, unknown> | null;
  readonly userErrors: readonly { readonly code: string }[];
}

describe('a reorganisation through the graph', () => {
  let graph: OwnGraph;
  beforeAll(async () => void (graph = await createGround()));
  afterAll(() => graph.end());

  const nation = viewerOf({ subject: 'n', role: 'OFFICE', office: idOf(1), area: 'CN' });
  const guangdong = viewerOf({ subject: 'p', role: 'OFFICE', office: idOf(2), area: '44' });
  const others: readonly Viewer[] = [
    viewerOf({ subject: 'z', role: 'OFFICE', office: idOf(5), area: '33' }),
    viewerOf({ subject: 'c', role: 'OFFICE', office: idOf(3), area: '4403' }),
    viewerOf({ subject: 'h', role: 'HANDLER', office: idOf(2), area: '44' }),
    viewerOf({ subject: 'a', role: 'ANALYST', office: idOf(1), area: 'CN' }),
    viewerOf({ subject: 'm', role: 'CENTRE', office: idOf(21), area: '4403' }),
    PUBLIC_VIEWER,
  ];
  const input = { agencyId: idOf(4), presentFromOn: '2009-09-01', change: 'RENAMED', fromOn: '2013-01-01', document: '深府〔2012〕9号' };
  const act = async (viewer: Viewer, more: Record<string, unknown> = {}): Promise<Answered> => {
    const { data, errors } = await graph.ask(institutions, viewer, MUTATION, { input: { ...input, ...more } });
    expect(errors).toEqual([]);
    return (data as { reorganiseAgency: Answered }).reorganiseAgency;
  };
  const refused = async (viewer: Viewer, more: Record<string, unknown> = {}): Promise<readonly string[]> =>
    (await act(viewer, more)).userErrors.map(({ code }) => code);

  it('is refused to everybody but the nation and the province over the office', async () => {
    for (const viewer of others) expect([viewer.role, await refused(viewer, { name: '南山局' })]).toEqual([viewer.role, ['NOT_PERMITTED']]);
    expect(await refused(guangdong, { agencyId: idOf(2), presentFromOn: '1985-04-01', name: '广东局' })).toEqual(['NOT_PERMITTED']);
    for (const viewer of [...others, nation]) expect(await refused(viewer, { agencyId: idOf(99), name: 'x局' })).toEqual(['NOT_FOUND']);
    expect(await refused(nation, { agencyId: 'x', name: 'x局' })).toEqual(['NOT_FOUND']);
  });

  it('renames, keeps what was, and repeats its answer under one key', async () => {
    const key = { idempotencyKey: 'k1', name: '深圳市南山区市场监督管理局' };
    const first = await act(guangdong, key);
    expect(first).toEqual({
      agency: {
        name: '深圳市南山区市场监督管理局',
        nameEn: 'IP Office 440305',
        level: 'COUNTY',
        parent: { code: 'IPO-440300' },
        successor: null,
        memberships: [],
        history: [
          {
            name: '南山区知识产权局',
            level: 'COUNTY',
            fromOn: '2009-09-01',
            toOn: '2013-01-01',
            document: null,
            mergedInto: null,
            mergerDocument: null,
          },
          {
            name: '深圳市南山区市场监督管理局',
            level: 'COUNTY',
            fromOn: '2013-01-01',
            toOn: null,
            document: '深府〔2012〕9号',
            mergedInto: null,
            mergerDocument: null,
          },
        ],
      },
      userErrors: [],
    });
    expect(await act(guangdong, key)).toEqual(first);
    expect(await refused(guangdong, { ...key, name: '另名' })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await refused(guangdong, { name: '另名' })).toEqual(['CONFLICT']);
  });

  it('lets one of many at once through', async () => {
    const names = Array.from({ length: 12 }, (_each, n) =>
      act(nation, { presentFromOn: '2013-01-01', fromOn: '2013-06-01', name: `第${n}局` }),
    );
    const answers = await Promise.all(names);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(new Set(['CONFLICT']));
  });

  it('merges an office with nobody below it, ends its memberships, and leaves a successor', async () => {
    expect(await refused(nation, { agencyId: idOf(3), presentFromOn: '2004-03-01', change: 'MERGED', mergedIntoId: idOf(2) })).toEqual([
      'WRONG_STATE',
    ]);
    await graph.rows.insert(programmeMembership).values({
      id: idOf(71),
      programme: 'TALENT_SERVICE_PILOT',
      memberId: idOf(4),
      memberKind: 'AGENCY',
      validFrom: '2012-01-01',
      entryDocument: '通知',
      jurisdiction: '440305',
    });
    const merge = { presentFromOn: '2013-06-01', fromOn: '2013-09-01', change: 'MERGED', mergedIntoId: idOf(3) };
    expect(await refused(guangdong, merge)).toEqual(['NOT_PERMITTED']);
    const both = await Promise.all([act(nation, merge), act(nation, merge)]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['CONFLICT']);
    const query = `{ agency(id: "${idOf(4)}") { name parent { code } successor { code } asOf(on: "2013-09-01") { name } history { name toOn mergedInto { code } mergerDocument memberships { programme exitReason toOn } } }
      before: agencyAsOf(code: "IPO-440305", on: "2013-08-31") { name toOn memberships { programme } } after: agencyAsOf(code: "IPO-440305", on: "2013-09-01") { name } }`;
    const { data } = await graph.ask(institutions, PUBLIC_VIEWER, query);
    expect(data).toMatchObject({
      agency: {
        successor: { code: 'IPO-440300' },
        asOf: null,
        history: [
          {},
          {},
          {
            toOn: '2013-09-01',
            mergedInto: { code: 'IPO-440300' },
            mergerDocument: '深府〔2012〕9号',
            memberships: [{ programme: 'TALENT_SERVICE_PILOT', exitReason: 'REORGANISED', toOn: '2013-09-01' }],
          },
        ],
      },
      before: { toOn: '2013-09-01', memberships: [{ programme: 'TALENT_SERVICE_PILOT' }] },
      after: null,
    });
    expect(await refused(nation, { presentFromOn: '2013-09-01', fromOn: '2013-10-01', name: '另名' })).toEqual(['WRONG_STATE']);
    // with nobody below it any more, the city can get another level
    const relevelled = await act(nation, { agencyId: idOf(3), presentFromOn: '2004-03-01', change: 'RELEVELLED', level: 'COUNTY' });
    expect(relevelled.agency).toMatchObject({ level: 'COUNTY', parent: { code: 'IPO-440000' } });
  });

  it('merges two offices into each other only once', async () => {
    const into = (agencyId: string, mergedIntoId: string, presentFromOn: string) =>
      refused(nation, { agencyId, mergedIntoId, presentFromOn, change: 'MERGED', fromOn: '2013-10-01' });
    const answers = await Promise.all([into(idOf(3), idOf(5), '2013-01-01'), into(idOf(5), idOf(3), '1985-04-01')]);
    expect(answers.toSorted((a, b) => a.length - b.length)).toEqual([[], ['WRONG_DATE']]);
  });
});
