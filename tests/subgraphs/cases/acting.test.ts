import { describe, expect, it } from 'vitest';
import { CASE_ACTORS, CASE_STATUSES, courseOf, isConcluded, type CaseActor } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { ROLES, type Role } from '#platform/viewer.ts';
import { caseActors, chairReasons } from '../../../subgraphs/cases/lifecycle/acting.ts';
import { actReasons, stepReasons, type ActFacts } from '../../../subgraphs/cases/lifecycle/guards.ts';

const OFFICE = 'office';
const TEAM = ['a', 'b', 'c'] as const;
const card = { id: 'k', number: 'C', area: '440300', status: 'VALID', statusFrom: '2010-01-01', lapses: [], agencyId: OFFICE } as const;
const term = { issuedOn: '2010-01-01', expiresOn: '2016-01-01', verificationDueOn: '2015-01-01' };
const facts = (change: Partial<ActFacts> = {}): ActFacts => ({
  today: '2014-01-10',
  kind: 'INFRINGEMENT',
  status: 'INVESTIGATING',
  jurisdiction: '440300',
  officeId: OFFICE,
  version: 1,
  docketedOn: '2014-01-02',
  lastStepOn: '2014-01-06',
  team: TEAM,
  officers: TEAM.map((id) => ({
    id,
    name: id,
    agencyId: OFFICE,
    joinedOn: '2009-01-01',
    leftOn: null,
    certificates: [{ ...card, ...term }],
  })),
  barred: [],
  actors: [...CASE_ACTORS],
  handlesItself: false,
  ...change,
});
const input = { version: 1, on: '2014-01-10' };
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe('who acts in which capacity (separation of duties)', () => {
  const handled: Readonly<Partial<Record<Role, readonly CaseActor[]>>> = {
    OFFICE: ['CLERK', 'SYSTEM'],
    HANDLER: ['CLERK', 'SYSTEM', 'HANDLER', 'PANEL'],
  };
  const apart: typeof handled = {
    OFFICE: ['CLERK', 'SYSTEM', 'HEAD', 'ARCHIVIST'],
    HANDLER: ['CLERK', 'SYSTEM', 'HANDLER', 'PANEL', 'ARCHIVIST'],
  };
  it.for(ROLES)('%s', (role) => {
    const as = (office: string, subject: string) => caseActors({ role, office, subject }, { agencyId: OFFICE, team: TEAM });
    expect(as(OFFICE, 'x')).toEqual(apart[role] ?? []);
    expect(as(OFFICE, 'a')).toEqual(handled[role] ?? []);
    expect(as('another', 'x')).toEqual([]);
  });

  it('lets nobody who handled the case approve or archive it, whatever the login', () => {
    for (const role of ROLES) {
      const actors = caseActors({ role, office: OFFICE, subject: 'b' }, { agencyId: OFFICE, team: TEAM });
      expect([role, actors.includes('HEAD') || actors.includes('ARCHIVIST')]).toEqual([role, false]);
    }
  });

  it('keeps the chair of a hearing apart from who investigated', () => {
    expect(codes(chairReasons('a', TEAM, 'chair'))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(chairReasons('x', TEAM, 'chair')).toEqual([]);
  });
});

describe.for(CASE_KINDS)('every act on %s by every actor', (kind) => {
  const team = kind === 'MEDIATION' ? ['a'] : kind === 'COUNTERFEIT' ? ['a', 'b'] : [...TEAM];
  it('moves it along its course and by its actors only, and tells a handler that he may not approve', () => {
    let taken = 0;
    for (const status of CASE_STATUSES)
      for (const to of CASE_STATUSES)
        for (const actor of CASE_ACTORS)
          for (const handlesItself of [false, true]) {
            const ever = courseOf(kind).filter((step) => step.to === to);
            const steps = ever.filter((step) => step.from === status);
            const others = (rows: typeof ever) => !rows.some(({ by }) => by.includes(actor));
            const apart = (rows: typeof ever) => handlesItself && rows.some(({ by }) => by.includes('HEAD') || by.includes('ARCHIVIST'));
            const notTheirs = (rows: typeof ever) => (apart(rows) ? 'SEPARATION_OF_DUTIES' : 'NOT_PERMITTED');
            // who may never do this is told so before anything else; then the state, then the step
            const never = ever.length > 0 && others(ever);
            const expected = never ? [notTheirs(ever)] : steps.length === 0 ? ['WRONG_STATE'] : others(steps) ? [notTheirs(steps)] : [];
            const told = codes(stepReasons(input, facts({ kind, status, team, actors: [actor], handlesItself }), to, { officers: 'NONE' }));
            expect([status, to, actor, handlesItself, told]).toEqual([status, to, actor, handlesItself, expected]);
            if (told.length === 0) taken += 1;
          }
    expect(taken).toBeGreaterThan(10);
  });

  it('does what does not move it in the states and by the actors that the act names', () => {
    for (const status of CASE_STATUSES)
      for (const by of CASE_ACTORS)
        for (const actor of CASE_ACTORS) {
          const told = codes(
            actReasons(input, facts({ kind, status, team, actors: [actor] }), { open: ['INVESTIGATING'], by: [by], officers: 'NONE' }),
          );
          const expected = by !== actor ? ['NOT_PERMITTED'] : status === 'INVESTIGATING' ? [] : ['WRONG_STATE'];
          expect([status, by, actor, told]).toEqual([status, by, actor, expected]);
        }
  });

  it('goes on after a recusal only with a lawful team, until it is concluded', () => {
    const barred = [{ officerId: 'gone', why: 'RECUSED' as const }];
    for (const { from, to, by } of courseOf(kind)) {
      if (from === null) continue;
      const told = (left: readonly string[]) =>
        codes(stepReasons(input, facts({ kind, status: from, team: left, barred, actors: by }), to, { officers: 'NONE' }));
      expect([from, to, told(team)]).toEqual([from, to, []]);
      expect([from, to, told(team.slice(1))]).toEqual([from, to, isConcluded(from) ? [] : ['INCOMPLETE']]);
    }
  });
});

describe('the officers of an act', () => {
  const told = (change: Partial<ActFacts>, officers: 'TEAM' | 'TWO' | 'ONE', named?: readonly string[]) =>
    codes(actReasons({ ...input, officers: named }, facts(change), { open: ['INVESTIGATING'], by: ['HANDLER'], officers }));
  const pending = { officerId: 'a', why: 'RECUSAL_PENDING' as const, from: '2014-01-08', until: null };

  it.each<[string, string[], string[]]>([
    ['lawful', told({}, 'TEAM'), []],
    ['an even panel', told({}, 'TEAM', ['a', 'b']), ['NEED_ODD_PANEL']],
    ['one where two must act', told({}, 'TWO', ['a']), ['NEED_TWO_OFFICERS']],
    ['two of them', told({}, 'TWO', ['a', 'b']), []],
    ['the same one twice', told({}, 'TWO', ['a', 'a']), ['NEED_TWO_OFFICERS']],
    ['nobody', told({}, 'ONE', []), ['NEED_TWO_OFFICERS']],
    ['somebody pending', told({ barred: [pending] }, 'ONE', ['a']), ['RECUSAL_PENDING']],
    ['another while one is pending', told({ barred: [pending] }, 'ONE', ['b']), []],
    ['pending refused since', told({ barred: [{ ...pending, until: '2014-01-09' }] }, 'ONE', ['a']), []],
    ['somebody recused', told({ barred: [{ officerId: 'a', why: 'RECUSED' }] }, 'ONE', ['a']), ['RECUSED']],
    ['a pending request of a later day', told({ barred: [{ ...pending, from: '2014-01-11' }] }, 'ONE', ['a']), []],
    ['a stranger', told({}, 'ONE', ['x']), ['INVALID_VALUE', 'NOT_FOUND']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it.each<[string, object, string[]]>([
    ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE']],
    ['before the last step', { on: '2014-01-05', lateReason: '补录' }, ['WRONG_DATE']],
    ['yesterday without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED']],
    ['yesterday with one', { on: '2014-01-09', lateReason: '补录' }, []],
    ['on an old version', { version: 2 }, ['CONFLICT']],
  ])('%s', (_, change, expected) => {
    const needs = { open: ['INVESTIGATING'], by: ['HANDLER'], officers: 'NONE' } as const;
    expect(codes(actReasons({ ...input, ...change }, facts(), needs))).toEqual(expected);
  });
});
