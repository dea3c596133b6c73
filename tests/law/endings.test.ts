import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { awardsDamages, isAskedFor, isOnMerits, noticeEnds, REVOCATION_GROUNDS, revocationGrounds } from '#law/endings.ts';
import { DISPOSITIONS } from '#law/penalties.ts';

describe('endings', () => {
  it('on the merits are two, asked for are two', () => {
    expect(DISPOSITIONS.filter(isOnMerits)).toEqual(['STOP_ORDER', 'NOT_INFRINGED']);
    expect(DISPOSITIONS.filter(isAskedFor)).toEqual(['WITHDRAWN', 'SETTLED']);
  });
  it('are revoked on grounds of their kind; every ground belongs to one', () => {
    expect(revocationGrounds('MEDIATION')).toContain('MEDIATION_FAILED');
    expect(revocationGrounds('INFRINGEMENT')).not.toContain('NO_VIOLATION');
    expect(revocationGrounds('COUNTERFEIT')).toEqual(['NO_VIOLATION', 'OTHER']);
    expect(new Set(CASE_KINDS.flatMap(revocationGrounds))).toEqual(new Set(REVOCATION_GROUNDS));
  });
  it.for([
    ['责令立即停止侵权,赔偿请求人50000元', true],
    ['被请求人应赔偿经济损失人民币 3 万元。', true],
    ['The respondent pays damages of 5,000 yuan', true],
    ['责令立即停止侵权。赔偿数额可申请调解。', false],
    ['责令立即停止制造、销售,没收违法所得500元', false],
  ] as const)('%s: awards damages? %s', ([ruling, expected]) => expect(awardsDamages(ruling)).toBe(expected));
  it.for([
    ['2013-12-31', '2014-03-01'],
    ['2014-01-10', '2014-03-11'],
    ['2021-12-31', '2022-03-01'],
    ['2022-01-01', '2022-01-31'],
  ] as const)('a public notice of %s ends on %s', ([on, ends]) => expect(noticeEnds(on)).toBe(ends));
});
