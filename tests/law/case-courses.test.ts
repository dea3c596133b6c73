import { describe, expect, it } from 'vitest';
import {
  activeStates,
  CASE_ACTORS,
  CASE_STATUSES,
  CONCLUDED_STATUSES,
  courseOf,
  isConcluded,
  mayConclude,
  mayFollow,
  resumesTo,
  statusesOf,
} from '#law/case-courses.ts';
import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { mayStep } from '#law/course.ts';
import { DISPOSITIONS, dispositionsOf } from '#law/penalties.ts';
import { describeCourse } from './course-table.ts';

/** A1 from docketing on. */
const INFRINGEMENT = `
  DOCKETED SERVED HANDLER
  SERVED INVESTIGATING HANDLER,SYSTEM
  INVESTIGATING HEARING_SCHEDULED PANEL
  HEARING_SCHEDULED HEARD|INVESTIGATING PANEL
  INVESTIGATING|HEARD DELIBERATING PANEL
  DELIBERATING INVESTIGATING PANEL
  DOCKETED|SERVED|INVESTIGATING|HEARING_SCHEDULED|HEARD|DELIBERATING SUSPENDED|TRANSFERRED_OUT|MERGED HEAD
  SUSPENDED DOCKETED|SERVED|INVESTIGATING|HEARING_SCHEDULED|HEARD|DELIBERATING HEAD,SYSTEM
  INVESTIGATING|HEARD|DELIBERATING CONCLUDED PANEL,HEAD
  DOCKETED|SERVED|HEARING_SCHEDULED|SUSPENDED CONCLUDED HEAD
  CONCLUDED PUBLISHED HANDLER
  CONCLUDED|PUBLISHED ENFORCEMENT HEAD
  CONCLUDED|PUBLISHED|ENFORCEMENT|TRANSFERRED_OUT|MERGED ARCHIVED ARCHIVIST`;
/** A2 from docketing on. */
const MEDIATION = `
  DOCKETED MEDIATING HANDLER
  DOCKETED|MEDIATING SUSPENDED HEAD
  SUSPENDED DOCKETED|MEDIATING HEAD
  DOCKETED|SUSPENDED CONCLUDED HEAD
  MEDIATING CONCLUDED HANDLER,HEAD
  CONCLUDED CONFIRMED_BY_COURT|NOTARISED HANDLER
  CONCLUDED|CONFIRMED_BY_COURT|NOTARISED ARCHIVED ARCHIVIST`;
/** A3 from docketing on. */
const COUNTERFEIT = `
  DOCKETED INVESTIGATING HANDLER
  INVESTIGATING INVESTIGATION_CLOSED HANDLER
  INVESTIGATION_CLOSED PENALTY_NOTICED HANDLER
  PENALTY_NOTICED PENALTY_HEARING HANDLER
  PENALTY_NOTICED|PENALTY_HEARING DECIDED HEAD
  DECIDED SERVED HANDLER
  SERVED EXECUTING HANDLER,SYSTEM
  EXECUTING|PENALTY_NOTICED|PENALTY_HEARING|INVESTIGATION_CLOSED|INVESTIGATING|WAITING_CRIMINAL CONCLUDED HEAD
  INVESTIGATING|INVESTIGATION_CLOSED|PENALTY_NOTICED|PENALTY_HEARING WAITING_CRIMINAL HEAD
  WAITING_CRIMINAL INVESTIGATION_CLOSED|PENALTY_NOTICED|PENALTY_HEARING HEAD
  CONCLUDED PUBLISHED HANDLER
  CONCLUDED|PUBLISHED|TRANSFERRED_OUT|MERGED ARCHIVED ARCHIVIST
  DOCKETED|INVESTIGATING TRANSFERRED_OUT|MERGED HEAD`;

const TABLES = { INFRINGEMENT, MEDIATION, COUNTERFEIT } as const satisfies Record<CaseKind, string>;
for (const kind of CASE_KINDS) describeCourse(kind, courseOf(kind), TABLES[kind], statusesOf(kind), CASE_ACTORS);

/** Endings, by hand: kind, from, disposition, who. */
const ENDINGS = `
  INFRINGEMENT INVESTIGATING|HEARD|DELIBERATING MEDIATED PANEL
  INFRINGEMENT DELIBERATING STOP_ORDER|NOT_INFRINGED HEAD
  INFRINGEMENT DOCKETED|SERVED|INVESTIGATING|HEARING_SCHEDULED|HEARD|DELIBERATING|SUSPENDED WITHDRAWN|DEEMED_WITHDRAWN|SETTLED|REVOKED HEAD
  MEDIATION MEDIATING MEDIATED HANDLER
  MEDIATION DOCKETED|MEDIATING|SUSPENDED WITHDRAWN|REVOKED HEAD
  COUNTERFEIT EXECUTING PENALISED HEAD
  COUNTERFEIT INVESTIGATION_CLOSED|PENALTY_NOTICED|PENALTY_HEARING EXEMPTED|REVOKED HEAD
  COUNTERFEIT INVESTIGATING REVOKED HEAD
  COUNTERFEIT WAITING_CRIMINAL TRANSFERRED_TO_POLICE HEAD`;
const endings = new Map(
  ENDINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', froms = '', as = '', by = ''] = line.trim().split(/\s+/);
      return froms.split('|').flatMap((from) => as.split('|').map((end) => [`${kind} ${from} ${end}`, by] as const));
    }),
);

describe('how a case may end', () => {
  it.for(CASE_KINDS)('%s: as in the annex, out of every state with every disposition', (kind) => {
    let seen = 0;
    for (const from of CASE_STATUSES)
      for (const disposition of DISPOSITIONS) {
        const by = endings.get(`${kind} ${from} ${disposition}`);
        expect([from, disposition, ...mayConclude(kind, from, disposition)]).toEqual([from, disposition, ...(by ? [by] : [])]);
        seen += by ? 1 : 0;
      }
    expect(seen).toBe([...endings.keys()].filter((key) => key.startsWith(kind)).length);
  });
  it('a repeat is ordered to stop out of docketing, service and investigation too, and nothing else changes', () => {
    const more = CASE_KINDS.flatMap((kind) =>
      CASE_STATUSES.flatMap((from) =>
        DISPOSITIONS.flatMap((disposition) => {
          const [usual, repeated] = [mayConclude(kind, from, disposition), mayConclude(kind, from, disposition, true)];
          return usual.join() === repeated.join() ? [] : [[kind, from, disposition, ...repeated]];
        }),
      ),
    );
    expect(more).toEqual([
      ['INFRINGEMENT', 'DOCKETED', 'STOP_ORDER', 'HEAD'],
      ['INFRINGEMENT', 'SERVED', 'STOP_ORDER', 'HEAD'],
      ['INFRINGEMENT', 'INVESTIGATING', 'STOP_ORDER', 'HEAD'],
    ]);
  });
  it.for(CASE_KINDS)('%s: the course lets a case conclude exactly when some ending is lawful', (kind) => {
    for (const from of statusesOf(kind))
      for (const actor of CASE_ACTORS) {
        const lawful = dispositionsOf(kind).some((disposition) => mayConclude(kind, from, disposition).includes(actor));
        expect([from, actor, mayStep(courseOf(kind), from, 'CONCLUDED', [actor])]).toEqual([from, actor, lawful]);
      }
  });
  it('only a stop order or a penalty is published, only a stop order enforced, only an agreement confirmed', () => {
    const follow = (kind: CaseKind, to: (typeof CASE_STATUSES)[number]) => dispositionsOf(kind).filter((each) => mayFollow(kind, to, each));
    expect(follow('INFRINGEMENT', 'PUBLISHED')).toEqual(['STOP_ORDER']);
    expect(follow('INFRINGEMENT', 'ENFORCEMENT')).toEqual(['STOP_ORDER']);
    expect(follow('MEDIATION', 'CONFIRMED_BY_COURT')).toEqual(['MEDIATED']);
    expect(follow('MEDIATION', 'NOTARISED')).toEqual(['MEDIATED']);
    expect(follow('COUNTERFEIT', 'PUBLISHED')).toEqual(['PENALISED']);
    for (const kind of CASE_KINDS) expect(follow(kind, 'ARCHIVED')).toEqual(dispositionsOf(kind));
  });
});

describe('the states', () => {
  it('are all told once, and every one belongs to a kind', () => {
    expect(new Set(CASE_STATUSES).size).toBe(CASE_STATUSES.length);
    expect([...new Set(CASE_KINDS.flatMap(statusesOf))].toSorted()).toEqual(CASE_STATUSES.toSorted());
  });
  it('are active, waiting or concluded', () => {
    for (const kind of CASE_KINDS) {
      const rest = statusesOf(kind).filter((status) => !activeStates(kind).includes(status) && !isConcluded(status));
      expect([kind, ...rest]).toEqual([kind, kind === 'COUNTERFEIT' ? 'WAITING_CRIMINAL' : 'SUSPENDED']);
      expect(activeStates(kind).filter(isConcluded)).toEqual([]);
    }
    expect(CASE_STATUSES.filter(isConcluded)).toEqual(
      CASE_STATUSES.filter((status) => (CONCLUDED_STATUSES as readonly string[]).includes(status)),
    );
  });
  it('once concluded never become active again', () => {
    for (const kind of CASE_KINDS)
      expect(courseOf(kind).filter(({ from, to }) => from !== null && isConcluded(from) && !isConcluded(to))).toEqual([]);
  });
  it('a suspended case goes back to where it was', () => {
    for (const from of CASE_STATUSES) expect(CASE_STATUSES.filter((to) => resumesTo(from, to))).toEqual([from]);
  });
});
