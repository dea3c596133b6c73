import { describe, expect, it } from 'vitest';
import {
  COMMENDATION_COURSE,
  decisionReason,
  mayGive,
  recipientReason,
  type CommendationActor,
  type CommendationLevel,
  type CommendationStatus,
  type RecipientKind,
} from '#law/commendation.ts';
import type { Level } from '#law/levels.ts';
import { leadsTo, mayStep } from '#law/course.ts';

const LEVELS: readonly CommendationLevel[] = ['NATIONAL', 'PROVINCIAL', 'LOCAL'];
const OFFICES: readonly Level[] = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'];
const KINDS: readonly RecipientKind[] = ['AGENCY', 'CENTRE', 'UNIT', 'OFFICER'];

describe('who gives praise of which level (R10.2, R10.8)', () => {
  const lawful = ['NATIONAL NATION', 'PROVINCIAL PROVINCE', 'LOCAL NATION', 'LOCAL PROVINCE', 'LOCAL PREFECTURE', 'LOCAL COUNTY'];
  it.for(LEVELS.flatMap((level) => OFFICES.map((office) => [level, office] as const)))('%s by %s', ([level, office]) => {
    expect(mayGive(level, office)).toBe(lawful.includes(`${level} ${office}`));
  });
});

describe('to whom', () => {
  const cases = LEVELS.flatMap((level) => KINDS.flatMap((kind) => [true, false].map((own) => [level, kind, own] as const)));
  it.for(cases)('%s to %s, own: %s', ([level, kind, own]) => {
    const expected =
      level !== 'LOCAL'
        ? undefined
        : kind === 'AGENCY' || kind === 'CENTRE'
          ? 'RECIPIENT_OF_OTHER_LEVEL'
          : own
            ? undefined
            : 'RECIPIENT_NOT_OURS';
    expect(recipientReason(level, { kind, own })).toBe(expected);
  });
});

describe('its course', () => {
  const STATES: readonly (CommendationStatus | null)[] = [null, 'PROPOSED', 'DECIDED'];
  const ACTORS: readonly CommendationActor[] = ['OFFICE', 'PROVINCE', 'NATION'];
  const steps = STATES.flatMap((from) => (['PROPOSED', 'DECIDED'] as const).flatMap((to) => ACTORS.map((by) => [from, to, by] as const)));
  it.for(steps)('from %s to %s by %s', ([from, to, by]) => {
    const lawful = [' PROPOSED OFFICE', 'PROPOSED DECIDED OFFICE'].includes(`${from ?? ''} ${to} ${by}`);
    expect(mayStep(COMMENDATION_COURSE, from, to, [by])).toBe(lawful);
  });

  it('ends with the decision', () => {
    expect(STATES.filter((from) => leadsTo(COMMENDATION_COURSE, from, 'PROPOSED') && from !== null)).toEqual([]);
    expect(decisionReason('DECIDED', ['OFFICE'])).toBe('WRONG_STATE');
    expect(decisionReason('PROPOSED', ['OFFICE', 'PROVINCE'])).toBeUndefined();
    expect(decisionReason('PROPOSED', ['PROVINCE', 'NATION'])).toBe('NOT_THE_OFFICE');
    expect(decisionReason('PROPOSED', [])).toBe('NOT_THE_OFFICE');
  });
});
