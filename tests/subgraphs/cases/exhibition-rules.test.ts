import { describe, expect, it } from 'vitest';
import { EXHIBITION_ACTORS, EXHIBITION_COURSE, EXHIBITION_STATUSES } from '#law/exhibition-course.ts';
import { ROLES } from '#platform/viewer.ts';
import {
  convert,
  exhibitionActions,
  exhibitionActors,
  exhibitionReasons,
  type ExhibitionFacts,
} from '../../../subgraphs/cases/lifecycle/exhibition.ts';

/** Every row of the fast track (§2.5), written again by hand: from, to, who. */
const ROWS = [
  ['DESK_RECEIVED', 'FORWARDED', 'DESK'],
  ['DESK_RECEIVED', 'REFUSED', 'DESK HEAD'],
  ['FORWARDED', 'REFUSED', 'HEAD'],
  ['FORWARDED', 'NOTIFIED', 'HANDLER'],
  ['NOTIFIED', 'DEFENCE', 'HANDLER'],
  ['NOTIFIED', 'ON_SITE_CHECK', 'HANDLER'],
  ['DEFENCE', 'ON_SITE_CHECK', 'HANDLER'],
  ['ON_SITE_CHECK', 'WITHDRAWN_EXHIBIT', 'HEAD'],
  ['ON_SITE_CHECK', 'CLEARED', 'HEAD'],
  ['ON_SITE_CHECK', 'CONVERTED_TO_ORDINARY', 'HEAD'],
  ['FORWARDED', 'CONVERTED_TO_ORDINARY', 'HEAD'],
  ['NOTIFIED', 'CONVERTED_TO_ORDINARY', 'HEAD'],
  ['DEFENCE', 'CONVERTED_TO_ORDINARY', 'HEAD'],
] as const;

const input = { version: 1, at: '2014-01-10T10:00:00+08:00' };
const facts = (change: Partial<ExhibitionFacts> = {}): ExhibitionFacts => ({
  today: '2014-01-10',
  status: 'DESK_RECEIVED',
  version: 1,
  actors: ['DESK'],
  lastAt: '2014-01-10T09:00:00+08:00',
  defenceDueAt: null,
  closesAt: '2014-01-12T23:59:59+08:00',
  agencyId: 'office',
  jurisdiction: '440305',
  stationed: [],
  officers: [],
  ...change,
});
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe('the fast track of a show (§2.5)', () => {
  it('has these rows and no others', () => {
    expect(
      EXHIBITION_COURSE.filter(({ from }) => from !== null)
        .map(({ from, to, by }) => [from, to, by.join(' ')])
        .toSorted(),
    ).toEqual(ROWS.map((row) => [...row]).toSorted());
  });

  it.each(ROWS)('%s → %s by %s', (status, to, by) => {
    for (const actor of EXHIBITION_ACTORS) {
      const told = codes(exhibitionReasons(input, facts({ status, actors: [actor] }), to));
      const head = by.includes('HEAD') && actor !== 'HEAD' ? 'SEPARATION_OF_DUTIES' : 'NOT_PERMITTED';
      expect([actor, told]).toEqual([actor, by.split(' ').includes(actor) ? [] : [head]]);
    }
  });

  it('refuses every other pair of states, whoever acts', () => {
    let refused = 0;
    for (const status of EXHIBITION_STATUSES)
      for (const to of EXHIBITION_STATUSES) {
        if (ROWS.some(([from, next]) => from === status && next === to)) continue;
        expect([status, to, codes(exhibitionReasons(input, facts({ status, actors: EXHIBITION_ACTORS }), to))]).toEqual([
          status,
          to,
          ['WRONG_STATE'],
        ]);
        refused += 1;
      }
    expect(refused).toBe(EXHIBITION_STATUSES.length ** 2 - ROWS.length);
  });

  it('offers what it lets happen', () => {
    const TO = {
      FORWARD: 'FORWARDED',
      NOTIFY: 'NOTIFIED',
      RECORD_DEFENCE: 'DEFENCE',
      CHECK: 'ON_SITE_CHECK',
      CLOSE: 'CLEARED',
      CONVERT: 'CONVERTED_TO_ORDINARY',
      REFUSE: 'REFUSED',
    } as const;
    for (const status of EXHIBITION_STATUSES)
      for (const actor of EXHIBITION_ACTORS)
        for (const [action, to] of Object.entries(TO)) {
          const possible = exhibitionReasons(input, facts({ status, actors: [actor] }), to).length === 0;
          expect([status, actor, action, exhibitionActions(status, [actor], true).includes(action as 'CLOSE')]).toEqual([
            status,
            actor,
            action,
            possible,
          ]);
        }
  });

  it.each(['FORWARDED', 'NOTIFIED', 'DEFENCE'] as const)('%s goes on as an ordinary request only once the show has closed', (status) => {
    const act = { ...input, exhibitionCaseId: 'x', standing: 'PATENTEE', reason: '展会已闭幕,转普通程序' } as const;
    const as = (closesAt: string) => {
      const outcome = convert(act, facts({ status, actors: ['HEAD'], closesAt }), { holdsDisputes: true, convertedId: 'y' });
      return outcome.ok ? [] : codes(outcome.refusals);
    };
    expect([as('2014-01-10T10:00:00+08:00'), as('2014-01-10T09:59:59+08:00')]).toEqual([['WRONG_STATE'], []]);
    expect(exhibitionActions(status, ['HEAD'], false)).not.toContain('CONVERT');
    expect(exhibitionActions('ON_SITE_CHECK', ['HEAD'], false)).toContain('CONVERT');
  });

  it.each<[string, object, string[]]>([
    ['on an old version', { version: 2 }, ['CONFLICT']],
    ['tomorrow', { at: '2014-01-11T00:00:00+08:00' }, ['WRONG_DATE']],
    ['at midnight of today in China, whatever the zone it is written in', { at: '2014-01-10T15:59:59Z' }, []],
    ['just after it', { at: '2014-01-10T16:00:00Z' }, ['WRONG_DATE']],
    ['before the last act', { at: '2014-01-10T08:59:59+08:00' }, ['WRONG_DATE']],
  ])('%s', (_, change, expected) => expect(codes(exhibitionReasons({ ...input, ...change }, facts(), 'FORWARDED'))).toEqual(expected));

  it('asks why for an act of an earlier day', () => {
    const before = { ...input, at: '2014-01-09T12:00:00+08:00' };
    const then = facts({ lastAt: '2014-01-09T11:00:00+08:00' });
    expect(codes(exhibitionReasons(before, then, 'FORWARDED'))).toEqual(['REASON_REQUIRED']);
    expect(codes(exhibitionReasons({ ...before, lateReason: '现场无网络' }, then, 'FORWARDED'))).toEqual([]);
  });
});

it('keeps who is stationed apart from who decides', () => {
  const of = (role: (typeof ROLES)[number], subject: string, office = 'office') =>
    exhibitionActors({ role, office, subject }, { agencyId: 'office', stationed: ['there'] });
  expect(of('OFFICE', 'x')).toEqual(['DESK', 'HEAD']);
  expect(of('OFFICE', 'there')).toEqual(['DESK']);
  expect(of('HANDLER', 'there')).toEqual(['DESK', 'HANDLER']);
  expect(of('HANDLER', 'x')).toEqual(['DESK']);
  for (const role of ROLES) {
    expect([role, of(role, 'there', 'another')]).toEqual([role, []]);
    expect([role, of(role, 'there').length > 0]).toEqual([role, role === 'OFFICE' || role === 'HANDLER']);
  }
});
