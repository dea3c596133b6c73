import { expect, it } from 'vitest';
import { thresholdsMet } from '#law/criminal-thresholds.ts';

const [AMOUNT, LOSS, SEVERAL, FRAUD] = ['20万元', '50万元', '两项以上', '3000元'];

// 刑法 §216 with 法释〔2004〕19号 §4; 刑法 §266 as a setting
it.for([
  [{}, []],
  [{ businessYuan: 199_999, gainsYuan: 99_999 }, []],
  [{ businessYuan: 200_000 }, [AMOUNT]],
  [{ gainsYuan: 100_000 }, [AMOUNT]],
  [{ directLossYuan: 499_999 }, []],
  [{ directLossYuan: 500_000 }, [LOSS]],
  [{ businessYuan: 100_000, patentCount: 1 }, []],
  [{ businessYuan: 99_999, gainsYuan: 49_999, patentCount: 2 }, []],
  [{ businessYuan: 100_000, patentCount: 2 }, [SEVERAL]],
  [{ gainsYuan: 50_000, patentCount: 3 }, [SEVERAL]],
  [{ businessYuan: 250_000, directLossYuan: 600_000, patentCount: 2 }, [AMOUNT, LOSS, SEVERAL]],
  [{ businessYuan: null, gainsYuan: null, directLossYuan: null }, []],
  [{ fraudYuan: 2_999 }, []],
  [{ fraudYuan: 3_000 }, [FRAUD]],
] as const)('%j: %j', ([facts, marks]) => {
  const met = thresholdsMet(facts);
  expect(met.map(({ words: [, zh] }, place) => (zh.includes(marks[place] ?? '') ? marks[place] : zh))).toEqual(marks);
  expect(met.every(({ citation, offence }) => citation.startsWith(offence === 'FRAUD' ? '刑法§266' : '刑法§216'))).toBe(true);
});
