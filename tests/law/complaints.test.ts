import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_MOVES, mayMove, movesFrom, nextDue, type ComplaintActor, type ComplaintStatus } from '#law/complaints.ts';
import { readSubgraphSdl } from '../../schema/read.ts';

const statuses = Object.keys(COMPLAINT_MOVES) as ComplaintStatus[];

describe('the course of a complaint', () => {
  it('knows the statuses of the schema and no other', () => {
    const found = parse(readSubgraphSdl('complaints')).definitions.find(
      (each) => each.kind === 'EnumTypeDefinition' && each.name.value === 'ComplaintStatus',
    );
    const values = found?.kind === 'EnumTypeDefinition' ? (found.values ?? []).map(({ name }) => name.value) : [];
    expect(statuses.toSorted()).toEqual(values.toSorted());
  });
  it('ends only when closed, and every status can be reached', () => {
    expect(statuses.filter((status) => COMPLAINT_MOVES[status].length === 0)).toEqual(['CLOSED']);
    const reached = new Set<ComplaintStatus>(['REGISTERED']);
    for (const status of reached) for (const { to } of COMPLAINT_MOVES[status]) reached.add(to);
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
  });
  it('goes the true journey', () => {
    const journey: readonly (readonly [ComplaintStatus, ComplaintStatus, ComplaintActor])[] = [
      ['REGISTERED', 'TRANSFERRED', 'CENTRE'],
      ['TRANSFERRED', 'ACKNOWLEDGED', 'OFFICE'],
      ['ACKNOWLEDGED', 'DOCKETED', 'OFFICE'],
      ['DOCKETED', 'RESULT_RECEIVED', 'OFFICE'],
      ['RESULT_RECEIVED', 'FEEDBACK_GIVEN', 'CENTRE'],
      ['FEEDBACK_GIVEN', 'CLOSED', 'CENTRE'],
    ];
    expect(journey.filter(([from, to, by]) => !mayMove(from, to, by))).toEqual([]);
  });
  it('never lets an office pass it on, or a centre judge for the office', () => {
    expect(statuses.filter((from) => mayMove(from, 'TRANSFERRED', 'OFFICE'))).toEqual([]);
    expect(mayMove('TRANSFERRED', 'ACKNOWLEDGED', 'CENTRE')).toBe(false);
    expect(mayMove('REGISTERED', 'DOCKETED', 'OFFICE')).toBe(false);
    expect(mayMove('CLOSED', 'REGISTERED', 'CENTRE')).toBe(false);
  });
  it('after the second return is referred by the common superior', () => {
    expect(mayMove('RETURNED', 'TRANSFERRED', 'CENTRE', 1)).toBe(true);
    expect(mayMove('RETURNED', 'TRANSFERRED', 'SUPERIOR', 1)).toBe(false);
    expect(movesFrom('RETURNED', 2)).toEqual([{ to: 'TRANSFERRED', by: 'SUPERIOR' }]);
    expect(movesFrom('TRANSFERRED', 2)).toEqual(COMPLAINT_MOVES.TRANSFERRED);
  });
});

describe('the next step of a complaint is due', () => {
  it.for([
    ['REGISTERED', '2013-09-18', '2013-09-24'], // 22 September is a worked Sunday
    ['TRANSFERRED', '2013-03-04', '2013-03-11'],
    ['RETURNED', '2013-03-04', '2013-03-07'],
    ['ACKNOWLEDGED', '2013-03-04', '2013-03-18'],
    ['NOT_DOCKETED', '2013-03-04', '2013-03-11'],
    ['RESULT_RECEIVED', '2011-02-01', '2011-02-14'],
    ['DOCKETED', '2013-03-04', null],
    ['CLOSED', '2013-03-04', null],
  ] as const)('%s on %s: %s', ([status, on, due]) => expect(nextDue(status, on)).toBe(due));
});
