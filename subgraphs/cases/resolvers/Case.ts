import { reaches } from '#platform/access.ts';
import { publicWording } from '#law/public-wording.ts';
import { deadlinesOf } from '../lifecycle/deadlines.ts';
import { acceptancePaperOf, remunerationOf } from '../lifecycle/mediation-aids.ts';
import { suspensionIndicators } from '../queries/indicators.ts';
import { internalVolume } from '../store/internal.ts';
import { channelTold, mayAwait, mayRead, pausedAsTold, statusTold } from '../lifecycle/inside.ts';
import { actionsOn } from '../queries/case-actions.ts';
import { courtLinksOf } from '../queries/court-links.ts';
import type { PublishedDecisionRow } from '../tables.ts';
import type { CaseResolvers, LegalBasis } from '../types.generated.ts';

const byPublication = (a: PublishedDecisionRow, b: PublishedDecisionRow): number => a.publishedOn.localeCompare(b.publishedOn);

export const Case: CaseResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.byId.load(reference.id) : store.byNo.load(store.canonicalNumber(reference.caseNo) ?? ''),
  status: async (row, _, { store }) => statusTold(await store.inside(row), row.status),
  channel: async (row, _, { store }) => channelTold(await store.inside(row), row),
  // a version that moves while nothing is told shows that something is done inside; who only reads needs none
  version: async (row, _, { store }) => ((await store.inside(row)) ? row.version : 0),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  legalBasis: ({ legalBasis }) => legalBasis as LegalBasis[],
  handlers: async ({ id }, _, { store }) => (await store.handlersOf.load(id)).filter(({ relievedOn }) => relievedOn === null),
  formerHandlers: async ({ id }, _, { store }) =>
    (await store.handlersOf.load(id))
      .filter(({ relievedOn }) => relievedOn !== null)
      .toSorted((a, b) => (b.relievedOn ?? '').localeCompare(a.relievedOn ?? '')),
  authority: ({ authorityId }) => (authorityId === null ? null : { id: authorityId }),
  recusals: ({ id }, _, { store }) => store.recusals.of.load(id),
  archive: ({ id }, _, { store }) => store.archives.view(id),
  course: ({ id }, _, { store }) => store.steps.of.load(id),
  inspections: ({ id }, _, { store, viewer }) => (mayRead(viewer, 'fieldInspection') ? store.inspections.of.load(id) : null),
  measures: ({ id }, _, { store, viewer }) => (mayRead(viewer, 'measure') ? store.measures.of.load(id) : null),
  evidence: ({ id }, _, { store, viewer }) => (mayRead(viewer, 'evidenceItem') ? store.evidence.of.load(id) : null),
  finding: ({ id }, _, { store }) => store.penalties.findingOf.load(id),
  penalty: ({ id }, _, { store }) => store.penalties.of.load(id),
  documents: ({ id }, _, { store }) => store.papers.of.load(id),
  hearings: ({ id }, _, { store }) => store.papers.hearingsOf.load(id),
  mediationSessions: ({ id }, _, { store }) => store.papers.sessionsOf.load(id),
  decision: ({ id }, _, { store }) => store.decisions.of.load(id),
  publication: ({ id }, _, { store }) => store.decisions.publishedOf.load(id),
  publications: async ({ id }, _, { store }) => (await store.decisions.publicationsOf.load(id)).toSorted(byPublication),
  internalVolume: (row, _, { viewer, store }) => internalVolume(row, viewer, store),
  publicStatus: ({ kind, status }) => {
    const [text, textZh] = publicWording(kind, status);
    return { text, textZh };
  },
  intake: ({ id }, _, { store }) => store.intakes.byId.load(id),
  acceptancePaper: (row) => acceptancePaperOf(row),
  remunerationDefaults: async (row, { grantedOn }, { store }) => remunerationOf(row, grantedOn, await store.patents.of.load(row.id)),
  parties: ({ id }, _, { store }) => store.parties.of.load(id),
  patents: ({ id }, _, { store }) => store.patents.of.load(id),
  history: ({ id }, _, { store }) => store.historyOf.load(id),
  assistRequests: ({ id }, _, { store }) => store.cooperation.assist.ofCase.load(id),
  policeTransfers: ({ id }, _, { store }) => store.cooperation.transfers.ofCase.load(id),
  referrals: ({ id }, _, { store }) => store.cooperation.referrals.ofCase.load(id),
  courtLinks: (row, _, { store }) => courtLinksOf(row, store),
  // The complaint lies in the same place as its case: who does not reach it must not learn its id either.
  originComplaint: ({ originComplaintId, jurisdiction }, _, { viewer }) =>
    originComplaintId !== null && reaches(viewer, 'complaint', 'read', { place: jurisdiction }) ? { id: originComplaintId } : null,
  deadlines: async (row, _, { store, today }) => {
    const [rows, periods] = await Promise.all([store.steps.deadlinesOf.load(row.id), store.steps.periodsOf.load(row.id)]);
    const inside = await store.inside(row);
    const clocks = inside ? rows : pausedAsTold(rows, periods);
    const matter = { ...row, status: statusTold(inside, row.status) };
    return deadlinesOf(matter, { rows: clocks, periods, today: await today() }).filter(({ rule }) => mayAwait(inside, rule));
  },
  excludedPeriods: ({ id }, _, { store }) => store.steps.periodsOf.load(id),
  suspensionIndicators: (row, signs, { store, viewer }) => suspensionIndicators(row, signs, store, viewer),
  invalidations: ({ patentNumber }, _, { store }) => store.invalidations.ofPatent.load(patentNumber),
  litigations: ({ id }, _, { store }) => store.litigations.of.load(id),
  links: ({ id }, _, { store }) => store.repeat.linksOf.load(id),
  repeatOf: ({ id }, _, { store }) => store.repeat.priorsOf(id, store.byId),
  permittedActions: async (row, _, { viewer, store, today }) => actionsOn(row, viewer, store, await today()),
};
