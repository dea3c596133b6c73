/** The same thing said in English and in Chinese. */
export type Told = readonly [en: string, zh: string];
