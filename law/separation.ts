import type { Told } from './told.ts';

/** Parts that people play in one matter (§6.2). */
export const DUTIES = {
  HANDLER: ['Handler', '承办人'],
  INVESTIGATOR: ['Investigator', '调查人员'],
  HEARING_CHAIR: ['Chair of the penalty hearing', '听证主持人'],
  APPROVER: ['Approver', '审批人'],
  ARCHIVIST: ['Archivist', '归档人'],
  FILE_REVIEWER: ['File reviewer', '案卷评查人'],
  PAPER_CHECKER: ['Checker of the paper volume', '纸质案卷核对人'],
} as const satisfies Record<string, Told>;
export type Duty = keyof typeof DUTIES;

/** Two parts that one person must not play in the same matter. */
export interface Separation {
  readonly one: Duty;
  readonly other: Duty;
  readonly citation: string;
}

export const SEPARATIONS: readonly Separation[] = [
  { one: 'HANDLER', other: 'APPROVER', citation: '行政处罚法:调查与决定分离' },
  { one: 'INVESTIGATOR', other: 'APPROVER', citation: '行政处罚法:调查与决定分离' },
  { one: 'INVESTIGATOR', other: 'HEARING_CHAIR', citation: '行政处罚法(1996年)§42、(2021年)§64:听证由非本案调查人员主持' },
  { one: 'HANDLER', other: 'HEARING_CHAIR', citation: '行政处罚法(1996年)§42、(2021年)§64:听证由非本案调查人员主持' },
  { one: 'HANDLER', other: 'ARCHIVIST', citation: '平台配置:承办人不得自行归档' },
  { one: 'HANDLER', other: 'FILE_REVIEWER', citation: '平台配置:案卷评查由非承办人进行' },
  { one: 'APPROVER', other: 'FILE_REVIEWER', citation: '平台配置:案卷评查由非审批人进行' },
];

/** Why somebody who played `played` in a matter may not take on `next`; empty when nothing stands against it. */
export const separationReasons = (played: readonly Duty[], next: Duty): readonly Separation[] =>
  SEPARATIONS.filter(({ one, other }) => (one === next && played.includes(other)) || (other === next && played.includes(one)));
