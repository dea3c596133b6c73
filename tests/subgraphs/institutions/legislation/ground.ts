import type { legalInstrument, legislationProject } from '../../../../subgraphs/institutions/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { GUANGDONG } from '../contacts/ground.ts';

export { codes, createActing, NATION, PERSONAS, SHENZHEN, TODAY, ZHEJIANG, type Ground, type Persona } from '../contacts/ground.ts';

type Instrument = typeof legalInstrument.$inferInsert;
/** An instrument of Guangdong, as the past left it. */
export const instrumentOf = (n: number, more: Partial<Instrument> = {}): Instrument => ({
  id: idOf(6000 + n),
  docNo: `文号-${String(n).padStart(4, '0')}`,
  title: `广东省专利条例${n}`,
  kind: 'LOCAL_REGULATION',
  agencyId: GUANGDONG,
  issuer: '广东省人大常委会',
  status: 'DRAFT',
  basis: ['专利法'],
  articles: ['§1', '§2'],
  jurisdiction: '440000',
  ...more,
});

/** The days that each state has. */
export const DAYS = {
  DRAFT: {},
  CONSULTATION: {},
  ADOPTED: { promulgatedOn: '2010-09-29' },
  IN_FORCE: { promulgatedOn: '2010-09-29', effectiveFrom: '2010-12-01' },
  AMENDED: { promulgatedOn: '2010-09-29', effectiveFrom: '2010-12-01', repealedOn: '2013-07-01' },
  REPEALED: { promulgatedOn: '2010-09-29', effectiveFrom: '2010-12-01', repealedOn: '2013-07-01' },
} as const;

type Project = typeof legislationProject.$inferInsert;
export const projectOf = (n: number, more: Partial<Project> = {}): Project => ({
  id: idOf(7000 + n),
  title: `立法项目${n}`,
  level: 'LOCAL_REGULATION',
  stage: 'LISTED',
  agencyId: GUANGDONG,
  listedOn: `2012-03-${String(1 + (n % 28)).padStart(2, '0')}`,
  stageFrom: '2012-04-01',
  jurisdiction: '440000',
  ...more,
});
