import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { makePatentNumber } from '#law/patent-number.ts';
import { temporaryFolder } from '../../support/cluster.ts';
import { ask, command, endCommands, originOf, tokenOf, type Command } from '../../support/command.ts';

export const HEAD = [
  '本地编号',
  '案号',
  '案件类型',
  '案由',
  '请求人',
  '被请求人',
  '专利号',
  '行政区划代码',
  '法律依据',
  '收案日期',
  '立案日期',
  '结案日期',
  '结案方式',
  '承办人执法证号',
];

interface Card {
  readonly number: string;
  readonly agency: { readonly code: string } | null;
  readonly officer: { readonly joinedOn: string; readonly leftOn: string | null } | null;
}

/** A running graph with a small world, and the office of Shenzhen, which imports into it by the command. */
export async function openOffice() {
  const folder = temporaryFolder();
  const data = `${folder}/graph`;
  const origin = await originOf(command('gateway/main.ts', ['--data', data, '--port', '0', '--cases', '600']));
  const token = await tokenOf('handler:4403', data);
  const asked = async (query: string): Promise<Readonly<Record<string, unknown>>> => {
    const { data: answer, errors } = JSON.parse((await ask(origin, token, query)).text) as {
      data: Record<string, unknown>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return answer;
  };
  const { nodes } = (
    await asked(
      '{ certificates(filter: { under: "440300" }, first: 100) { nodes { number agency { code } officer { joinedOn leftOn } } } }',
    )
  )['certificates'] as { nodes: readonly Card[] };
  /** certificates of three officers who have served in Shenzhen the longest */
  const cards = nodes
    .filter(({ agency, officer }) => agency?.code === 'IPO-440300' && officer !== null && officer.leftOn === null)
    .toSorted((a, b) => (a.officer?.joinedOn ?? '').localeCompare(b.officer?.joinedOn ?? ''))
    .slice(0, 3)
    .map(({ number }) => number);
  if (cards.length < 3) throw new Error('the small world has fewer than three officers in Shenzhen');
  return {
    folder,
    data,
    origin,
    token,
    asked,
    /** A concluded mediation of 2012, with a number far from those of the demo world. */
    row: (n: number): string[] => [
      `T-${n}`,
      `粤深知调字〔2012〕${700_000 + n}号`,
      '调解',
      `第${n}号专利纠纷`,
      '广东某公司',
      '深圳某商行',
      makePatentNumber({ year: 2010, type: 'INVENTION', serial: n }),
      '440305',
      '专利法',
      '2012-03-01',
      '2012-03-02',
      '2012-05-04',
      '调解结案',
      cards[0] ?? '',
    ],
    casesOnRecord: async (): Promise<number> =>
      ((await asked('{ cases(filter: { under: "440300" }, first: 1) { totalCount } }'))['cases'] as { totalCount: number }).totalCount,
    keep: (name: string, content: string | Uint8Array | readonly (readonly string[])[]): string => {
      const path = `${folder}/${name}`;
      writeFileSync(
        path,
        Array.isArray(content) ? content.map((cells: readonly string[]) => cells.join(',')).join('\n') : (content as string),
      );
      return path;
    },
    run: (...args: readonly string[]): Command =>
      command('data/import-cli.ts', [...args, '--persona', 'handler:4403', '--data', data, '--url', `${origin}/graphql`]),
    end: async (): Promise<void> => {
      await endCommands();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;

/** line, column and code of each reason in a file of reasons */
export const reasonsIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([line = '', column = '', code = '']) => `${line} ${column.split(' ')[0]} ${code}`);
