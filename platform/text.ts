/** Whether a text says something, and no more than is asked for: `least` to `most` characters, where a blank border does not count to the least. */
export const fits = (text: string, least: number, most: number): boolean => text.trim().length >= least && text.length <= most;
