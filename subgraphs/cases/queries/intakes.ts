import { officePrefix } from '#law/office-prefix.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { reaches } from '#platform/access.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { badInput } from '#platform/errors.ts';
import { gapsByKind } from '../lifecycle/number-gaps.ts';
import type { CaseKind, CaseStatus, IntakeRefusalReason, QueryResolvers } from '../types.generated.ts';

export const intakeQueries = {
  intake: (_, { id }, { store }) => store.intakes.byId.load(id),
  intakes: (_, { filter, orderBy, first, after }, { store }) =>
    store.intakes.page({ filter, orderBy: orderBy ?? 'RECEIVED_DESC', first: first ?? 20, after }),
  intakeAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.intakes.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as CaseKind | null,
      status: (cell.STATUS ?? null) as CaseStatus | null,
      refusalReason: (cell.REFUSAL_REASON ?? null) as IntakeRefusalReason | null,
      count: cell.count,
    }));
  },
  parallelProceedings: async (_, { patentNumber }, { store }) => {
    const patent = parsePatentNumber(patentNumber);
    if (!patent) throw badInput('This is no patent number: its form or its check digit is wrong.', '专利号格式或校验位不正确。');
    const lines = await store.intakes.parallel({ patentNumber: patent.canonical, respondent: '' });
    return lines.map(({ agencyId, kind, docketedOn, concludedOn }) => ({
      agency: { id: agencyId },
      kind,
      docketedOn,
      open: concludedOn === null,
    }));
  },
  // who sees only some cases of an office would take the others for gaps
  gapsInNumbers: async (_, { agencyId, year }, { store, viewer }) => {
    const office = await store.office(agencyId);
    if (!office) return [];
    // who sees some of an office's cases alone would see gaps where there are none
    const seesAll =
      reaches(viewer, 'case', 'read', { place: office.jurisdiction, office: office.id }) || (await store.intakes.hosts(office.id));
    if (!seesAll) return [];
    const prefix = `${officePrefix({ code: office.jurisdiction, name: office.place })}知`;
    const [numbers, series] = await Promise.all([store.intakes.numbersFrom(prefix, year), store.intakes.seriesOf(office.id, year)]);
    return gapsByKind(numbers, new Map(series.map(({ kind, last }) => [kind, last])), year);
  },
} satisfies Pick<QueryResolvers, 'intake' | 'intakes' | 'intakeAggregate' | 'parallelProceedings' | 'gapsInNumbers'>;
