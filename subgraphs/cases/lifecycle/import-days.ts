import { isDate, type Day } from '#law/dates.ts';

/** Year, month, day, in the ways in which forms write them; with a time of day after it, which is left out. */
const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
];
const EARLIEST = '1985-04-01';

/**
 * The day that a text means, year first: 2013-09-30, 2013/9/30, 2013.9.30, 2013年9月30日, 20130930. Undefined for what is no
 * day, for days whose order may be read in two ways (3/4/2013), and for days before the first Patent Law was in force.
 */
export function dayOf(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim();
  const found = FORMS.map((form) => form.exec(plain)).find((match) => match !== null);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(written) && written >= EARLIEST ? written : undefined;
}
