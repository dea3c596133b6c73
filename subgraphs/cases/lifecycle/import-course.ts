import { addDays, type Day } from '#law/dates.ts';
import type { CaseStatus } from '#law/case-courses.ts';
import type { FitRow } from './import-rows.ts';

/** One step of an imported case, as its columns tell it. */
export interface ImportedStep {
  readonly act: string;
  readonly from_status: string | null;
  readonly to_status: string;
  readonly taken_on: Day;
}

type Told = Pick<FitRow, 'kind' | 'receivedOn' | 'docketedOn' | 'extendedOn' | 'periods' | 'concludedOn'>;

/** What happened to a docketed case; `to` is the state to which it leads, null where it stays. */
interface Happened {
  readonly on: Day;
  readonly act: string;
  readonly to: CaseStatus | null;
}

/** The steps that the columns tell, in the order of their days: where days are equal, a suspension ends before the case does. */
export function importedCourse({ kind, receivedOn, docketedOn, extendedOn, periods, concludedOn }: Told): readonly ImportedStep[] {
  const first = kind === 'COUNTERFEIT' ? 'CLUE' : 'RECEIVED';
  const suspensions = periods.filter((period) => period.kind === 'SUSPENSION');
  const happened: Happened[] = [
    ...(extendedOn === null ? [] : [{ on: extendedOn, act: 'EXTEND', to: null }]),
    ...suspensions.flatMap(({ fromOn, toOn }): Happened[] => {
      const resumedOn = toOn === null ? null : addDays(toOn, 1);
      const resumes = resumedOn !== null && (concludedOn === null || resumedOn <= concludedOn);
      return [
        { on: fromOn, act: 'SUSPEND', to: 'SUSPENDED' },
        ...(resumes ? [{ on: resumedOn, act: 'RESUME', to: 'DOCKETED' } as const] : []),
      ];
    }),
  ];
  const inOrder = [
    ...happened.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    ...(concludedOn === null ? [] : [{ on: concludedOn, act: 'CONCLUDE', to: 'CONCLUDED' } as const]),
  ];
  const steps: ImportedStep[] = [
    { act: 'RECEIVE', from_status: null, to_status: first, taken_on: receivedOn },
    { act: 'DOCKET', from_status: first, to_status: 'DOCKETED', taken_on: docketedOn },
  ];
  for (const { on, act, to } of inOrder) {
    const from = steps.at(-1)?.to_status ?? 'DOCKETED';
    steps.push({ act, from_status: from, to_status: to ?? from, taken_on: on });
  }
  return steps;
}
