import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { badInput, type CodedError } from '#platform/errors.ts';
import type { Bounds } from './bounds.ts';
import { tooCostly } from './law.ts';
import { unusableText } from './values.ts';

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R];

/** A refusal in words that also tell where the text stops being GraphQL. */
export const malformed = (error: GraphQLError): CodedError => {
  const place = error.locations?.[0];
  const at = place ? ` (line ${place.line}, column ${place.column})` : '';
  const atZh = place ? `(第 ${place.line} 行,第 ${place.column} 列)` : '';
  return badInput(`${error.message}${at}`, `GraphQL 语法有误${atZh}。`);
};

/**
 * A document has a bounded number of tokens and of brackets open at once. Held before parsing, as the parser itself
 * recurses: 3,000 levels end its stack. The first token past a bound ends the reading.
 * @returns the number of tokens, or the refusal
 */
export function readText(text: string, bounds: Bounds): number | CodedError {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (OPENING.includes(token.kind)) open += 1;
      if (CLOSING.includes(token.kind)) open -= 1;
      if (tokens > bounds.tokens) return tooCostly('is too long', '过长');
      if (open > bounds.nesting) return tooCostly('is nested too deeply', '嵌套过深');
      if (unusableText(token.value)) return badInput('The query contains a character that no text may hold.', '查询中含有不允许的字符。');
    }
    return tokens;
  } catch (error) {
    if (error instanceof GraphQLError) return malformed(error);
    throw error;
  }
}
