import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on instruments and legislation projects are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: ['NOT_PERMITTED', 'Only an IP office may do this, for itself.', '只有知识产权局可以为本局办理。', 'R1.1'],
  NOT_THE_OFFICE: [
    'NOT_PERMITTED',
    'Only the office that keeps this record may change it.',
    '只有维护该记录的知识产权局可以修改。',
    'R1.1',
  ],
  DOC_NO_TAKEN: [
    'CONFLICT',
    'This document number is taken. Each version has a number of its own: draft it under that one.',
    '该文号已被使用;每一版本须有自己的文号,请以新文号起草。',
    'R0.3',
  ],
  WRONG_STATE: [
    'WRONG_STATE',
    'An instrument goes from draft to consultation, adoption and force, and from there to amendment or repeal; this step does not follow now.',
    '法律文件依次为草案、征求意见、通过、施行,之后修改或废止;当前状态不能执行此步骤。',
    'R0.3',
  ],
  AMEND_INSTEAD: [
    'WRONG_STATE',
    'Its previous version is in force: amend that one, so that both change on one day.',
    '其前一版本仍在施行:请对前一版本办理修改,使新旧版本同日更替。',
    'R0.3',
  ],
  ALREADY_AMENDED: ['WRONG_STATE', 'Its previous version was already replaced by another one.', '其前一版本已被其他版本取代。', 'R0.3'],
  NEXT_NOT_ADOPTED: [
    'WRONG_STATE',
    'The next version is not adopted yet, or is in force already. Adopt it first.',
    '新版本尚未通过,或已施行;请先记录其公布。',
    'R0.3',
  ],
  NOT_ITS_NEXT: [
    'INVALID_VALUE',
    'This instrument was drafted as the next version of another one, or is the same one.',
    '该文件是其他文件的后续版本,或与原文件相同。',
    'R0.3',
  ],
  OTHER_KEEPER: ['INVALID_VALUE', 'Name an instrument that your own office keeps.', '请填写由本局维护的法律文件。', 'R0.3'],
  WRONG_LEVEL: [
    'NO_JURISDICTION',
    'An office of this level makes no such instrument: laws, administrative regulations and department rules are national, local regulations and rules of local governments those of provinces and cities.',
    '该级机关不制定此类文件:法律、行政法规、部门规章属国家层面,地方性法规、地方政府规章属省、市。',
    '立法法 §63、§73',
  ],
  IN_THE_FUTURE: [...COMMON.IN_THE_FUTURE, 'R0.3'],
  BEFORE_PROMULGATION: ['WRONG_DATE', 'Nothing is in force before its promulgation.', '施行日期不得早于公布日期。', 'R0.3'],
  BEFORE_FORCE: [
    'WRONG_DATE',
    'This day must lie after the day on which the instrument came into force.',
    '该日期须晚于该文件的施行日期。',
    'R0.3',
  ],
  BEFORE_REPEAL: [
    'WRONG_DATE',
    'The previous version still held on this day: two versions never hold at once.',
    '当日前一版本仍然有效:两个版本不得同时有效。',
    'R0.3',
  ],
  NOT_THE_NEXT_STAGE: [
    'WRONG_STATE',
    'A project goes stage by stage: listed, drafting, consultation, deliberation, promulgated, in force.',
    '立法项目须逐一推进:立项、起草、征求意见、审议、公布、施行。',
    'R1.1',
  ],
  INSTRUMENT_MISSING: [
    'INVALID_VALUE',
    'Name the promulgated instrument of your office that the project became.',
    '请填写该项目对应的、由本局维护的已公布法律文件。',
    'R1.1',
  ],
  INSTRUMENT_TOO_EARLY: [
    'INVALID_VALUE',
    'The instrument is named at the promulgation, and nowhere else.',
    '仅在公布阶段填写对应的法律文件。',
    'R1.1',
  ],
  INSTRUMENT_OTHER_LEVEL: [
    'INVALID_VALUE',
    'The instrument is of another level than the project.',
    '该法律文件的层级与立法项目不符。',
    'R1.1',
  ],
  INSTRUMENT_NOT_IN_FORCE: [
    'WRONG_STATE',
    'The instrument that it became is not in force yet. Bring it into force first.',
    '对应的法律文件尚未施行,请先记录其施行。',
    'R1.1',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
