import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { certificate, officer, officerService } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import {
  cardRow,
  ERRORS,
  officeOf,
  officerRow,
  placeOf,
  TODAY,
  termRow,
  type Ground,
  type Payload,
  type Persona,
  type Seat,
} from './ground.ts';

const OFFICER = `officer { id version staffNumber name post fullTime joinedOn leftOn agency { id } jurisdiction { code }
  service { agency { id } jurisdiction { code } post startsOn endsOn endReason } } ${ERRORS}`;

/** Acts on service, each on somebody new. */
export function serviceActs(graph: () => Ground) {
  let counter = 500;
  /** somebody new, so that no test changes another's officer */
  async function newcomer(seat: Seat = 'shenzhen', card: Partial<typeof certificate.$inferInsert> = {}): Promise<string> {
    const n = (counter += 1);
    await graph()
      .rows.insert(officer)
      .values(officerRow(n, seat, String(n), `员${n}`));
    await graph().rows.insert(officerService).values(termRow(n, seat));
    await graph()
      .rows.insert(certificate)
      .values(cardRow(n, seat, card));
    return idOf(n);
  }
  const transfer = (officerId: string, seat: Seat, persona: Persona = 'province', more: object = {}) =>
    graph().act(persona, 'transferOfficer', `certificatesToReplace { number } ${OFFICER}`, {
      officerId,
      version: 1,
      agencyId: officeOf(seat),
      post: '副科长',
      ...more,
    });
  const endService = (officerId: string, persona: Persona = 'city', more: object = {}) =>
    graph().act(persona, 'endService', `badgesToReturn ${OFFICER}`, { officerId, version: 1, reason: 'RESIGNED', ...more });
  const changePost = (officerId: string, persona: Persona = 'city', more: object = {}) =>
    graph().act(persona, 'changePost', OFFICER, { officerId, version: 1, post: '科长', ...more });
  const appoint = (persona: Persona, more: object = {}) =>
    graph().act(persona, 'appointOfficer', OFFICER, { name: '赵新', post: '科员', fullTime: true, ...more });
  const term = (seat: Seat, startsOn: string, endsOn: string | null = null, endReason: string | null = null, post = '科员') => ({
    agency: { id: officeOf(seat) },
    jurisdiction: { code: placeOf(seat) },
    post,
    startsOn,
    endsOn,
    endReason,
  });
  const eligible = async (id: string, persona: Persona, args = '') => {
    const { data, errors } = await graph().as(persona, `{ officer(id: "${id}") { eligibility${args} { eligible reasons { code } } } }`);
    expect(errors).toEqual([]);
    const { eligibility } = (data as { officer: { eligibility: { eligible: boolean; reasons: { code: string }[] } } }).officer;
    return [eligibility.eligible, ...eligibility.reasons.map(({ code }) => code)];
  };
  return { newcomer, transfer, endService, changePost, appoint, term, eligible };
}

/** Acts on secondments. */
export function secondmentActs(graph: () => Ground) {
  const SECONDMENT = `secondment { id supervisor officer { name } sender { id } host { id } jurisdiction { code } startsOn endsOn tasks report reportedOn endedOn version } ${ERRORS}`;
  const send = (persona: Persona = 'province', more: object = {}) =>
    graph().act(persona, 'secondSupervisor', SECONDMENT, {
      officerId: idOf(persona === 'national' ? 301 : persona === 'otherProvince' ? 401 : 201),
      hostId: officeOf('shenzhen'),
      startsOn: TODAY,
      endsOn: '2014-03-31',
      tasks: '督导专项行动',
      ...more,
    });
  const change = (field: 'reportSecondment' | 'endSecondment', persona: Persona, secondmentId: string, more: object = {}) =>
    graph().act(persona, field, SECONDMENT, {
      secondmentId,
      version: 1,
      ...(field === 'reportSecondment' && { report: '案卷制作规范,程序总体合法。' }),
      ...more,
    });
  const idIn = (payload: Payload): string => (payload['secondment'] as { id: string }).id;
  const grants = () =>
    graph().select(sql`select grantee, kind, object_id, valid_from::text as from, valid_to::text as to from platform."grant" order by id`);
  const opened = (from: string, to: string, officer = 201, host = officeOf('shenzhen')) => ({
    grantee: idOf(officer),
    kind: 'SECONDMENT',
    object_id: host,
    from,
    to,
  });
  return { send, change, idIn, grants, opened };
}
