import { expect } from 'vitest';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, officeId, officerId, PATENT, type OfficerName } from './ground.ts';

const SHOW =
  'exhibition { id name venue organiser jurisdiction { code } agency { id } fromOn toOn closesAt desk contact stationedOfficers { name officer { id } stationedOn } version }';
const CASE = `exhibitionCase { id status version receivedAt forwardedAt notifiedAt defenceHours defence defendedAt checkedAt finding refusalGround reason closedAt dueAt
  patent { number type } exhibition { id } convertedTo { id kind channel status respondent petitioner } permittedActions clocks { rule dueAt state explain explainZh citation } }`;
const OF: Readonly<Record<string, string>> = { createExhibition: SHOW, stationOfficers: SHOW };
export interface Found {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly dueAt: string;
  readonly clocks: readonly { readonly rule: string; readonly dueAt: string; readonly state: string }[];
}
export interface Payload {
  readonly exhibition?: { readonly id: string; readonly version: number } | null;
  readonly exhibitionCase?: Found | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
export const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
export const head = at('shenzhen', 'OFFICE');
export const officer = (name: OfficerName): Viewer =>
  viewerOf({ subject: officerId(name), role: 'HANDLER', office: officeId('shenzhen'), area: '4403' });
export const first = officer('first');

/** The acts at a show in Shenzhen, with what they need by default. */
export function showDesk(graph: Pick<OwnGraph, 'ask'>) {
  const act = async (field: string, viewer: Viewer, input: Record<string, unknown>): Promise<Payload> => {
    const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${OF[field] ?? CASE} userErrors { code path rule messageZh } } }`;
    const { data, errors } = await graph.ask(cases, viewer, query, { input });
    expect(errors).toEqual([]);
    return (data as Record<string, Payload>)[field] as Payload;
  };
  const create = (change: Record<string, unknown> = {}, viewer: Viewer = head) =>
    act('createExhibition', viewer, {
      name: '第十五届高交会',
      venue: '深圳会展中心',
      organiser: '高交会组委会',
      jurisdiction: '440305',
      fromOn: '2014-01-08',
      toOn: '2014-01-12',
      desk: true,
      contact: '知识产权投诉站 0755-12330',
      ...change,
    });
  const station = async (
    exhibitionId: unknown,
    names: readonly OfficerName[] = ['first', 'second'],
    change: Record<string, unknown> = {},
    viewer: Viewer = head,
  ) => act('stationOfficers', viewer, { exhibitionId, version: 1, officers: names.map(officerId), ...change });
  const file = (exhibitionId: unknown, change: Record<string, unknown> = {}, viewer: Viewer = head) =>
    act('fileExhibitionComplaint', viewer, {
      exhibitionId,
      booth: '1A23',
      exhibitor: '深圳某灯饰公司',
      petitioner: '某专利权人',
      patentNumber: PATENT,
      claims: '展品涉嫌侵犯专利权',
      at: '2014-01-10T09:00:00+08:00',
      ...change,
    });
  /** A complaint at a show with two officers, taken as far as told. */
  async function laid(
    upTo: 'DESK_RECEIVED' | 'FORWARDED' | 'NOTIFIED' | 'ON_SITE_CHECK' = 'DESK_RECEIVED',
    facts: Record<string, unknown> = {},
    show?: string,
  ) {
    const exhibitionId = show ?? (await create()).exhibition?.id;
    if (!show) expect(codes(await station(exhibitionId))).toEqual([]);
    const exhibitionCaseId = (await file(exhibitionId, facts)).exhibitionCase?.id ?? '';
    const go = async (field: string, hour: string, version: number, more: Record<string, unknown> = {}, viewer: Viewer = first) =>
      expect(codes(await act(field, viewer, { exhibitionCaseId, version, at: `2014-01-10T${hour}:00:00+08:00`, ...more }))).toEqual([]);
    if (upTo !== 'DESK_RECEIVED') await go('forwardExhibitionComplaint', '10', 1);
    if (upTo === 'NOTIFIED' || upTo === 'ON_SITE_CHECK') await go('notifyExhibitor', '11', 2, { defenceHours: 4 });
    if (upTo === 'ON_SITE_CHECK')
      await go('checkOnSite', '15', 3, { officers: [officerId('first'), officerId('second')], finding: '展品与专利一致' });
    return { exhibitionId: exhibitionId ?? '', exhibitionCaseId };
  }
  const decide = (exhibitionCaseId: string, change: Record<string, unknown> = {}, viewer: Viewer = head) =>
    act('closeExhibitionCase', viewer, {
      exhibitionCaseId,
      version: 4,
      at: '2014-01-10T16:00:00+08:00',
      outcome: 'WITHDRAWN_EXHIBIT',
      reason: '落入专利保护范围',
      ...change,
    });
  return { act, create, station, file, laid, decide };
}
