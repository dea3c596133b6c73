import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collaborationAgreement } from '../../../../subgraphs/institutions/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { codes, createActing, GUANGDONG, NANSHAN, PERSONAS, SHENZHEN, TODAY, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const agreement = (
  n: number,
  more: Partial<typeof collaborationAgreement.$inferInsert> = {},
): typeof collaborationAgreement.$inferInsert => ({
  id: idOf(4000 + n),
  agencyId: SHENZHEN,
  title: `协作协议${n}`,
  region: '珠三角',
  parties: [SHENZHEN, GUANGDONG],
  signedOn: `2012-05-0${n}`,
  endsOn: null,
  scope: '协助调查取证',
  contactPoint: '执法处',
  jurisdiction: '440300',
  ...more,
});
beforeAll(async () => {
  graph = await createActing();
  await graph.rows
    .insert(collaborationAgreement)
    .values([
      agreement(1),
      agreement(2, { endsOn: '2013-05-01' }),
      agreement(3, { endsOn: TODAY }),
      agreement(4, { agencyId: GUANGDONG, jurisdiction: '440000', parties: [GUANGDONG, ZHEJIANG], region: '泛珠三角' }),
    ]);
});
afterAll(() => graph.end());

const FIELDS = 'id title region signedOn endsOn scope contactPoint mayEnd parties { keeper agency { code } }';
const READERS: readonly Persona[] = ['national', 'province', 'city', 'county', 'elsewhere', 'handler', 'analyst'];

describe('an agreement', () => {
  it.for(PERSONAS)('is read by every office: %s', async (persona) => {
    const { data, errors } = await graph.as(persona, `{ collaborationAgreement(id: "${idOf(4001)}") { ${FIELDS} } }`);
    const shown = {
      id: idOf(4001),
      title: '协作协议1',
      region: '珠三角',
      signedOn: '2012-05-01',
      endsOn: null,
      scope: '协助调查取证',
      contactPoint: '执法处',
      mayEnd: persona === 'city',
      parties: [
        { keeper: true, agency: { code: 'IPO-440300' } },
        { keeper: false, agency: { code: 'IPO-440000' } },
      ],
    };
    expect([data, errors]).toEqual([{ collaborationAgreement: READERS.includes(persona) ? shown : null }, []]);
  });

  it('is found by reference, where it may be read', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on CollaborationAgreement { title } } }';
    const of = [{ __typename: 'CollaborationAgreement', id: idOf(4001) }];
    expect((await graph.as('county', query, { of })).data).toEqual({ _entities: [{ title: '协作协议1' }] });
    expect((await graph.as('centre', query, { of })).data).toEqual({ _entities: [null] });
  });
});

describe('agreements', () => {
  const list = async (filter: Record<string, unknown>, more = '', persona: Persona = 'elsewhere') => {
    const { data, errors, statements } = await graph.as(
      persona,
      `query ($filter: CollaborationAgreementFilter) { collaborationAgreements(filter: $filter, orderBy: SIGNED_ASC${more}) { nodes { ${FIELDS} } totalCount pageInfo { hasNextPage endCursor } } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    const { nodes, ...rest } = (
      data as { collaborationAgreements: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string } } }
    ).collaborationAgreements;
    return { ...rest, statements, numbers: nodes.map(({ id }) => Number(id.slice(-4)) - 4000) };
  };
  it.for<[Record<string, unknown>, number[]]>([
    [{}, [1, 2, 3, 4]],
    [{ under: '440300' }, [1, 2, 3]],
    [{ under: '330000' }, []],
    [{ agencyId: ZHEJIANG }, [4]],
    [{ agencyId: GUANGDONG }, [1, 2, 3, 4]],
    [{ agencyId: 'no id' }, []],
    [{ region: '珠三角' }, [1, 2, 3]],
    [{ on: '2012-05-01' }, [1]],
    [{ on: '2013-05-01' }, [1, 2, 3, 4]],
    [{ on: '2013-05-02' }, [1, 3, 4]],
    [{ on: '2014-01-11', region: '珠三角' }, [1]],
  ])('filtered by %j', async ([filter, numbers]) => {
    expect(await list(filter)).toMatchObject({ numbers, totalCount: numbers.length });
  });
  it('page, in two statements and one for the offices', async () => {
    const { pageInfo, numbers, statements } = await list({}, ', first: 3');
    expect([numbers, statements.length]).toEqual([[1, 2, 3], 3]);
    expect((await list({}, `, first: 3, after: "${pageInfo.endCursor}"`)).numbers).toEqual([4]);
  });
  it('are not for the public, centres, partners and right holders', async () => {
    for (const persona of PERSONAS.filter((one) => !READERS.includes(one)))
      expect([persona, (await list({}, '', persona)).totalCount]).toEqual([persona, 0]);
  });
});

describe('signing', () => {
  const input = {
    title: ' 深港澳协作协议 ',
    region: '珠三角',
    partyIds: [ZHEJIANG, NANSHAN],
    signedOn: '2014-01-01',
    scope: '线索移送',
    contactPoint: '0755-12330',
  };
  const sign = (persona: Persona, more: Record<string, unknown> = {}) =>
    graph.act(persona, 'signAgreement', `agreement { ${FIELDS} }`, { ...input, ...more });

  it('makes the own office the first party', async () => {
    const { agreement: made, userErrors } = await sign('city', { idempotencyKey: 'sign-1' });
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({
      title: '深港澳协作协议',
      mayEnd: true,
      parties: [
        { keeper: true, agency: { code: 'IPO-440300' } },
        { keeper: false, agency: { code: 'IPO-330000' } },
        { keeper: false, agency: { code: 'IPO-440305' } },
      ],
    });
    expect((await sign('city', { idempotencyKey: 'sign-1' })).agreement).toEqual(made);
    expect(await graph.eventsOf(String(made?.['id']))).toEqual(['AGREEMENT_SIGNED']);
  });

  it.for(PERSONAS)('by %s', async (persona) => {
    const may = ['national', 'province', 'city', 'county', 'elsewhere'].includes(persona);
    const other = persona === 'elsewhere' || persona === 'county' ? SHENZHEN : ZHEJIANG;
    expect(codes(await sign(persona, { partyIds: [other], ...(!may && { title: '' }) }))).toEqual(may ? [] : ['NOT_PERMITTED']);
  });

  it.for<[Record<string, unknown>, string, string]>([
    [{ partyIds: [] }, 'INVALID_VALUE', 'partyIds'],
    [{ partyIds: [SHENZHEN] }, 'INVALID_VALUE', 'partyIds'],
    [{ partyIds: [ZHEJIANG, ZHEJIANG.toUpperCase()] }, 'INVALID_VALUE', 'partyIds'],
    [{ partyIds: [idOf(21)] }, 'INVALID_VALUE', 'partyIds'],
    [{ partyIds: ['no id'] }, 'INVALID_VALUE', 'partyIds'],
    [{ signedOn: '2014-01-11' }, 'WRONG_DATE', 'signedOn'],
    [{ endsOn: '2013-12-31' }, 'WRONG_DATE', 'endsOn'],
    [{ title: '' }, 'INVALID_VALUE', 'title'],
    [{ region: '' }, 'INVALID_VALUE', 'region'],
    [{ scope: ' ' }, 'INVALID_VALUE', 'scope'],
    [{ contactPoint: '长'.repeat(201) }, 'INVALID_VALUE', 'contactPoint'],
  ])('with %j is refused: %s', async ([more, code, path]) => {
    const { userErrors } = await sign('city', more);
    expect(userErrors.map((error) => [error.code, error.path.at(-1)])).toEqual([[code, path]]);
    expect(userErrors[0]?.messageZh).toMatch(/\p{Script=Han}/u);
  });
});

describe('ending', () => {
  const end = (persona: Persona, n: number, endsOn: string) =>
    graph.act(persona, 'endAgreement', 'agreement { endsOn mayEnd }', { agreementId: idOf(4000 + n), endsOn });
  it.for(PERSONAS.filter((persona) => persona !== 'city'))('is not for %s', async (persona) => {
    expect(codes(await end(persona, 1, '2011-01-01'))).toEqual([READERS.includes(persona) ? 'NOT_PERMITTED' : 'NOT_FOUND']);
  });
  it.for<[number, string, string]>([
    [2, '2013-04-01', 'WRONG_STATE'],
    [3, '2014-01-11', 'WRONG_DATE'],
    [1, '2012-04-30', 'WRONG_DATE'],
    [9, '2014-01-01', 'NOT_FOUND'],
  ])('agreement %i on %s is refused: %s', async ([n, endsOn, code]) => expect(codes(await end('city', n, endsOn))).toEqual([code]));
  it('sets the last day, which may be moved forward until it has come', async () => {
    expect((await end('city', 1, '2014-06-30')).agreement).toEqual({ endsOn: '2014-06-30', mayEnd: true });
    expect((await end('city', 1, '2014-01-09')).agreement).toEqual({ endsOn: '2014-01-09', mayEnd: false });
    expect(codes(await end('city', 1, '2014-01-08'))).toEqual(['WRONG_STATE']);
    expect(await graph.eventsOf(idOf(4001))).toEqual(['AGREEMENT_ENDED', 'AGREEMENT_ENDED']);
  });
});
