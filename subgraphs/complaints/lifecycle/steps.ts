import type { ComplaintStatus } from '../types.generated.ts';

/** What the complainant reads about each state: plain, without a name, an office's reasons or a case (R7.1, R7.7). */
export const STEP_TEXTS: Readonly<Record<ComplaintStatus, readonly [text: string, textZh: string]>> = {
  REGISTERED: ['The centre has registered your complaint.', '中心已登记您的举报投诉。'],
  CONSULTATION_ANSWERED: ['The centre has answered your question.', '中心已答复您的咨询。'],
  REFUSED: ['The centre cannot accept the complaint; ask it for the reason.', '中心不予受理,原因请向中心查询。'],
  TRANSFERRED: ['The complaint was passed to an enforcement office.', '举报投诉已转交执法机关。'],
  ACKNOWLEDGED: ['The office has taken the complaint in and examines it.', '执法机关已签收,正在审查。'],
  RETURNED: ['The office sent it back to the centre, which will pass it on again.', '执法机关已退回中心,中心将重新转交。'],
  DOCKETED: ['A case was opened.', '已立案。'],
  NOT_DOCKETED: ['No case was opened; ask the centre for the reason.', '未予立案,原因请向中心查询。'],
  RESULT_RECEIVED: ['The result has reached the centre.', '中心已收到办理结果。'],
  FEEDBACK_GIVEN: ['The centre has told you the result.', '中心已向您反馈结果。'],
  CLOSED: ['The matter is closed.', '已办结。'],
};
