import { makePatentNumber } from '#law/patent-number.ts';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, PATENT } from './ground.ts';

export type Row = Readonly<Record<string, unknown>>;
export interface Batch {
  readonly id: string;
  readonly status: string;
  readonly received: number;
  readonly good: number;
  readonly bad: number;
  readonly present: number;
  readonly imported: number | null;
}
export interface Told {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}
interface Payload {
  readonly batch: Batch | null;
  readonly problems?: readonly Told[];
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly messageZh: string }[];
}

const BATCH = 'batch { id source status agency { id } openedOn endedOn expectedRows received good bad present imported }';

/** A lawful mediation of Shenzhen on that line, concluded; parts can be changed, and emptied with null. */
export const row = (line: number, change: Row = {}): Row => ({
  line,
  key: `L-${line}`,
  caseNo: `粤深知调字〔2013〕${line}号`,
  kind: 'MEDIATION',
  title: '灯具专利纠纷',
  petitioner: '广东某专利权人',
  respondent: '深圳某灯饰厂',
  patentNumber: PATENT,
  jurisdiction: '440305',
  legalBasis: 'PATENT_LAW',
  receivedOn: '2013-03-01',
  docketedOn: '2013-03-04',
  concludedOn: '2013-05-06',
  disposition: 'MEDIATED',
  handlers: 'C001',
  ...change,
});

export const infringement = (line: number, change: Row = {}): Row =>
  row(line, {
    kind: '侵权纠纷',
    caseNo: `粤深知执字〔2013〕${line}号`,
    handlers: 'C001;C002;C003',
    disposition: '责令停止侵权',
    ...change,
  });
export const counterfeit = (line: number, change: Row = {}): Row =>
  row(line, {
    kind: '假冒专利',
    caseNo: `粤深知假字〔2013〕${line}号`,
    petitioner: null,
    handlers: 'C001、C002',
    disposition: '行政处罚',
    fineYuan: '20000',
    ...change,
  });
export const OTHER_PATENT = makePatentNumber({ year: 2011, type: 'INVENTION', serial: 7 });

/** The four acts of an import through GraphQL, as the handler of Shenzhen unless told otherwise. */
export function importing({ ask }: Pick<OwnGraph, 'ask'>) {
  const clerk = at('shenzhen');
  const act = async (field: string, input: Row, viewer: Viewer, also = ''): Promise<Payload> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${BATCH} ${also} userErrors { code path messageZh } } }`;
    const { data, errors } = await ask(cases, viewer, query, { input });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return (data as Record<string, Payload>)[field] as Payload;
  };
  const open = (expectedRows: number, change: Row = {}, viewer: Viewer = clerk) =>
    act('openImport', { source: '测试.csv', expectedRows, ...change }, viewer);
  const add = (batchId: string, rows: readonly Row[], viewer: Viewer = clerk) =>
    act('addImportRows', { batchId, rows }, viewer, 'problems { line column code message messageZh rule }');
  const commit = (batchId: string, change: Row = {}, viewer: Viewer = clerk) => act('commitImport', { batchId, ...change }, viewer);
  const abandon = (batchId: string, viewer: Viewer = clerk) => act('abandonImport', { batchId }, viewer);
  /** opened and filled, not on record yet */
  const sent = async (rows: readonly Row[], viewer: Viewer = clerk) => {
    const id = (await open(rows.length, {}, viewer)).batch?.id ?? '';
    const { problems = [], userErrors } = await add(id, rows, viewer);
    return { id, problems, userErrors };
  };
  return { open, add, commit, abandon, sent };
}
export const codes = ({ userErrors }: Pick<Payload, 'userErrors'>): readonly string[] => userErrors.map(({ code }) => code);
