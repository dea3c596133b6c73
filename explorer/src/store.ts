import { create } from 'zustand';
import { fetchConfiguration, type Operation, type Persona } from './configuration.ts';
import { LANGUAGES, type Language } from './messages.ts';

/** Asking without any token. */
export const NOBODY = '';
/** Asking with a token that the user pasted. */
export const OWN_TOKEN = 'own-token';

interface Workbench {
  readonly language: Language;
  readonly configuration: 'loading' | 'ready' | 'failed';
  readonly personas: readonly Persona[];
  readonly operations: readonly Operation[];
  /** a persona's name, NOBODY or OWN_TOKEN */
  readonly persona: string;
  readonly ownToken: string;
  /** of the last answer of /graphql; null before the first */
  readonly answered: { readonly status: number; readonly ms: number } | null;
}

const LANGUAGE_KEY = 'patent-explorer:language';

function firstLanguage(): Language {
  const wanted = localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return LANGUAGES.find((language) => wanted.startsWith(language)) ?? 'en';
}

export const useWorkbench = create<Workbench>(() => ({
  language: firstLanguage(),
  configuration: 'loading',
  personas: [],
  operations: [],
  persona: NOBODY,
  ownToken: '',
  answered: null,
}));

export function setLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
  useWorkbench.setState({ language });
}

export const setPersona = (persona: string): void => useWorkbench.setState({ persona });
export const setOwnToken = (ownToken: string): void => useWorkbench.setState({ ownToken });

let loadedAt = 0;

/** Fetches personas and saved operations; keeps the chosen persona, and chooses the first one at the first time. */
export async function loadConfiguration(): Promise<void> {
  const first = loadedAt === 0;
  if (first) useWorkbench.setState({ configuration: 'loading' });
  try {
    const { personas, operations } = await fetchConfiguration();
    loadedAt = Date.now();
    useWorkbench.setState((state) => ({
      configuration: 'ready',
      personas,
      operations,
      persona: first && state.persona === NOBODY ? (personas[0]?.name ?? NOBODY) : state.persona,
    }));
  } catch {
    if (first) useWorkbench.setState({ configuration: 'failed' });
  }
}

const FRESH_MS = 4 * 60_000;

/** The bearer token to ask with, fetched anew when the page has stood open for long; undefined asks as the public. */
export async function currentToken(): Promise<string | undefined> {
  const { persona, ownToken } = useWorkbench.getState();
  if (persona === NOBODY) return undefined;
  if (persona === OWN_TOKEN) return ownToken.trim().replace(/^Bearer\s+/i, '') || undefined;
  if (Date.now() - loadedAt > FRESH_MS) await loadConfiguration();
  return useWorkbench.getState().personas.find(({ name }) => name === persona)?.token;
}
