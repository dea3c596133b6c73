import { idOf } from '../../../support/graph.ts';
import { createGround, ERRORS, type Acted, type Ground, type Persona } from './ground.ts';

const APPLICATION = `application { id status area { code } class { classNo } officer { id } agency { id } appliedOn checkedOn decidedOn refusal certificate { number } version } ${ERRORS}`;
const ISSUED = `certificate { id number officer { id } area { code } issuedOn expiresOn verificationDueOn standing agency { id } replaces { id } } ${APPLICATION}`;
const BULK = `issued { number certificate { id standing } officer { id } } refused { officer { id } reasons { code rule message messageZh path } } ${ERRORS}`;

export interface Applied extends Pick<Acted, 'userErrors'> {
  readonly application: Readonly<Record<string, unknown>> | null;
}
export interface Bulk extends Pick<Acted, 'userErrors'> {
  readonly issued: readonly { number: string; officer: { id: string }; certificate: { id: string; standing: string } }[];
  readonly refused: readonly { officer: { id: string }; reasons: Acted['userErrors'] }[];
}

/** The ground with an examined class 101, and the acts that lead from it to a card. */
export interface Desk extends Ground {
  /** a number that nothing has yet */
  next(): number;
  /** a new officer of Shenzhen who attended the class and passed */
  graduate(more?: Parameters<Ground['enrolled']>[3], classN?: number): Promise<number>;
  apply(persona: Persona, input: object): Promise<Applied>;
  check(persona: Persona, applicationId: unknown, input: object): Promise<Applied>;
  issue(persona: Persona, applicationId: unknown, input?: object): Promise<Acted & Applied>;
  bulk(persona: Persona, classNo: string, more?: object): Promise<Bulk>;
}

export async function createDesk(): Promise<Desk> {
  const ground = await createGround();
  await ground.class(101);
  let n = 1000;
  const next = () => (n += 1);
  return {
    ...ground,
    next,
    graduate: async (more = {}, classN = 101) => {
      const officer = next();
      await ground.officer(officer);
      await ground.enrolled(20_000 + officer, classN, officer, more);
      return officer;
    },
    apply: (persona, input) => ground.act<Applied>(persona, 'applyForCertificate', { classId: idOf(101), ...input }, APPLICATION),
    check: (persona, applicationId, input) =>
      ground.act<Applied>(persona, 'checkCertificateApplication', { applicationId, version: 1, ...input }, APPLICATION),
    issue: (persona, applicationId, input = {}) =>
      ground.act<Acted & Applied>(persona, 'issueCertificate', { applicationId, version: 1, ...input }, ISSUED),
    bulk: (persona, classNo, more = {}) => ground.act<Bulk>(persona, 'issueCertificates', { classNo, ...more }, BULK),
  };
}
