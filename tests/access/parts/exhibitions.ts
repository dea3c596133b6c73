import { uuidv7 } from 'uuidv7';
import { exhibition, exhibitionCase, exhibitionOfficer } from '../../../subgraphs/cases/tables.ts';
import { below, holds, isOffice, list, OFFICES, one, published, secondedTo, supervises } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff02';
const HOLDERS = ['city:4403', 'handler:4403'];
/** every office puts shows on record for itself */
const ANY = [...HOLDERS, 'handler:4401', 'national', 'province:44', 'province:33', 'city:4401', 'county:440305'];
const INSIDE = [...OFFICES, 'analyst', 'supervisor:4403'];
const AT = '2014-01-10T10:00:00+08:00';
const acted = ({ laid }: Target) => ({ exhibitionCaseId: laid['exhibitionCaseId'], version: 1, at: AT });

/** How the office works at a show: like the inside of a case. */
function inside(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  return asker.role === 'SUPERVISOR' && (holds(asker, row, grants, today) || secondedTo(asker, row, grants, today));
}
/** The complaint itself is open to a right holder by a grant on it, too. */
const complaint = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  inside(asker, row, grants, today) || (asker.role === 'RIGHT_HOLDER' && holds(asker, row, grants, today));

/** Shows are known to all; complaints at them, and who is stationed, are not (R8.6). */
export const exhibitions: Part = {
  lay: async (root, { agencyId, officerId, patentNumber, place }) => {
    const [exhibitionId, exhibitionCaseId] = [uuidv7(), uuidv7()];
    const at = { agency_id: agencyId, jurisdiction: place };
    const show = {
      name: '测试展',
      venue: '会展中心',
      organiser: '组委会',
      from_on: '2014-01-09',
      to_on: '2014-01-12',
      desk: true,
      contact: '12330',
    };
    await root`insert into cases.exhibition ${root({ id: exhibitionId, ...show, ...at })}`;
    const there = { officer_id: officerId, name: '某', certificate_number: 'ZF1', stationed_on: '2014-01-09' };
    await root`insert into cases.exhibition_officer ${root({ exhibition_id: exhibitionId, ...there, ...at })}`;
    const asked = {
      booth: '1A01',
      exhibitor: '某公司',
      petitioner: '某权利人',
      patent_number: patentNumber,
      patent_type: 'DESIGN',
      claims: '涉嫌侵权',
    };
    const clocks = {
      status: 'DESK_RECEIVED',
      received_at: '2014-01-10T09:00:00+08:00',
      forward_due_at: '2014-01-11T09:00:00+08:00',
      due_at: '2014-01-12T23:59:59+08:00',
    };
    await root`insert into cases.exhibition_case ${root({ id: exhibitionCaseId, exhibition_id: exhibitionId, ...asked, ...clocks, ...at })}`;
    return { exhibitionId, exhibitionCaseId };
  },
  nowhere: { exhibitionId: UNKNOWN, exhibitionCaseId: UNKNOWN },
  probes: {
    exhibition: one('exhibition', 'id', { laid: 'exhibitionId' }, 'everybody', 'id name'),
    exhibitions: list('exhibitions', ({ place }) => `under: "${place}", on: "2014-01-10"`, 'everybody'),
    exhibitionCase: one('exhibitionCase', 'id', { laid: 'exhibitionCaseId' }, INSIDE),
  },
  attempts: {
    createExhibition: {
      may: ANY,
      input: ({ place }) => ({
        name: '又一展',
        venue: '会展中心',
        organiser: '组委会',
        jurisdiction: place,
        fromOn: '2014-01-09',
        toOn: '2014-01-12',
        desk: true,
        contact: '12330',
      }),
    },
    stationOfficers: {
      on: 'exhibition',
      may: ['city:4403'],
      input: ({ laid, officerId }) => ({ exhibitionId: laid['exhibitionId'], version: 1, officers: [officerId] }),
    },
    fileExhibitionComplaint: {
      on: 'exhibition',
      may: HOLDERS,
      input: ({ laid, patentNumber }) => ({
        exhibitionId: laid['exhibitionId'],
        booth: '1A02',
        exhibitor: '某公司',
        petitioner: '某权利人',
        patentNumber,
        claims: '涉嫌侵权',
        at: AT,
      }),
    },
    forwardExhibitionComplaint: { on: 'exhibitionCase', may: HOLDERS, input: acted },
    notifyExhibitor: { on: 'exhibitionCase', may: HOLDERS, input: (aim) => ({ ...acted(aim), defenceHours: 4 }) },
    recordExhibitorDefence: { on: 'exhibitionCase', may: HOLDERS, input: (aim) => ({ ...acted(aim), defence: '未侵权' }) },
    checkOnSite: { on: 'exhibitionCase', may: HOLDERS, input: (aim) => ({ ...acted(aim), officers: [aim.officerId], finding: '已查看' }) },
    closeExhibitionCase: { on: 'exhibitionCase', may: HOLDERS, input: (aim) => ({ ...acted(aim), outcome: 'CLEARED', reason: '未侵权' }) },
    convertToOrdinary: {
      on: 'exhibitionCase',
      may: HOLDERS,
      input: (aim) => ({ ...acted(aim), standing: 'PATENTEE', reason: '案情复杂' }),
    },
    refuseExhibitionComplaint: {
      on: 'exhibitionCase',
      may: HOLDERS,
      input: (aim) => ({ ...acted(aim), ground: 'PATENT_LAPSED', reason: '已终止' }),
    },
  },
  entities: {},
  tables: {
    exhibition: { table: exhibition, role: 'cases_app', mayRead: published },
    exhibitionOfficer: { table: exhibitionOfficer, role: 'cases_app', mayRead: inside },
    exhibitionCase: { table: exhibitionCase, role: 'cases_app', mayRead: complaint },
  },
  counted: ['cases.exhibition', 'cases.exhibition_officer', 'cases.exhibition_case'],
};
