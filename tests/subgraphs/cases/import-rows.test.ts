import { describe, expect, it } from 'vitest';
import { organisationCheck, unifiedCheck } from '#law/uscc.ts';
import { makePatentNumber } from '#law/patent-number.ts';
import { cellsOf, IMPORT_COLUMNS } from '../../../subgraphs/cases/lifecycle/import-cells.ts';
import { dayOf } from '../../../subgraphs/cases/lifecycle/import-days.ts';
import { problemText } from '../../../subgraphs/cases/lifecycle/import-problems.ts';
import { judgeRow, type RowFacts } from '../../../subgraphs/cases/lifecycle/import-rows.ts';
import {
  BASIS_WORDS,
  CHANNEL_WORDS,
  codeReader,
  DISPOSITION_WORDS,
  KIND_WORDS,
  listOf,
  PATENT_TYPE_WORDS,
  SUBJECT_WORDS,
} from '../../../subgraphs/cases/lifecycle/import-words.ts';
import type { OfficerFacts } from '../../../subgraphs/cases/lifecycle/team.ts';
import { counterfeit, infringement, OTHER_PATENT, row, type Row } from './import-ground.ts';

const OFFICE = { id: 'office', jurisdiction: '440300' };
const officer = (
  number: string,
  facts: Partial<OfficerFacts> & { readonly expiresOn?: string; readonly card?: string } = {},
): OfficerFacts => ({
  id: `o-${number}`,
  name: number,
  agencyId: OFFICE.id,
  joinedOn: '2010-01-01',
  leftOn: null,
  certificates: [
    {
      id: `c-${number}`,
      number,
      area: '440300',
      agencyId: facts.card ?? OFFICE.id,
      issuedOn: '2010-01-01',
      expiresOn: facts.expiresOn ?? '2019-12-31',
      verificationDueOn: '2019-12-31',
      status: 'VALID',
      statusFrom: null,
      lapses: [],
    },
  ],
  ...facts,
});
const OFFICERS = new Map(
  [
    ...['C001', 'C002', 'C003', 'C004'].map((number) => officer(number)),
    officer('OLD', { expiresOn: '2012-12-31' }),
    officer('ELSE', { card: 'another', agencyId: 'another' }),
    officer('NEW', { joinedOn: '2013-12-01' }),
    officer('GONE', { agencyId: 'another' }),
  ].map((each) => [each.name, each]),
);
const FACTS: RowFacts = {
  today: '2014-01-10',
  office: OFFICE,
  prefix: '粤深',
  divisionKnown: (code) => ['440300', '440305', '440100'].includes(code),
  reached: (code) => code.startsWith('4403'),
  delegations: [],
  authorityId: null,
  holderOf: (number) => OFFICERS.get(number),
  numberTaken: (number) => number.includes('999'),
  repeated: (_, value) => value === 'TWICE',
  importedAs: (key) => ({ SAME: 'hash', OTHER: 'another hash' })[key],
};
const judge = (cells: Row, facts: Partial<RowFacts> = {}) => judgeRow(cellsOf({ line: 1, ...cells }), 'hash', { ...FACTS, ...facts });
const told = (cells: Row, facts: Partial<RowFacts> = {}): readonly string[] => {
  const judged = judge(cells, facts);
  return judged.outcome === 'BAD' ? judged.problems.map(({ column, code }) => `${column ?? '*'} ${code}`) : [judged.outcome];
};
const body = '91440300MA5DA1234';
const unified = `${body}${unifiedCheck(body)}`;
const organisation = `12345678-${organisationCheck('12345678')}`;
const later = { receivedOn: '2013-11-01', docketedOn: '2013-11-04', concludedOn: null, disposition: null };

describe('a row is fit', () => {
  it.each([row(1), infringement(1), counterfeit(1)])('%#', (cells) => expect(told(cells)).toEqual(['GOOD']));

  it('with everything read into the words of the schema', () => {
    const judged = judge(
      infringement(7, {
        caseNo: '粤深知法处字(2013)第007号',
        patentNumber: OTHER_PATENT.replace('ZL', 'zl ').replace('.', ' .'),
        patentType: '发明专利',
        channel: '展会',
        legalBasis: '专利法;展会知识产权保护办法;专利法',
        receivedOn: '2013/3/1',
        docketedOn: '2013年3月4日',
        concludedOn: '20130506',
        handlers: 'C001、OLD;C003',
        respondentCode: organisation,
      }),
    );
    expect(judged).toMatchObject({
      outcome: 'GOOD',
      row: {
        number: { canonical: '粤深知执字〔2013〕7号', sequence: 7 },
        kind: 'INFRINGEMENT',
        patentNumber: OTHER_PATENT,
        patentType: 'INVENTION',
        channel: 'EXHIBITION',
        legalBasis: ['PATENT_LAW', 'EXHIBITION_MEASURES'],
        receivedOn: '2013-03-01',
        docketedOn: '2013-03-04',
        concludedOn: '2013-05-06',
        disposition: 'STOP_ORDER',
        subject: null,
        respondentCode: organisation,
        handlers: [
          { officerId: 'o-C001', entitled: true },
          { officerId: 'o-OLD', entitled: false },
          { officerId: 'o-C003', entitled: true },
        ],
      },
    });
  });

  it('on record already with the same content: nothing else is asked of it', () => {
    expect(told({ ...row(1), key: 'SAME', kind: 'nonsense' })).toEqual(['PRESENT']);
  });
});

const BAD: readonly (readonly [string, Row, readonly string[]])[] = [
  ['no key', row(1, { key: '' }), ['key MISSING']],
  ['a long key', row(1, { key: 'k'.repeat(101) }), ['key LENGTH']],
  ['a key of before with another content', row(1, { key: 'OTHER' }), ['key KEY_CHANGED']],
  ['a key on two lines', row(1, { key: 'TWICE' }), ['key REPEATED']],
  ['no number', row(1, { caseNo: null }), ['caseNo MISSING']],
  ['no case number', row(1, { caseNo: '2013-17' }), ['caseNo NOT_A_CASE_NUMBER']],
  ['the number of another office', row(1, { caseNo: '粤广知调字〔2013〕1号' }), ['caseNo OTHER_OFFICE_NUMBER']],
  ['the number of another kind', row(1, { caseNo: '粤深知假字〔2013〕1号' }), ['caseNo OTHER_KIND_NUMBER']],
  ['the number of another year', row(1, { caseNo: '粤深知调字〔2012〕1号' }), ['caseNo OTHER_YEAR_NUMBER']],
  ['a number that is taken', row(1, { caseNo: '粤深知调字〔2013〕999号' }), ['caseNo NUMBER_TAKEN']],
  ['an unknown kind', row(1, { kind: '打架' }), ['kind UNKNOWN_CODE']],
  ['a short title', row(1, { title: '灯' }), ['title LENGTH']],
  ['a long title', row(1, { title: '灯'.repeat(201) }), ['title LENGTH']],
  ['a formula as a name', row(1, { respondent: '=HYPERLINK("x")' }), ['respondent FORMULA_TEXT']],
  ['the same in full width', row(1, { title: '@SUM' }), ['title FORMULA_TEXT']],
  ['a line end in a name', row(1, { title: '灯具\n纠纷' }), ['title CONTROL_CHARACTER']],
  ['nobody who asks for a mediation', row(1, { petitioner: ' ' }), ['petitioner MISSING']],
  ['nobody against whom', row(1, { respondent: null }), ['respondent MISSING']],
  ['a wrong credit code', row(1, { petitionerCode: '914403000000000000' }), ['petitionerCode CREDIT_CODE']],
  ['a credit code before its time', row(1, { respondentCode: unified }), ['respondentCode CREDIT_CODE_TOO_EARLY']],
  ['a wrong check digit', row(1, { patentNumber: 'ZL201020000001.1' }), ['patentNumber PATENT_NUMBER']],
  ['no patent', row(1, { patentNumber: null }), ['patentNumber MISSING']],
  ['another kind of patent', row(1, { patentType: '外观设计' }), ['patentType OTHER_PATENT_TYPE']],
  ['an unknown division', row(1, { jurisdiction: '449999' }), ['jurisdiction UNKNOWN_DIVISION']],
  ['a name for a division', row(1, { jurisdiction: '南山区' }), ['jurisdiction UNKNOWN_DIVISION']],
  ['a division of others', row(1, { jurisdiction: '440100' }), ['jurisdiction NO_JURISDICTION']],
  ['an unknown channel', row(1, { channel: '鸽子' }), ['channel UNKNOWN_CODE']],
  ['an unknown instrument among known ones', row(1, { legalBasis: '专利法;商标法' }), ['legalBasis UNKNOWN_CODE']],
  ['no instrument', row(1, { legalBasis: null }), ['legalBasis MISSING']],
  [
    'separators without anything between them',
    infringement(1, { legalBasis: ';', handlers: ' ; ' }),
    ['legalBasis MISSING', 'handlers MISSING'],
  ],
  ['no such day', row(1, { receivedOn: '2013-02-30' }), ['receivedOn NOT_A_DAY']],
  ['an ambiguous day', row(1, { docketedOn: '3/4/2013' }), ['docketedOn NOT_A_DAY']],
  ['a future day', row(1, { concludedOn: '2014-01-11' }), ['concludedOn IN_THE_FUTURE']],
  ['docketed before it was received', row(1, { docketedOn: '2013-02-28' }), ['docketedOn WRONG_ORDER']],
  ['concluded before it was docketed', row(1, { concludedOn: '2013-03-03' }), ['concludedOn WRONG_ORDER']],
  ['a conclusion without a way', row(1, { disposition: null }), ['disposition HALF_CONCLUDED']],
  ['a way without a conclusion', row(1, { concludedOn: null }), ['concludedOn HALF_CONCLUDED']],
  ['an unknown way', row(1, { disposition: '算了' }), ['disposition UNKNOWN_CODE']],
  ['a mediation that ends in a penalty', row(1, { disposition: '行政处罚', fineYuan: '1' }), ['disposition UNLAWFUL_OUTCOME']],
  ['a penalty without a fine', counterfeit(1, { fineYuan: null }), ['fineYuan MISSING']],
  ['a fine that is no amount', counterfeit(1, { fineYuan: '两万' }), ['fineYuan NOT_AN_AMOUNT']],
  ['a negative fine', counterfeit(1, { fineYuan: '-5' }), ['fineYuan NOT_AN_AMOUNT']],
  ['a fine over the cap of its day', counterfeit(1, { fineYuan: '200,001' }), ['fineYuan FINE_TOO_HIGH']],
  ['a fine over four times the gains', counterfeit(1, { fineYuan: '40001', gainsYuan: '10000' }), ['fineYuan FINE_TOO_HIGH']],
  ['a fine without a penalty', row(1, { fineYuan: '5' }), ['fineYuan NOT_EXPECTED']],
  ['gains of a mediation', row(1, { gainsYuan: '5' }), ['gainsYuan NOT_EXPECTED']],
  ['nobody who handled it', row(1, { handlers: null }), ['handlers MISSING']],
  ['a certificate that nobody has', row(1, { handlers: 'C001;X' }), ['handlers UNKNOWN_CERTIFICATE']],
  ['a certificate of another office', row(1, { handlers: 'ELSE' }), ['handlers NOT_OF_THIS_OFFICE']],
  ['who joined later', row(1, { handlers: 'NEW' }), ['handlers NOT_OF_THIS_OFFICE']],
  ['a panel of two', infringement(1, { handlers: 'C001;C002' }), ['handlers NEED_ODD_PANEL']],
  ['a panel of four', infringement(1, { handlers: 'C001;C002;C003;C004' }), ['handlers NEED_ODD_PANEL']],
  ['the same officer twice', counterfeit(1, { handlers: 'C001;C001' }), ['handlers NEED_TWO_OFFICERS']],
  ['a subject of an infringement', infringement(1, { subject: '权属' }), ['subject NOT_EXPECTED']],
  ['an unknown subject', row(1, { subject: '天气' }), ['subject UNKNOWN_CODE']],
  ['a cell that could not be read', row(1, { title: null, faults: [{ column: 'title', code: 'FORMULA' }] }), ['title FORMULA']],
  ['the head again', { line: 1, faults: [{ code: 'HEADER_AGAIN' }] }, ['* HEADER_AGAIN']],
  [
    'everything at once, in the order of the columns',
    { line: 1 },
    [
      'key',
      'caseNo',
      'kind',
      'title',
      'respondent',
      'patentNumber',
      'jurisdiction',
      'legalBasis',
      'receivedOn',
      'docketedOn',
      'handlers',
    ].map((column) => `${column} MISSING`),
  ],
];

describe('a row is refused, by column and reason', () => {
  it.each(BAD)('%s', (_, cells, expected) => expect(told(cells)).toEqual(expected));

  it('every reason is told in both languages', () => {
    for (const code of new Set(BAD.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[1] ?? '')))) {
      const { message, messageZh } = problemText(code);
      expect([code, message]).toEqual([code, expect.stringMatching(/^[\p{ASCII}\p{Script=Han}〔〕]{10,}\.$/u)]);
      expect([code, messageZh]).toEqual([code, expect.stringMatching(/\p{Script=Han}{2}.*。$/u)]);
    }
  });
});

describe('by the law of its day', () => {
  const gained = { fineYuan: '30000', gainsYuan: '9000' };
  it('fines: three times the gains before October 2009, four times after', () => {
    const old = { caseNo: '粤深知假字〔2009〕1号', receivedOn: '2009-03-02', docketedOn: '2009-03-04', handlers: 'GONE;C002' };
    expect(told(counterfeit(1, { ...old, ...gained, concludedOn: '2009-09-30' }))).toContain('fineYuan FINE_TOO_HIGH');
    expect(told(counterfeit(1, { ...old, ...gained, concludedOn: '2009-10-09' }))).not.toContain('fineYuan FINE_TOO_HIGH');
  });

  it('a county holds an infringement by a delegation of that day alone', () => {
    const nanshan = { office: { id: OFFICE.id, jurisdiction: '440305' }, authorityId: 'above' };
    const delegations = [{ authorityId: 'city', kinds: ['INFRINGEMENT'], validFrom: '2013-10-01', validTo: '2014-10-01' }];
    expect(told(infringement(1), nanshan)).toEqual(['jurisdiction NO_JURISDICTION']);
    expect(told(infringement(1), { ...nanshan, delegations })).toEqual(['jurisdiction NO_JURISDICTION']);
    expect(judge(infringement(1, later), { ...nanshan, delegations })).toMatchObject({ row: { authorityId: 'city' } });
    expect(judge(row(1), nanshan)).toMatchObject({ row: { authorityId: 'above' } });
  });
});

describe('words', () => {
  const TABLES: readonly Readonly<Record<string, readonly string[]>>[] = [
    KIND_WORDS,
    PATENT_TYPE_WORDS,
    CHANNEL_WORDS,
    BASIS_WORDS,
    DISPOSITION_WORDS,
    SUBJECT_WORDS,
  ];
  it('every code and every term is read, and no term means two things', () => {
    for (const words of TABLES) {
      const read = codeReader(words);
      for (const [code, terms] of Object.entries(words))
        for (const each of [code, code.toLowerCase().replaceAll('_', ' '), ...terms]) expect([each, read(each)]).toEqual([each, code]);
    }
  });
  it('lists are separated in any way', () => expect(listOf('A;B;C,D,E、F\nG; ')).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']));

  it.each([
    ['2013-09-30', '2013-09-30'],
    ['2013/9/3', '2013-09-03'],
    ['2013.9.3', '2013-09-03'],
    ['2013年9月3日', '2013-09-03'],
    ['20130903', '2013-09-03'],
    ['2013-09-30 14:05', '2013-09-30'],
    ['2013-09-30', '2013-09-30'],
    ['2013-13-01', undefined],
    ['2013-02-29', undefined],
    ['2012-02-29', '2012-02-29'],
    ['41547', undefined],
    ['1985-03-31', undefined],
    ['9/30/2013', undefined],
    ['九月三十日', undefined],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it('columns are those of the schema', () => {
    const { line, faults, ...columns } = { ...row(1), ...counterfeit(1), faults: [] } as Record<string, unknown>;
    expect([line, faults]).toEqual([1, []]);
    for (const column of Object.keys(columns)) expect(IMPORT_COLUMNS).toContain(column);
  });

  it('a patent of any type keeps its number', () => {
    for (const type of ['INVENTION', 'UTILITY_MODEL', 'DESIGN'] as const) {
      const number = makePatentNumber({ year: 2008, type, serial: 33 });
      expect(judge(row(1, { patentNumber: number }))).toMatchObject({ row: { patentNumber: number, patentType: type } });
    }
  });
});
