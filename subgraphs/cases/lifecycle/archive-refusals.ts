import { COMMON, refusing, type Text } from '#platform/refusals.ts';

const TEXTS = {
  ...COMMON,
  WRONG_STATE: ['WRONG_STATE', 'Only the file of a concluded case is sealed, once.', '仅已结案且未归档的案件可以归档。', 'R17.2'],
  SEALED: [
    'WRONG_STATE',
    'The file is sealed. Add papers by a supplement, with its reason.',
    '案卷已封存,请以补充归档方式加入材料并说明理由。',
    'R17.2',
  ],
  NOT_SEALED: ['WRONG_STATE', 'The file is not sealed yet. Add the paper to it directly.', '案卷尚未封存,请直接添加材料。', 'R17.2'],
  NOT_PERMITTED: ['NOT_PERMITTED', 'Only the office that holds the case keeps its file.', '只有办案机关可以管理案卷。', 'R17.2'],
  DOUBLE: ['INVALID_VALUE', 'A paper with this hash is in the file already.', '案卷中已有相同哈希值的材料。', 'R17.2'],
  WRONG_VOLUME: [
    'INVALID_VALUE',
    'This paper belongs to the internal volume: deliberation and approvals are not open to the parties.',
    '该材料应归入副卷:合议、审批材料不对当事人公开。',
    'R17.2',
  ],
  PAPERS_MISSING: [
    'INCOMPLETE',
    'Papers that such a file must hold are missing: see the path. Add them, then seal.',
    '案卷缺少必备材料(见路径),请补齐后归档。',
    'R17.2',
  ],
  OPEN_DUTIES: [
    'INCOMPLETE',
    'A clock of the office still runs on the case: see the path. Do that act first; nothing can be done once the file is sealed.',
    '本机关尚有期限事项未办结(见路径),请先办理;归档后不能再办。',
    'R17.2',
  ],
  GOODS_KEPT: [
    'INCOMPLETE',
    'Goods or papers of the party are still kept. Release or confiscate them first.',
    '查封、扣押或登记保存的物品尚未处理,请先解除或没收。',
    'R17.2',
  ],
  NOT_COMPARED: [
    'INCOMPLETE',
    'The paper volume must be compared with the files after the last paper was added, and be consistent.',
    '须在最后一次添加材料后核对纸质与电子案卷,且结果一致。',
    'R17.4',
  ],
  NO_PAPER_VOLUME: ['INCOMPLETE', 'No paper volume is on record. Record it first.', '尚未登记纸质案卷,请先登记。', 'R17.4'],
  TWO_CHECKERS: [
    'NEED_TWO_OFFICERS',
    'Two different people of the office compare the volumes.',
    '纸质与电子案卷须由本局两名不同人员核对。',
    'R17.4',
  ],
} as const satisfies Readonly<Record<string, Text>>;

/** Why an act on a file is refused. */
export const because = refusing(TEXTS);
