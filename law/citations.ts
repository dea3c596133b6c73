/** Names of the instruments that set the limits, as cited. */
export const ORDER_60 = '专利行政执法办法(国家知识产权局令第60号)';
export const ORDER_71 = '专利行政执法办法(2015年修正,国家知识产权局令第71号)';
export const ORDER_81 = '专利纠纷行政裁决和调解办法(国家知识产权局令第81号)';
export const MAJOR_DISPUTES = '重大专利侵权纠纷行政裁决办法(国家知识产权局公告第426号)';
export const SETTING = '平台配置(法规未规定期限)';

/** 行政处罚法: what it calls two, three, five or seven days are working days since 15 July 2021 (§85), calendar days before. */
export const PENALTY_LAW_1996 = '行政处罚法(1996年)';
export const PENALTY_LAW_2021 = '行政处罚法(2021年修订)';

/** 行政强制法, in force from 1 January 2012. */
export const COERCION_LAW = '行政强制法';

/** 行政执法机关移送涉嫌犯罪案件的规定, State Council Order 310 of 2001 and its amendment of 2020. */
export const TRANSFER_RULES = '行政执法机关移送涉嫌犯罪案件的规定(国务院令第310号)';
export const TRANSFER_RULES_2020 = '行政执法机关移送涉嫌犯罪案件的规定(2020年修订,国务院令第730号)';

/** 展会知识产权保护办法, in force from 1 March 2006. */
export const EXHIBITION_MEASURES = '展会知识产权保护办法';
