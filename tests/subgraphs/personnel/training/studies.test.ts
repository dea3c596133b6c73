import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { codes, createGround, officeId, PERSONAS, TODAY, type Ground, type Persona } from './ground.ts';

let ground: Ground;
beforeAll(async () => void (ground = await createGround()));
afterAll(() => ground.end());

const reasons = ({ userErrors }: Awaited<ReturnType<Ground['act']>>) =>
  userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
const spoken = ({ userErrors }: Awaited<ReturnType<Ground['act']>>) => {
  for (const { message, messageZh } of userErrors)
    expect([message, messageZh]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/\p{Script=Han}/u)]);
};
const OFFICES: readonly Persona[] = ['national', 'province', 'city', 'county', 'elsewhere'];

describe('a study (R15.7)', () => {
  const FIELDS = 'study { id kind institution subject startedOn endedOn status hours officer { id } }';
  const STUDY = { officerId: idOf(102), kind: 'DEGREE', institution: ' 中山大学 ', subject: '法律硕士', startedOn: '2013-09-01' };
  const record = (persona: Persona, more: Record<string, unknown> = {}) =>
    ground.act(persona, 'recordStudy', FIELDS, { ...STUDY, ...more });
  const finish = (persona: Persona, input: Record<string, unknown>) =>
    ground.act(persona, 'finishStudy', FIELDS, { completed: true, endedOn: TODAY, ...input });

  it('is begun and completed by the own office', async () => {
    const begun = await record('city', { idempotencyKey: 'study-1' });
    const study = { kind: 'DEGREE', institution: '中山大学', subject: '法律硕士', startedOn: '2013-09-01', officer: { id: idOf(102) } };
    expect(begun).toMatchObject({ study: { ...study, status: 'ONGOING', endedOn: null, hours: null }, userErrors: [] });
    expect(await record('city', { idempotencyKey: 'study-1' })).toEqual(begun);
    const { id } = begun['study'] as { id: string };
    expect(await finish('city', { studyId: id, hours: 30 })).toMatchObject({
      study: { ...study, status: 'COMPLETED', endedOn: TODAY, hours: 30 },
    });
    expect(reasons(await finish('city', { studyId: id }))).toEqual(['WRONG_STATE ']);
    expect(await ground.eventsOf(id)).toEqual(['STUDY_RECORDED', 'STUDY_COMPLETED']);
  });

  it('is broken off without hours', async () => {
    const id = await ground.studies(101);
    expect(reasons(await finish('city', { studyId: id, completed: false, hours: 10 }))).toEqual(['INVALID_VALUE hours']);
    expect(await finish('city', { studyId: id, completed: false })).toMatchObject({ study: { status: 'ABANDONED', hours: null } });
  });

  it.for(PERSONAS.filter((one) => one !== 'city'))('is not for %s', async (persona) => {
    const sees = ['national', 'province', 'handler', 'colleague'].includes(persona);
    expect(codes(await record(persona))).toEqual([sees ? 'NOT_PERMITTED' : 'NOT_FOUND']);
    const id = await ground.studies(101);
    expect(codes(await finish(persona, { studyId: id }))).toEqual([
      ['national', 'province', 'handler'].includes(persona) ? 'NOT_PERMITTED' : 'NOT_FOUND',
    ]);
    expect(await ground.eventsOf(id)).toEqual([]);
  });

  it('is refused for every reason at once', async () => {
    const refused = await record('city', { institution: ' ', subject: '', startedOn: '2014-01-11' });
    expect(reasons(refused)).toEqual(['INVALID_VALUE institution', 'INVALID_VALUE subject', 'WRONG_DATE startedOn']);
    spoken(refused);
    expect(reasons(await record('city', { officerId: idOf(103), startedOn: '2013-12-01' }))).toEqual(['NOT_OF_THIS_OFFICE startedOn']);
    expect(reasons(await record('city', { officerId: idOf(555) }))).toEqual(['NOT_FOUND officerId']);
    const id = await ground.studies(101);
    const ended = await finish('city', { studyId: id, endedOn: '2014-01-11', hours: 5_001 });
    expect(reasons(ended)).toEqual(['WRONG_DATE endedOn', 'INVALID_VALUE hours']);
    spoken(ended);
    expect(reasons(await finish('city', { studyId: id, endedOn: '2013-02-28' }))).toEqual(['WRONG_DATE endedOn']);
    expect(reasons(await finish('city', { studyId: 'none' }))).toEqual(['NOT_FOUND ']);
  });
});

describe('a seminar (R15.6)', () => {
  const SEMINAR = { topic: '证据固定', heldOn: '2014-01-08', participants: 30, findingNos: ['IF-440300-2013-001', ' IF-440300-2013-001'] };
  const hold = (persona: Persona, more: Record<string, unknown> = {}) =>
    ground.act(
      persona,
      'holdSeminar',
      'seminar { id agency { id } jurisdiction { code } topic heldOn participants findingNos conclusions }',
      { ...SEMINAR, ...more },
    );

  it('is recorded by the own office with the findings that it answers', async () => {
    const held = await hold('city', { conclusions: ' 统一要求 ', idempotencyKey: 's1' });
    expect(held).toMatchObject({
      seminar: {
        agency: { id: officeId('sz') },
        jurisdiction: { code: '440300' },
        heldOn: '2014-01-08',
        findingNos: ['IF-440300-2013-001'],
        conclusions: '统一要求',
      },
      userErrors: [],
    });
    expect(await hold('city', { conclusions: ' 统一要求 ', idempotencyKey: 's1' })).toEqual(held);
    expect(await ground.eventsOf((held['seminar'] as { id: string }).id)).toEqual(['SEMINAR_HELD']);
  });
  it.for(PERSONAS)('by %s', async (persona) =>
    expect(codes(await hold(persona))).toEqual(OFFICES.includes(persona) ? [] : ['NOT_PERMITTED']),
  );
  it('is refused for every reason at once', async () => {
    const refused = await hold('city', { topic: '', heldOn: '2014-01-11', participants: 0, findingNos: [], conclusions: ' ' });
    expect(reasons(refused)).toEqual([
      'INVALID_VALUE topic',
      'WRONG_DATE heldOn',
      'INVALID_VALUE participants',
      'INVALID_VALUE findingNos',
      'INVALID_VALUE conclusions',
    ]);
    spoken(refused);
    expect(reasons(await hold('city', { findingNos: Array.from({ length: 51 }, (_, n) => `IF-${n}`) }))).toEqual([
      'INVALID_VALUE findingNos',
    ]);
  });
});

describe('a backbone (R15.8)', () => {
  const mark = (persona: Persona, n: number, more: Record<string, unknown> = {}) =>
    ground.act(persona, 'markBackbone', 'officer { id backbone version }', { officerId: idOf(n), version: 1, backbone: true, ...more });
  const card = (n: number, holder: number, office: 'sz' | 'ns', more: Partial<typeof certificate.$inferInsert> = {}) =>
    ground.rows.insert(certificate).values({
      id: idOf(n),
      number: `ZF${n}`,
      officerId: idOf(holder),
      agencyId: officeId(office),
      holderAgencyId: officeId(office),
      area: '440300',
      issuedOn: '2010-01-01',
      expiresOn: '2015-12-31',
      verificationDueOn: '2015-01-01',
      status: 'VALID',
      statusFrom: '2010-01-01',
      jurisdiction: office === 'sz' ? '440300' : '440305',
      ...more,
    });
  const trained = async (n: number, hours: number, heldTo: string) => {
    const id = await ground.lay('gd', { kind: 'SPECIALISED', status: 'CLOSED', hours, heldFrom: heldTo, heldTo });
    await ground.enrol(id, 'gd', n, { attended: true });
  };

  it('is certified, has served three years and trained forty hours in two', async () => {
    await card(801, 101, 'sz');
    await trained(101, 40, '2012-01-10');
    await trained(101, 30, '2012-01-11');
    expect(reasons(await mark('city', 101))).toEqual(['WRONG_STATE officerId']);
    await ground.studies(101, { status: 'COMPLETED', startedOn: '2013-01-01', endedOn: '2013-02-01', hours: 10 });
    expect(await mark('city', 101)).toEqual({ officer: { id: idOf(101), backbone: true, version: 2 }, userErrors: [] });
    expect(reasons(await mark('city', 101, { version: 2 }))).toEqual(['WRONG_STATE backbone']);
    expect(reasons(await mark('city', 101, { backbone: false }))).toEqual(['CONFLICT version']);
    expect(await mark('city', 101, { version: 2, backbone: false })).toMatchObject({ officer: { backbone: false, version: 3 } });
    expect(await ground.eventsOf(idOf(101))).toEqual(['BACKBONE_MARKED', 'BACKBONE_UNMARKED']);
  });

  it('is refused with every reason', async () => {
    const refused = await mark('city', 102);
    expect(refused.userErrors.map(({ code, rule }) => [code, rule])).toEqual([
      ['CERT_MISSING', 'R15.1'],
      ['WRONG_STATE', 'R15.8'],
      ['WRONG_STATE', 'R15.8'],
    ]);
    spoken(refused);
    await card(804, 104, 'ns', { status: 'SUSPENDED', statusFrom: '2013-12-01', area: '440305' });
    expect(codes(await mark('county', 104))).toEqual(['CERT_NOT_IN_FORCE', 'WRONG_STATE']);
    expect(codes(await mark('city', 103))).toEqual(['NOT_OF_THIS_OFFICE', 'CERT_MISSING', 'WRONG_STATE']);
  });

  it.for(PERSONAS.filter((one) => one !== 'county'))('is not named by %s of another office', async (persona) => {
    const sees = ['national', 'province', 'city', 'handler', 'colleague'].includes(persona);
    expect(codes(await mark(persona, 107))).toEqual([sees ? 'NOT_PERMITTED' : 'NOT_FOUND']);
  });
});
