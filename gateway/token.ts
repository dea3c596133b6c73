import { parseArgs } from 'node:util';
import { issueToken, openIssuer } from './issuer.ts';
import { parsePersona, PERSONA_EXAMPLES, type PersonaLookup } from './personas.ts';

const HELP = `Prints a token of the demo world and nothing else. 打印演示身份的令牌。

  npm run -s token -- <persona> [--data DIR]

  personas 身份: ${PERSONA_EXAMPLES.join(', ')}
`;
const EXPIRES_IN = '12h';

/** Opens the world of a data folder for looking up personas. */
export type OpenLookup = (data: string) => Promise<{ lookup: PersonaLookup; close: () => Promise<void> }>;

/**
 * The text to print for a command line: a token, or the help.
 * @throws Error, readable in both languages, when the persona is unknown or the world cannot be asked
 */
export async function tokenFor(args: readonly string[], open: OpenLookup): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: '.data' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || positionals.length !== 1) return HELP;
  const persona = parsePersona(positionals[0] ?? '');
  const issuer = await openIssuer(values.data);
  const { lookup, close } = await open(values.data);
  try {
    return `${await issueToken(await lookup(persona), issuer, { expiresIn: EXPIRES_IN })}\n`;
  } finally {
    await close();
  }
}

if (import.meta.main) {
  const { personaLookup } = await import('./persona-lookup.ts');
  try {
    process.stdout.write(await tokenFor(process.argv.slice(2), personaLookup));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
