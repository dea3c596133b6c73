import { describe, expect, it } from 'vitest';
import { viewerOf } from '#platform/viewer.ts';
import { complete, isOverdue, raise } from '../../../../subgraphs/institutions/lifecycle/forecasts.ts';
import {
  ACTS,
  actionsOf,
  addPatent,
  MOST_PATENTS,
  nominate,
  serve,
  step,
  talentActors,
} from '../../../../subgraphs/institutions/lifecycle/talent.ts';
import { CENTRE, OFFICE, OTHER_PATENT, PATENT, TODAY, VIEWERS } from './ground.ts';

const STATES = ['NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED'] as const;
const ACTORS = [[], ['CENTRE'], ['OFFICE']] as const;
const facts = { version: 3, today: TODAY };
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : outcome.refusals?.map(({ code }) => code).join();

/** Annex A17, by hand: which act is open to whom, from which state. */
const OPEN = {
  ENROL: { from: 'NOMINATED', to: 'ENROLLED', by: ['OFFICE'] },
  ACTIVATE: { from: 'ENROLLED', to: 'ACTIVE', by: ['CENTRE'] },
  CLOSE: { from: 'ACTIVE', to: 'CLOSED', by: ['CENTRE'] },
} as const;

describe.for(Object.entries(OPEN))('%s', ([act, { from, to, by }]) => {
  it('is taken from its own state by its own actor; every other pair is refused', () => {
    for (const status of STATES) {
      for (const actors of ACTORS) {
        const outcome = step(act as keyof typeof OPEN, { version: 3 }, { ...facts, status, actors });
        const allowed = actors.some((actor) => (by as readonly string[]).includes(actor));
        const expected = !allowed ? 'NOT_PERMITTED' : status === from ? { status: to, statusFrom: TODAY } : 'WRONG_STATE';
        expect([status, actors, outcome.ok ? outcome.value : codes(outcome)]).toEqual([status, actors, expected]);
      }
    }
  });
  it('is refused on a version that was not read', () => {
    expect(codes(step(act as keyof typeof OPEN, { version: 2 }, { ...facts, status: from, actors: by }))).toBe('CONFLICT');
  });
});

describe('an alert raised by a person', () => {
  const input = { profileId: 'p', version: 3, patentNumber: PATENT, dispute: ' 对手参展 ' };
  it('is raised in service by either owner, and nowhere else', () => {
    for (const status of STATES) {
      for (const actors of ACTORS) {
        const outcome = raise(input, { ...facts, status, actors, patentNumbers: [PATENT] });
        const expected = actors.length === 0 ? 'NOT_PERMITTED' : status === 'ACTIVE' || status === 'ALERT' ? 'ok' : 'WRONG_STATE';
        expect([status, actors, codes(outcome)]).toEqual([status, actors, expected]);
      }
    }
  });
  it('is due in five working days and brings an active profile to ALERT, once', () => {
    const actors = ['CENTRE'] as const;
    const forecast = { patentNumber: PATENT, dispute: '对手参展', raisedOn: '2014-01-10', dueOn: '2014-01-17' };
    const known = { ...facts, actors, patentNumbers: [PATENT] };
    expect(raise(input, { ...known, status: 'ACTIVE' })).toEqual({
      ok: true,
      value: { forecast, moved: { status: 'ALERT', statusFrom: TODAY } },
    });
    expect(raise(input, { ...known, status: 'ALERT' })).toEqual({ ok: true, value: { forecast, moved: null } });
  });
  it('needs one of the profile’s patents and words', () => {
    const known = { ...facts, status: 'ACTIVE' as const, actors: ['CENTRE'] as const, patentNumbers: [PATENT] };
    expect(raise({ ...input, patentNumber: OTHER_PATENT, dispute: ' ' }, known)).toMatchObject({
      refusals: [
        { code: 'INVALID_VALUE', path: ['input', 'patentNumber'], rule: 'R12.5' },
        { code: 'INVALID_VALUE', path: ['input', 'dispute'] },
      ],
    });
    expect(codes(raise({ ...input, patentNumber: 'ZL1' }, known))).toBe('INVALID_VALUE');
    expect(codes(raise({ ...input, version: 1 }, known))).toBe('CONFLICT');
  });
});

describe('a forecast', () => {
  const input = { forecastId: 'f', version: 3, impact: 'HIGH', likelihood: 'LOW', plan: ' 应对 ' } as const;
  const known = { ...facts, status: 'ALERT' as const, actors: ['OFFICE'] as const, forecastOn: null, others: 0 };
  it('is made in ALERT by either owner, and nowhere else', () => {
    for (const status of STATES) {
      for (const actors of ACTORS) {
        const expected = actors.length === 0 ? 'NOT_PERMITTED' : status === 'ALERT' ? 'ok' : 'WRONG_STATE';
        expect([status, actors, codes(complete(input, { ...known, status, actors }))]).toEqual([status, actors, expected]);
      }
    }
  });
  it('ends the alert when it is the last open one', () => {
    const forecast = { impact: 'HIGH', likelihood: 'LOW', plan: '应对', forecastOn: TODAY };
    expect(complete(input, known)).toEqual({ ok: true, value: { forecast, moved: { status: 'ACTIVE', statusFrom: TODAY } } });
    expect(complete(input, { ...known, others: 1 })).toEqual({ ok: true, value: { forecast, moved: null } });
  });
  it('is made once, with a plan, by who read the profile', () => {
    expect(complete(input, { ...known, forecastOn: '2014-01-09' })).toMatchObject({ refusals: [{ code: 'WRONG_STATE', rule: 'R12.5' }] });
    expect(codes(complete({ ...input, plan: '' }, known))).toBe('INVALID_VALUE');
    expect(codes(complete({ ...input, version: 2 }, known))).toBe('CONFLICT');
  });
  it('is overdue after its day, until it is made', () => {
    expect(isOverdue({ forecastOn: null, dueOn: '2014-01-09' }, TODAY)).toBe(true);
    expect(isOverdue({ forecastOn: null, dueOn: TODAY }, TODAY)).toBe(false);
    expect(isOverdue({ forecastOn: TODAY, dueOn: '2014-01-09' }, TODAY)).toBe(false);
  });
});

describe('a service', () => {
  const input = { profileId: 'p', kind: 'TRACKING', doneOn: TODAY, result: '走访' } as const;
  const known = { ...facts, nominatedOn: '2013-09-01', status: 'ACTIVE' as const, actors: ['OFFICE'] as const };
  it('is recorded in service by either owner', () => {
    for (const status of STATES) {
      for (const actors of ACTORS) {
        const expected = actors.length === 0 ? 'NOT_PERMITTED' : status === 'ACTIVE' || status === 'ALERT' ? 'ok' : 'WRONG_STATE';
        expect([status, actors, codes(serve(input, { ...known, status, actors }))]).toEqual([status, actors, expected]);
      }
    }
  });
  it('has a day between nomination and today, and a result', () => {
    for (const [doneOn, expected] of [
      ['2014-01-11', 'WRONG_DATE'],
      ['2013-08-31', 'WRONG_DATE'],
      ['2013-09-01', 'ok'],
    ] as const)
      expect(codes(serve({ ...input, doneOn }, known))).toBe(expected);
    expect(codes(serve({ ...input, result: ' ' }, known))).toBe('INVALID_VALUE');
  });
});

describe('a patent', () => {
  const known = { ...facts, status: 'ACTIVE' as const, actors: ['OFFICE'] as const, patentNumbers: [PATENT] };
  const input = { version: 3, patentNumber: OTHER_PATENT };
  it('is added by the centre until the office confirms the list, then by the office until the service ends', () => {
    for (const status of STATES) {
      for (const actors of ACTORS) {
        const turn = status === 'NOMINATED' ? 'CENTRE' : 'OFFICE';
        const owner = status === 'CLOSED' ? 'WRONG_STATE' : actors.some((actor) => actor === turn) ? 'ok' : 'NOT_PERMITTED';
        const expected = actors.length === 0 ? 'NOT_PERMITTED' : owner;
        expect([status, actors, codes(addPatent(input, { ...known, status, actors }))]).toEqual([status, actors, expected]);
      }
    }
  });
  it('is a patent number, not twice, and not one too many', () => {
    const full = Array.from({ length: MOST_PATENTS }, (_, index) => `${index}`);
    expect(codes(addPatent({ ...input, patentNumber: PATENT.replace('ZL', 'zl ') }, known))).toBe('CONFLICT');
    expect(codes(addPatent({ ...input, patentNumber: 'ZL201730123456.2' }, known))).toBe('INVALID_VALUE');
    expect(codes(addPatent(input, { ...known, patentNumbers: full }))).toBe('INVALID_VALUE');
    expect(codes(addPatent({ ...input, version: 4 }, known))).toBe('CONFLICT');
  });
});

describe('a nomination', () => {
  const input = {
    kind: 'PROJECT',
    name: '动力电池',
    sponsor: '国家科技重大专项',
    tags: ['NEW_ENERGY'],
    jurisdiction: '440305',
    patentNumbers: [PATENT, PATENT],
  } as const;
  const known = { today: TODAY, centre: { jurisdiction: '440300' }, placeKnown: true, placeOpen: true };
  it('is taken in, each patent once', () => {
    expect(nominate(input, known)).toMatchObject({ ok: true, value: { status: 'NOMINATED', nominatedOn: TODAY, patentNumbers: [PATENT] } });
  });
  it.for([
    [{ name: 'x' }, ['INVALID_VALUE']],
    [{ sponsor: ' ' }, ['INVALID_VALUE']],
    [{ tags: ['DIGITAL_CREATIVE' as const] }, ['INVALID_VALUE']],
    [{ jurisdiction: '440100' }, ['NO_JURISDICTION']],
    [{ patentNumbers: [] }, ['INVALID_VALUE']],
    [{ patentNumbers: [PATENT, 'ZL123'] }, ['INVALID_VALUE']],
    [{ name: '', sponsor: '', patentNumbers: [] }, ['INVALID_VALUE', 'INVALID_VALUE', 'INVALID_VALUE']],
  ] as const)('%o is refused with every reason', ([change, expected]) => {
    const outcome = nominate({ ...input, ...change }, known);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(expected);
  });
});

describe('who acts', () => {
  const row = { centreId: CENTRE, agencyId: OFFICE, jurisdiction: '440305' };
  it('is the centre or its office, in their own role', () => {
    const acting = Object.entries(VIEWERS).flatMap(([name, viewer]) => talentActors(viewer, row).map((actor) => `${name} ${actor}`));
    expect(acting).toEqual(['centre CENTRE', 'office OFFICE']);
    expect(talentActors(viewerOf({ subject: 's', role: 'CENTRE', office: CENTRE, area: '4401' }), row)).toEqual([]);
  });
  it('is offered just what the rules allow', () => {
    const offered = (actors: readonly ('CENTRE' | 'OFFICE')[]) => STATES.map((status) => actionsOf(status, actors).toSorted().join());
    expect(offered(['CENTRE'])).toEqual([
      'ADD_PATENT',
      'ACTIVATE',
      'CLOSE,RAISE_ALERT,RECORD_SERVICE',
      'FORECAST,RAISE_ALERT,RECORD_SERVICE',
      '',
    ]);
    expect(offered(['OFFICE'])).toEqual([
      'ENROL',
      'ADD_PATENT',
      'ADD_PATENT,RAISE_ALERT,RECORD_SERVICE',
      'ADD_PATENT,FORECAST,RAISE_ALERT,RECORD_SERVICE',
      '',
    ]);
    expect(offered([])).toEqual(['', '', '', '', '']);
    expect(Object.keys(ACTS)).toHaveLength(5);
  });
});
