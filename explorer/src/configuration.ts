/** What the gateway tells the workbench at /explorer/config.json. */
export interface Configuration {
  readonly personas: readonly Persona[];
  readonly operations: readonly Operation[];
}

/** Somebody to ask as; the token is kept in memory only. */
export interface Persona {
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly token: string;
}

/** A saved operation, ready to be put into the editors. */
export interface Operation {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly persona: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly crosses: readonly string[];
  readonly document: string;
}

/** @throws Error when the server cannot be reached or refuses */
export async function fetchConfiguration(): Promise<Configuration> {
  const response = await fetch('./config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Configuration;
}
