import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announceMissing, findChromium, launchChromium } from './chromium.ts';

/** A running server with the workbench, and what is true of its graph. */
export interface Target {
  /** origin, known once the server listens */
  readonly url: () => string;
  /** a question that two of its personas must see differently */
  readonly question: { readonly query: string; readonly personas: readonly [string, string] };
  /** title of a saved operation that brings a list, in both languages */
  readonly operation: { readonly title: string; readonly titleZh: string };
}

const COLLECT_VIOLATIONS = `globalThis.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`;

/** Reads, or first sets, the text of one of GraphiQL's editors: Monaco draws only the lines in view, so the model is asked. */
const model = (page: Page, file: string, text?: string): Promise<string> =>
  page.evaluate<string>(`(() => {
    const model = __MONACO.editor.getModels().find((one) => one.uri.path.endsWith(${JSON.stringify(file)}));
    ${text === undefined ? '' : `model.setValue(${JSON.stringify(text)});`}
    return model.getValue();
  })()`);

const answer = (page: Page): Promise<string> => model(page, 'response.json');

/** The workbench in a real Chromium; says loudly that it left these tests out where there is none. */
export function exploreTests({ url, question, operation }: Target): void {
  const executable = findChromium();
  if (executable === undefined) announceMissing('the explorer in a browser (tests/explorer)');
  describe.skipIf(executable === undefined)('the explorer in a browser', () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let requests: string[];
    let faults: string[];

    const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<void> => {
      context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options });
      page = await context.newPage();
      requests = [];
      faults = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.addInitScript(COLLECT_VIOLATIONS);
      await page.goto(`${url()}/explorer/`);
      await page.getByRole('region', { name: 'Operation Editor' }).locator('.view-line').first().waitFor();
      await page.locator('#pg-persona:enabled').waitFor();
    };
    const ask = async (query: string): Promise<string> => {
      await model(page, 'operation.graphql', query);
      await model(page, 'variables.json', '{}');
      await model(page, 'response.json', '');
      await page.getByRole('region', { name: 'Operation Editor' }).getByRole('textbox').focus();
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => answer(page)).toContain('"data"');
      return answer(page);
    };

    beforeAll(async () => {
      browser = await launchChromium(executable ?? '');
    });
    afterAll(() => browser?.close());
    beforeEach(() => open());
    afterEach(async () => {
      expect(await page.evaluate('globalThis.violations')).toEqual([]);
      expect(
        requests.filter((request) => !request.startsWith(`${url()}/`) && !request.startsWith('data:') && !request.startsWith('blob:')),
      ).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('loads with a heading, a main part and the saved operations', async () => {
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Patent Enforcement Graph');
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('heading', { name: operation.title }).count()).toBe(1);
      expect(requests.length).toBeGreaterThan(5);
    });

    test('answers the same question differently for another persona, and keeps no token', async () => {
      const [one, other] = question.personas;
      await page.getByLabel('Ask as').selectOption(one);
      const first = await ask(question.query);
      await page.getByLabel('Ask as').selectOption(other);
      const second = await ask(question.query);
      expect(JSON.parse(second)).not.toEqual(JSON.parse(first));
      const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })');
      expect(kept).not.toMatch(/bearer|eyJ/i);
    });

    test('sends a pasted token, with or without the word Bearer', async () => {
      await page.getByLabel('Ask as').selectOption('own-token');
      await page.getByLabel('Bearer token').fill('Bearer pasted.token');
      const asked = page.waitForRequest(
        (request) => request.url().endsWith('/graphql') && !(request.postData() ?? '').includes('IntrospectionQuery'),
      );
      await model(page, 'operation.graphql', '{ __typename }');
      await page.getByRole('button', { name: /Execute query/ }).click();
      expect(await (await asked).headerValue('authorization')).toBe('Bearer pasted.token');
    });

    test('finds, loads and runs a saved operation, and gives its table as a CSV file', async () => {
      await page.getByRole('searchbox').fill('no such operation');
      await page.getByText('No saved operation matches the filter.').waitFor();
      await page.getByRole('searchbox').fill(operation.titleZh);
      await page.getByRole('button', { name: `Load: ${operation.title}` }).click();
      expect(await model(page, 'operation.graphql')).toMatch(/^query /);
      expect(await answer(page)).toBe('');
      await page.getByRole('button', { name: `Run: ${operation.title}` }).click();
      await expect.poll(() => answer(page)).toContain('"data"');
      expect(await answer(page)).not.toContain('"errors"');
      await page.getByRole('tab', { name: 'Table' }).click();
      const rows = await page.locator('#pg-result-body tbody tr').count();
      expect(rows).toBeGreaterThan(0);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download CSV' }).click();
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    });

    test('opens a new tab where a saved operation would overwrite what the user wrote', async () => {
      await model(page, 'operation.graphql', 'query Mine { __typename }');
      await page.getByRole('button', { name: `Load: ${operation.title}` }).click();
      await expect.poll(() => page.locator('.graphiql-tab').count()).toBe(2);
      await page.locator('.graphiql-tab-button').first().click();
      await expect.poll(() => model(page, 'operation.graphql')).toBe('query Mine { __typename }');
    });

    test('speaks Chinese at a click and after a reload', async () => {
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('heading', { name: operation.titleZh }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: /专利行政执法/ }).waitFor();
      await page.getByLabel('查询身份').waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    });

    test('fits a phone without scrolling sideways', async () => {
      await context.close();
      await open({ viewport: { width: 390, height: 844 } });
      await page.getByRole('button', { name: `Run: ${operation.title}` }).click();
      await expect.poll(() => answer(page)).toContain('"data"');
      for (const view of ['Table', 'Chart', 'JSON']) {
        await page.getByRole('tab', { name: view }).click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      }
    });
  });
}
