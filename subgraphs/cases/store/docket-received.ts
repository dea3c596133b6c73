import { clockOf } from '#law/clocks.ts';
import { docketRule } from '#law/limits.ts';
import { refuse } from '#platform/outcome.ts';
import { docketIntake, asDocketing, type Accepted } from '../lifecycle/acceptance.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import { recordOf, yearOf, type CaseRecord } from '../lifecycle/record.ts';
import type { IntakeRow } from '../tables.ts';
import type { DocketRequestInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';
import { docketFacts } from './docketing.ts';
import type { IntakeAct } from './intake-acts.ts';

/** Docketing as an act on an intake: the row stays locked, so that many who docket it at once make one case with one number. */
export function docketReceived(acting: Acting, input: DocketRequestInput): IntakeAct<Accepted> {
  const { store, viewer } = acting;
  return {
    decide: async (facts, row) => {
      const office = await store.office(row.agencyId);
      if (!office) return refuse(because('NOT_PERMITTED'));
      const decided = docketIntake(input, row, facts, await docketFacts(acting, office, asDocketing(row, input.handlers), input.on));
      if (!decided.ok || row.originComplaintId === null) return decided;
      const moved = await store.moveComplaint(row.originComplaintId, row.id, 'DOCKETED', input.on, null);
      return moved ? decided : refuse(because('COMPLAINT_ELSEWHERE'));
    },
    write: async (taken, row) => {
      const office = await store.office(row.agencyId);
      if (!office) return;
      const sequence = await store.nextNumber(row.agencyId, row.kind, yearOf(taken.on));
      const further = await store.patents.of.load(row.id);
      const record = recordOf(taken.asCase, { id: row.id, office, docketed: taken.docketed, sequence, by: viewer.subject });
      await store.insert(fromIntake({ ...record, row: { ...record.row, patentCount: 1 + further.length } }, taken, row));
    },
  };
}

/** Steps and parties are on record since the receipt; what the proof told of the patent is new. */
function fromIntake(
  record: CaseRecord,
  { clockFrom, on, patent }: Accepted,
  { kind, channel, receivedOn, agencyId, jurisdiction, id }: IntakeRow,
): CaseRecord {
  const { id: rule } = docketRule(kind, channel);
  const clock = clockFrom === receivedOn ? null : clockOf(rule, { startedOn: clockFrom, docketedOn: on });
  const docketing = clock ? [{ caseId: id, agencyId, jurisdiction, rule, startedOn: clockFrom, dueOn: clock.dueOn, doneOn: on }] : [];
  return {
    ...record,
    steps: [],
    parties: [],
    clocks: [...docketing, ...record.clocks],
    patents: record.patents.map((each) => ({ ...each, ...patent })),
  };
}
