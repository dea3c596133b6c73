import { expect, it } from 'vitest';
import { actReason, teamReason } from '#law/teams.ts';

it.for([
  ['INFRINGEMENT', 0, 'NEED_ODD_PANEL'],
  ['INFRINGEMENT', 1, 'NEED_ODD_PANEL'],
  ['INFRINGEMENT', 2, 'NEED_ODD_PANEL'],
  ['INFRINGEMENT', 3, undefined],
  ['INFRINGEMENT', 4, 'NEED_ODD_PANEL'],
  ['INFRINGEMENT', 5, undefined],
  ['COUNTERFEIT', 1, 'NEED_TWO_OFFICERS'],
  ['COUNTERFEIT', 2, undefined],
  ['COUNTERFEIT', 3, undefined],
  ['MEDIATION', 1, undefined],
  ['MEDIATION', 2, undefined],
] as const)('%s with %i officers: %s', ([kind, count, reason]) => expect(teamReason(kind, count)).toBe(reason));

it.for([
  [0, 'NEED_TWO_OFFICERS'],
  [1, 'NEED_TWO_OFFICERS'],
  [2, undefined],
  [3, undefined],
] as const)('an act of %i officers: %s', ([count, reason]) => expect(actReason(count)).toBe(reason));
