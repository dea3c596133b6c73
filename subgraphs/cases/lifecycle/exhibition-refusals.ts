import { COMMON, refusing, type Text } from '#platform/refusals.ts';

const MEASURES = '展会知识产权保护办法';

/** Why acts on the fast track of shows are refused (§2.5, R8.6). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: [
    'NOT_PERMITTED',
    'Only the office that looks after the show acts: its desk receives, officers stationed there act, its head decides.',
    '仅展会主管机关可以办理:投诉站接收,驻会人员办理,负责人决定。',
    MEASURES,
  ],
  SEPARATION_OF_DUTIES: [
    'SEPARATION_OF_DUTIES',
    'Who is stationed at the show does not decide on its complaints. Let the head decide.',
    '驻会人员不得决定展会投诉的处理结果,请由负责人决定。',
    'R2.2',
  ],
  WRONG_STATE: [
    'WRONG_STATE',
    'The complaint does not stand where this is possible. Load it again.',
    '投诉当前状态不允许此操作,请重新加载。',
    MEASURES,
  ],
  WRONG_TIME: ['WRONG_DATE', 'The time lies in the future, or before an act that came first.', '时间晚于今日,或早于已完成的环节。'],
  LATE_REASON: [
    'REASON_REQUIRED',
    'The act lies before today. Say why it is recorded late, in 2 to 500 characters.',
    '补录以前日期的操作须说明理由(2至500字)。',
    'R15.1',
  ],
  WRONG_DAYS: ['WRONG_DATE', 'A show closes on its first day or later.', '闭幕日期不得早于开幕日期。'],
  OUTSIDE_SHOW: ['WRONG_DATE', 'Complaints are taken while the show is open.', '展会投诉应在展会期间提出。', MEASURES],
  TOO_SHORT: [
    'INVALID_VALUE',
    'Only shows of three days and more have a complaint desk. Display how the office is reached instead.',
    '展期三天以上的展会方可设立投诉机构,其他展会公示联系方式即可。',
    MEASURES,
  ],
  ON_RECORD: ['CONFLICT', 'This show is on record already.', '该展会已登记。', 'R8.6'],
  NO_JURISDICTION: [
    'NO_JURISDICTION',
    'The place lies outside the division of the office, or the office holds no infringement disputes.',
    '所在地不在本局辖区内,或本局不受理侵权纠纷。',
    '专利法实施细则 §81',
  ],
  NOT_OVER: [
    'INCOMPLETE',
    'The time for the defence is not over, and no defence is in. Wait for it.',
    '答辩时限尚未届满且未收到答辩,请等待。',
    MEASURES,
  ],
  HOURS: [
    'INVALID_VALUE',
    'Give 1 to 240 hours for the defence, while the show is open.',
    '答辩时限须为 1 至 240 小时,且应在闭幕前通知。',
    MEASURES,
  ],
  NEED_TWO_OFFICERS: ['NEED_TWO_OFFICERS', 'Two officers look at a booth.', '现场检查不得少于两人。', '专利行政执法办法'],
  NOT_STATIONED: [
    'INVALID_VALUE',
    'The officer is not stationed at this show. Station the officer first.',
    '该人员未派驻本展会,请先派驻。',
    'R8.6',
  ],
  SAME_STATION: ['INVALID_VALUE', 'These officers are stationed there already.', '现驻会人员即为该组人员。', 'R8.6'],
  SHOW_OPEN: [
    'WRONG_STATE',
    'While the show is open, look at the booth first. What is left when it closes goes on as an ordinary request.',
    '展会期间应先进行现场检查;闭幕时尚未办结的,转入普通程序。',
    MEASURES,
  ],
  CLOSED_SHOW: ['WRONG_STATE', 'The show has closed.', '展会已闭幕。', MEASURES],
  STANDING: [
    'INVALID_VALUE',
    'An infringement is brought by the patentee, a licensee or an heir.',
    '侵权纠纷由专利权人或者利害关系人提出。',
    '专利行政执法办法 §10',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing<keyof typeof TEXTS>(TEXTS);
