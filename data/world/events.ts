import { event } from '#platform/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { Sink } from '../sink.ts';

interface Happening {
  readonly what: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly role: string;
  readonly officeId: string;
  readonly jurisdiction: string;
  readonly day: number;
}

/** One line of the audit trail, at noon of its day in China; who acted in the demo world is the world itself. */
export function writeEvent(sink: Sink, random: Random, { day, ...happening }: Happening): void {
  sink.write(event, {
    id: uuidAt(noonOf(day), random),
    at: `${dateOf(day)}T12:00:00+08:00`,
    actor: 'world',
    purpose: null,
    payload: {},
    ...happening,
  });
}
