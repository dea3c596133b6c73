import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { agencyVersion, programmeMembership } from '../../../../subgraphs/institutions/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createGround } from '../ground.ts';

const [NATION, PROVINCE, CITY, COUNTY, CENTRE, OTHER_CENTRE] = [1, 2, 3, 4, 21, 22].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.delete(programmeMembership)));

const national = viewerOf({ subject: 'n', role: 'OFFICE', office: NATION, area: 'CN' });
const others: readonly Viewer[] = [
  viewerOf({ subject: 'p', role: 'OFFICE', office: PROVINCE, area: '44' }),
  viewerOf({ subject: 'c', role: 'OFFICE', office: CITY, area: '4403' }),
  viewerOf({ subject: 'h', role: 'HANDLER', office: NATION, area: 'CN' }),
  viewerOf({ subject: 'a', role: 'ANALYST', office: NATION, area: 'CN' }),
  viewerOf({ subject: 'm', role: 'CENTRE', office: CENTRE, area: '4403' }),
  PUBLIC_VIEWER,
];

interface Answered {
  readonly programmeMembership: { readonly id: string } | null;
  readonly endedWith?: readonly Record<string, unknown>[];
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly rule: string | null }[];
}
const MEMBERSHIP = 'id programme agency { code } centre { code } jurisdiction { code } fromOn toOn entryDocument exitReason exitDocument';
const run = async (viewer: Viewer, field: string, input: Record<string, unknown>): Promise<Answered> => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const more = field === 'exitProgramme' ? 'endedWith { programme toOn exitReason exitDocument }' : '';
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { programmeMembership { ${MEMBERSHIP} } ${more} userErrors { code path rule } } }`;
  const { data, errors } = await graph.ask(institutions, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as Record<string, Answered>)[field] as Answered;
};
const ENTRY = { programme: 'PROJECT_526', memberId: CITY, fromOn: '2012-01-01', document: '通知〔2012〕1号' };
const enter = (more: Record<string, unknown> = {}, viewer = national) => run(viewer, 'enterProgramme', { ...ENTRY, ...more });
const exit = (id: string, more: Record<string, unknown> = {}, viewer = national) =>
  run(viewer, 'exitProgramme', {
    programmeMembershipId: id,
    toOn: '2013-01-01',
    reason: 'FAILED_EVALUATION',
    document: '通报〔2013〕1号',
    ...more,
  });
const entered = async (more: Record<string, unknown> = {}): Promise<string> =>
  (await enter(more)).programmeMembership?.id ?? expect.fail('refused');
const told = ({ userErrors }: Answered): readonly string[] =>
  userErrors.map(({ code, path, rule }) => [code, ...path.slice(1), rule].filter((part) => part !== null).join(' '));

describe('entering a programme (R10.4)', () => {
  it('is for the national office alone, and nobody else learns what a member is', async () => {
    for (const viewer of others) {
      expect([viewer.role, told(await enter({}, viewer))]).toEqual([viewer.role, ['NOT_PERMITTED R10.4']]);
      expect(told(await enter({ memberId: idOf(99), document: '' }, viewer))).toEqual(['NOT_PERMITTED R10.4']);
    }
  });

  it('takes the member in from that day, once for one key', async () => {
    const first = await enter({ idempotencyKey: 'k' });
    expect(first).toMatchObject({
      userErrors: [],
      programmeMembership: {
        programme: 'PROJECT_526',
        agency: { code: 'IPO-440300' },
        centre: null,
        jurisdiction: { code: '440300' },
        fromOn: '2012-01-01',
        toOn: null,
        entryDocument: '通知〔2012〕1号',
        exitReason: null,
      },
    });
    expect(await enter({ idempotencyKey: 'k' })).toEqual(first);
    expect(told(await enter({ idempotencyKey: 'k', document: '别的' }))).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey R17.1']);
    const events = await graph.rows.execute(
      sql`select what, payload->>'programme' as programme from platform.event where what = 'PROGRAMME_ENTERED'`,
    );
    expect(events.map((row) => ({ ...row }))).toEqual([{ what: 'PROGRAMME_ENTERED', programme: 'PROJECT_526' }]);
  });

  it.for<[string, Record<string, unknown>, string[]]>([
    ['nobody', { memberId: idOf(99) }, ['NOT_FOUND memberId']],
    ['no id', { memberId: 'x' }, ['NOT_FOUND memberId']],
    ['a centre for offices', { memberId: CENTRE }, ['INVALID_VALUE memberId R10.4']],
    ['an office for centres', { programme: 'KEY_CENTRE' }, ['INVALID_VALUE memberId R10.4']],
    ['a county', { memberId: COUNTY }, ['INVALID_VALUE memberId R10.4']],
    ['a county as pilot city', { memberId: COUNTY, programme: 'PILOT_CITY' }, ['INVALID_VALUE memberId R10.4']],
    ['a county as demonstration city', { memberId: COUNTY, programme: 'DEMONSTRATION_CITY' }, ['INVALID_VALUE memberId R10.4']],
    ['the nation', { memberId: NATION }, ['INVALID_VALUE memberId R10.4']],
    ['tomorrow', { fromOn: '2014-01-11' }, ['WRONG_DATE fromOn']],
    ['before it existed', { fromOn: '2004-02-29' }, ['WRONG_DATE fromOn R10.4']],
    [
      'a centre before it existed',
      { programme: 'ASSISTANCE_CENTRES', memberId: CENTRE, fromOn: '2008-12-31' },
      ['WRONG_DATE fromOn R10.4'],
    ],
    ['without document', { document: ' ' }, ['INVALID_VALUE document R10.4']],
    [
      'with everything wrong',
      { fromOn: '2014-01-11', document: '', memberId: COUNTY },
      ['WRONG_DATE fromOn', 'INVALID_VALUE memberId R10.4', 'INVALID_VALUE document R10.4'],
    ],
  ])('refuses %s', async ([, more, expected]) => expect(told(await enter(more))).toEqual(expected));

  it('takes provinces, cities and, as pilots of service, counties', async () => {
    expect(told(await enter({ memberId: PROVINCE }))).toEqual([]);
    expect(told(await enter({ memberId: COUNTY, programme: 'TALENT_SERVICE_PILOT' }))).toEqual([]);
    expect(told(await enter({ programme: 'PILOT_CITY' }))).toEqual([]);
  });

  it('refuses memberships that overlap, also in the past, and takes one that follows', async () => {
    const id = await entered();
    expect(told(await enter({ fromOn: '2013-05-01' }))).toEqual(['WRONG_STATE fromOn R10.4']);
    expect(told(await enter({ fromOn: '2010-05-01' }))).toEqual(['WRONG_STATE fromOn R10.4']);
    await exit(id);
    expect(told(await enter({ fromOn: '2012-12-31' }))).toEqual(['WRONG_STATE fromOn R10.4']);
    expect(told(await enter({ fromOn: '2013-01-01' }))).toEqual([]);
  });

  it('lets one of twenty at once in, without a fault', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter()));
    expect(answers.flatMap(told)).toEqual(Array.from({ length: 19 }, () => 'WRONG_STATE fromOn R10.4'));
    expect(await graph.rows.select().from(programmeMembership)).toHaveLength(1);
  });

  it('is refused a second time by the database itself', async () => {
    await entered();
    const again = {
      id: idOf(70),
      memberKind: 'AGENCY',
      memberId: CITY,
      programme: 'PROJECT_526',
      entryDocument: 'x',
      jurisdiction: '440300',
    } as const;
    const inserted = graph.rows.insert(programmeMembership).values({ ...again, validFrom: '2013-01-01' });
    await expect(inserted).rejects.toMatchObject({ cause: { constraint_name: 'programme_membership_once' } });
  });

  it('refuses an office that was taken over', async () => {
    const version = { id: idOf(80), agencyId: COUNTY, name: 'x', nameEn: 'x', level: 'COUNTY', jurisdiction: '440305' } as const;
    const end = { validTo: '2013-01-01', mergedIntoId: CITY, mergerDocument: 'x' };
    await graph.rows.insert(agencyVersion).values({ ...version, validFrom: '2009-09-01', ...end });
    expect(told(await enter({ memberId: COUNTY, programme: 'TALENT_SERVICE_PILOT' }))).toEqual(['WRONG_DATE fromOn R10.4']);
    await graph.rows.delete(agencyVersion).where(eq(agencyVersion.agencyId, COUNTY));
  });
});

describe('leaving a programme (R10.4)', () => {
  it('is for the national office alone', async () => {
    const id = await entered();
    for (const viewer of others) expect([viewer.role, told(await exit(id, {}, viewer))]).toEqual([viewer.role, ['NOT_PERMITTED R10.4']]);
    for (const viewer of [...others, national]) expect(told(await exit(idOf(99), {}, viewer))).toEqual(['NOT_FOUND']);
  });

  it('keeps the history with day, reason and document', async () => {
    const id = await entered();
    expect(await exit(id)).toMatchObject({
      userErrors: [],
      endedWith: [],
      programmeMembership: {
        id,
        fromOn: '2012-01-01',
        toOn: '2013-01-01',
        exitReason: 'FAILED_EVALUATION',
        exitDocument: '通报〔2013〕1号',
      },
    });
    const { data } = await graph.ask(
      institutions,
      PUBLIC_VIEWER,
      `{ agency(id: "${CITY}") { a: memberships(on: "2012-12-31") { programme } b: memberships(on: "2013-01-01") { programme } memberships { programme } } }`,
    );
    expect(data).toEqual({ agency: { a: [{ programme: 'PROJECT_526' }], b: [], memberships: [] } });
    expect(told(await exit(id))).toEqual(['WRONG_STATE R10.4']);
  });

  it.for<[string, Record<string, unknown>, string[]]>([
    ['tomorrow', { toOn: '2014-01-11' }, ['WRONG_DATE toOn']],
    ['on the day of entry', { toOn: '2012-01-01' }, ['WRONG_DATE toOn R10.4']],
    ['without document', { document: '' }, ['INVALID_VALUE document R10.4']],
  ])('refuses one %s', async ([, more, expected]) => expect(told(await exit(await entered(), more))).toEqual(expected));

  it('goes through once of many at once', async () => {
    const id = await entered();
    const answers = await Promise.all(Array.from({ length: 10 }, () => exit(id)));
    expect(answers.flatMap(told)).toEqual(Array.from({ length: 9 }, () => 'WRONG_STATE R10.4'));
  });
});

describe('key centres (R18.4)', () => {
  const sequence = { programme: 'ASSISTANCE_CENTRES', memberId: CENTRE, fromOn: '2010-01-01' };
  const key = { programme: 'KEY_CENTRE', memberId: CENTRE, fromOn: '2012-01-01' };

  it('are centres of the sequence, or older than its record', async () => {
    const left = await entered(sequence);
    expect(told(await enter({ ...key, fromOn: '2009-12-31' }))).toEqual(['WRONG_STATE fromOn R18.4']);
    await exit(left);
    expect(told(await enter(key))).toEqual(['WRONG_STATE fromOn R18.4']);
    expect(told(await enter({ ...key, memberId: OTHER_CENTRE }))).toEqual([]);
  });

  it('leave with the sequence, on the same day', async () => {
    const first = await entered(sequence);
    await entered(key);
    expect(told(await exit(first, { toOn: '2012-01-01' }))).toEqual(['WRONG_DATE toOn R18.4']);
    expect(await exit(first)).toMatchObject({
      userErrors: [],
      endedWith: [{ programme: 'KEY_CENTRE', toOn: '2013-01-01', exitReason: 'FAILED_EVALUATION', exitDocument: '通报〔2013〕1号' }],
    });
    const { data } = await graph.ask(
      institutions,
      PUBLIC_VIEWER,
      `{ assistanceCentre(id: "${CENTRE}") { memberships { programme } before: memberships(on: "2012-12-31") { programme } } }`,
    );
    expect(data).toEqual({
      assistanceCentre: { memberships: [], before: [{ programme: 'ASSISTANCE_CENTRES' }, { programme: 'KEY_CENTRE' }] },
    });
  });

  it('that end by themselves leave the sequence as it is; both exits at once do no harm', async () => {
    const first = await entered(sequence);
    const second = await entered(key);
    expect(await exit(second)).toMatchObject({ endedWith: [], userErrors: [] });
    // the sequence left before the end that is on record already
    expect(told(await exit(first, { toOn: '2012-06-01' }))).toEqual(['WRONG_DATE toOn R18.4']);
    const both = await Promise.all([exit(first), exit(second)]);
    expect(both.flatMap(told)).toEqual(['WRONG_STATE R10.4']);
  });
});
