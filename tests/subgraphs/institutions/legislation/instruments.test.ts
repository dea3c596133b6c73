import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legalInstrument } from '../../../../subgraphs/institutions/tables.ts';
import { createActing, instrumentOf, NATION, PERSONAS, SHENZHEN, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const national = {
  agencyId: NATION,
  jurisdiction: '000000',
  kind: 'DEPARTMENT_RULE',
  title: '专利行政执法办法',
  issuer: '国家知识产权局',
} as const;
const zhejiang = { agencyId: ZHEJIANG, jurisdiction: '330000' } as const;
const OLD = instrumentOf(1, {
  ...national,
  docNo: '令第19号',
  status: 'AMENDED',
  promulgatedOn: '2001-12-17',
  effectiveFrom: '2001-12-17',
  repealedOn: '2011-02-01',
});
const NEW = instrumentOf(2, {
  ...national,
  docNo: '令第60号',
  status: 'IN_FORCE',
  promulgatedOn: '2010-12-29',
  effectiveFrom: '2011-02-01',
  previousId: OLD.id,
});
const NEXT = instrumentOf(3, { ...national, docNo: '令-修订', previousId: NEW.id });
const ROWS = [
  OLD,
  NEW,
  NEXT,
  instrumentOf(4, { docNo: '粤条例', status: 'IN_FORCE', promulgatedOn: '2010-09-29', effectiveFrom: '2010-12-01' }),
  instrumentOf(5, {
    ...zhejiang,
    docNo: '浙条例',
    title: '浙江省专利保护条例',
    status: 'REPEALED',
    promulgatedOn: '2005-09-30',
    effectiveFrom: '2006-01-01',
    repealedOn: '2013-01-01',
  }),
  instrumentOf(6, {
    agencyId: SHENZHEN,
    jurisdiction: '440300',
    docNo: '深条例',
    title: '深圳市专利条例',
    status: 'IN_FORCE',
    promulgatedOn: '2009-01-01',
    effectiveFrom: '2009-02-01',
  }),
  instrumentOf(7, { docNo: '粤草案' }),
  instrumentOf(8, { ...zhejiang, docNo: '浙征求', status: 'CONSULTATION', title: '浙江省专利条例' }),
];
beforeAll(async () => {
  graph = await createActing();
  await graph.rows.insert(legalInstrument).values(ROWS);
});
afterAll(() => graph.end());

const FIELDS = `id docNo title kind status issuer promulgatedOn effectiveOn repealedOn basis articles version agency { code } jurisdiction { name }
  previous { docNo } next { docNo } permittedActions`;
const one = async (persona: Persona, docNo: string, fields = FIELDS) => {
  const { data, errors } = await graph.as(persona, `query ($docNo: String!) { legalInstrument(docNo: $docNo) { ${fields} } }`, { docNo });
  expect(errors).toEqual([]);
  return (data as { legalInstrument: Record<string, unknown> | null }).legalInstrument;
};

describe('one instrument', () => {
  it.for(PERSONAS)('is public once it is no draft: %s', async (persona) => {
    expect(await one(persona, '令第60号')).toEqual({
      id: NEW.id,
      docNo: '令第60号',
      title: '专利行政执法办法',
      kind: 'DEPARTMENT_RULE',
      status: 'IN_FORCE',
      issuer: '国家知识产权局',
      promulgatedOn: '2010-12-29',
      effectiveOn: '2011-02-01',
      repealedOn: null,
      basis: ['专利法'],
      articles: ['§1', '§2'],
      version: 1,
      agency: { code: 'IPO-000000' },
      jurisdiction: { name: '全国' },
      previous: { docNo: '令第19号' },
      next: persona === 'national' ? { docNo: '令-修订' } : null,
      permittedActions: persona === 'national' ? ['AMEND', 'REPEAL'] : [],
    });
  });

  it.for(PERSONAS)('as a draft is for the office and those above it: %s', async (persona) => {
    const seen = ['national', 'province'].includes(persona);
    expect(await one(persona, '粤草案', 'title')).toEqual(seen ? { title: '广东省专利条例7' } : null);
    expect(await one(persona, '浙征求', 'status')).toEqual({ status: 'CONSULTATION' });
  });

  it('tells on which days it held', async () => {
    expect(
      await one(
        'public',
        '令第19号',
        'a: inForce(on: "2001-12-16") b: inForce(on: "2001-12-17") c: inForce(on: "2011-01-31") d: inForce(on: "2011-02-01") e: inForce',
      ),
    ).toEqual({ a: false, b: true, c: true, d: false, e: false });
    expect(await one('public', '令第60号', 'a: inForce(on: "2011-01-31") b: inForce(on: "2011-02-01") c: inForce')).toEqual({
      a: false,
      b: true,
      c: true,
    });
  });

  it('is found by reference with either key, where it may be read', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on LegalInstrument { docNo } } }';
    const of = [
      { __typename: 'LegalInstrument', id: NEW.id },
      { __typename: 'LegalInstrument', docNo: '令第19号', status: 'DRAFT' },
      { __typename: 'LegalInstrument', docNo: '粤草案', status: 'IN_FORCE' },
    ];
    const { data, errors } = await graph.as('public', query, { of });
    expect([data, errors]).toEqual([{ _entities: [{ docNo: '令第60号' }, { docNo: '令第19号' }, null] }, []]);
  });
});

describe('instruments', () => {
  const list = async (persona: Persona, filter: Record<string, unknown>, more = '') => {
    const { data, errors, statements } = await graph.as(
      persona,
      `query ($filter: LegalInstrumentFilter) { legalInstruments(filter: $filter${more}) { nodes { ${FIELDS} } totalCount pageInfo { hasNextPage endCursor } } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    const { nodes, ...rest } = (
      data as {
        legalInstruments: { nodes: { docNo: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }
    ).legalInstruments;
    return { ...rest, statements, numbers: nodes.map(({ docNo }) => docNo) };
  };

  it.for<[Persona, Record<string, unknown>, string[]]>([
    ['public', { inForceOn: '2005-06-01' }, ['令第19号']],
    ['public', { inForceOn: '2010-12-01' }, ['令第19号', '浙条例', '深条例', '粤条例']],
    ['public', { inForceOn: '2011-01-31', kind: ['DEPARTMENT_RULE'] }, ['令第19号']],
    ['public', { inForceOn: '2011-02-01', kind: ['DEPARTMENT_RULE'] }, ['令第60号']],
    ['public', { inForceOn: '2012-12-31', under: '330000' }, ['浙条例']],
    ['public', { inForceOn: '2013-01-01', under: '330000' }, []],
    ['public', { status: ['DRAFT'] }, []],
    ['province', { status: ['DRAFT'] }, ['粤草案']],
    ['national', { status: ['DRAFT'] }, ['令-修订', '粤草案']],
    ['public', { title: '专利保护' }, ['浙条例']],
    ['public', { under: '440000' }, ['深条例', '粤条例']],
    ['public', { under: '440300' }, ['深条例']],
  ])('for %s filtered by %j', async ([persona, filter, numbers]) => {
    const found = await list(persona, filter);
    expect([found.numbers.toSorted(), found.totalCount]).toEqual([numbers.toSorted(), numbers.length]);
  });

  it('page by number, both ways, with one statement for each kind of thing', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list('national', {}, `, orderBy: DOC_NO_DESC, first: 3${after === null ? '' : `, after: "${after}"`}`);
      seen.push(...page.numbers);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const { numbers, statements } = await list('national', {});
    expect(seen).toEqual(numbers.toReversed());
    expect(numbers).toEqual(ROWS.map(({ docNo }) => docNo).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    // the page, its number, the offices, the divisions, the versions before and after
    expect(statements).toHaveLength(6);
  });

  it('are counted', async () => {
    const { data, errors } = await graph.as(
      'public',
      `{ kinds: legalInstrumentAggregate(groupBy: [KIND]) { kind count } states: legalInstrumentAggregate(groupBy: [STATUS]) { status count }
         places: legalInstrumentAggregate(groupBy: [PROVINCE]) { jurisdiction { code } count } all: legalInstrumentAggregate { count } }`,
    );
    expect([data, errors]).toEqual([
      {
        kinds: [
          { kind: 'DEPARTMENT_RULE', count: 2 },
          { kind: 'LOCAL_REGULATION', count: 4 },
        ],
        states: [
          { status: 'AMENDED', count: 1 },
          { status: 'CONSULTATION', count: 1 },
          { status: 'IN_FORCE', count: 3 },
          { status: 'REPEALED', count: 1 },
        ],
        places: [
          { jurisdiction: { code: '000000' }, count: 2 },
          { jurisdiction: { code: '330000' }, count: 2 },
          { jurisdiction: { code: '440000' }, count: 2 },
        ],
        all: [{ count: 6 }],
      },
      [],
    ]);
  });
});

describe('provinces with a patent ordinance in force (R1.1)', () => {
  it.for<[string, string[]]>([
    ['2005-12-31', []],
    ['2006-01-01', ['浙条例']],
    ['2010-12-01', ['浙条例', '粤条例']],
    ['2013-01-01', ['粤条例']],
    ['2014-01-10', ['粤条例']],
  ])('on %s: %j', async ([on, numbers]) => {
    const { data, errors } = await graph.as(
      'public',
      `{ ordinanceCoverage(on: "${on}") { on provinces covered share lines { jurisdiction { code } instrument { docNo } } } }`,
    );
    expect(errors).toEqual([]);
    const { lines, ...coverage } = (
      data as { ordinanceCoverage: { lines: { jurisdiction: { code: string }; instrument: { docNo: string } | null }[] } }
    ).ordinanceCoverage;
    expect(coverage).toEqual({ on, provinces: 4, covered: numbers.length, share: numbers.length / 4 });
    expect(lines.map(({ jurisdiction }) => jurisdiction.code)).toEqual(['330000', '440000', '450000', '460000']);
    expect(lines.flatMap(({ instrument }) => instrument?.docNo ?? [])).toEqual(numbers);
  });
  it('today, when no day is named', async () => {
    const { data } = await graph.as('analyst', '{ ordinanceCoverage { on covered } }');
    expect(data).toEqual({ ordinanceCoverage: { on: '2014-01-10', covered: 1 } });
  });
});
