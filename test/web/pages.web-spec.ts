import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { openSampleSite, type SampleSite } from '../support/sample-site.js';

let site: SampleSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Residents' pages have no script at all, so every journey runs with JavaScript off. */
async function open(path: string, options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1280, colorScheme = 'light' } = options;
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

describe('a resident without JavaScript', () => {
  it('gets from a word to the entry, its versions and what changed', async () => {
    const page = await open('/en');
    await page.getByLabel('What is it about?').fill('parking');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=parking/);
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: /scan/i }).first().click();
    await expectHeading(page, 'In short');
    await expectHeading(page, 'How a decision is made');
    expect(await page.getByText('This version', { exact: true }).count()).toBe(1);
    await page
      .getByRole('link', { name: /Compare version/ })
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/What changed between version/);
    await page.context().close();
  });

  it('narrows by a filter, sees it as a chip and takes it away again', async () => {
    const page = await open('/en');
    const before = await page.locator('#results').innerText();
    const facet = page.locator('details.facet').first();
    await facet.locator('summary').click();
    await facet.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Show results' }).click();
    expect(await page.locator('#results').innerText()).not.toBe(before);
    await page.locator('ul.chips a').first().click();
    expect(await page.locator('#results').innerText()).toBe(before);
    await page.context().close();
  });

  it('meets the most frequent values of a long facet, the number of all, and what was chosen among the rest', async () => {
    interface Facets {
      readonly search: {
        readonly facets: readonly [Record<'all' | 'usual' | 'two', { value: string }[]> & { valueCount: number }];
      };
    }
    const query = `query ($filter: SearchFilter) { search(filter: $filter, facets: [POLICY_DOMAIN]) {
      facets { valueCount usual: values { value } all: values(first: 100) { value } two: values(first: 2) { value } } } }`;
    const [facet] = (await site.ask<Facets>(query)).search.facets;
    const all = facet.all.map(({ value }) => value);
    expect([facet.valueCount, facet.usual.length, facet.two.length]).toEqual([all.length, 20, 2]);
    expect(all.length).toBeGreaterThan(20);
    const rarest = all.at(-1) ?? '';
    const [chosen] = (await site.ask<Facets>(query, { filter: { policyDomains: [rarest] } })).search.facets;
    expect(chosen.two.map(({ value }) => value)).toEqual([...chosen.all.slice(0, 2).map(({ value }) => value), rarest]);

    const page = await open(`/en?topic=${rarest}`);
    const topics = page.locator('details.facet', { hasText: 'Policy' }).first();
    expect(await topics.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await topics.innerText()).toContain(`most frequent of ${String(all.length)}.`);
    await page.context().close();
  });

  it('is led by keyboard: the first stop skips to the content', async () => {
    const page = await open('/en');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Go to the content');
    await page.context().close();
  });

  it('reads Arabic from right to left on an English page, and is told when it is not translated', async () => {
    const page = await open('/at/wadi-nur/en?q=library');
    await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
    const arabic = page.locator('[lang="ar"]').first();
    expect(await arabic.getAttribute('dir')).toBe('rtl');
    expect(await page.getByText('Not translated yet').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('finds the withdrawn entry with its reason, and an unknown one with a way on', async () => {
    const page = await open(`/en/entry/${await site.withdrawnEntryId()}`);
    expect(await page.locator('.notice').first().innerText()).toMatch(/withdrawn on .*Reason:/);
    await page.goto(`${site.url}/en/entry/nothing`);
    await expectHeading(page, 'We cannot find this page');
    expect(await page.getByRole('link', { name: 'Search the register' }).count()).toBe(1);
    await page.context().close();
  });

  it('comes from the code in a letter to the entry', async () => {
    const code = await site.anyShortCode();
    const page = await open(`/c/${code.toLowerCase()}`);
    expect(page.url()).toMatch(/\/en\/entry\//);
    expect(await page.locator('#proof code').first().innerText()).toBe(code);
    await page.context().close();
  });

  it('sees on every page that the cities are invented', async () => {
    for (const path of ['/en', '/at/poortstad/nl', `/en/entry/${await site.withdrawnEntryId()}`]) {
      const page = await open(path);
      expect(await page.locator('.banner').innerText()).toMatch(/do not exist|bestaat niet|does not exist/);
      await page.context().close();
    }
  });
});

describe('beside copies of real registers', () => {
  it('each invented entry says so itself, and no copy is called invented', async () => {
    await site.addMirroredEntry('Rotterdam reads plates');
    const page = await open('/en?q=plates');
    expect(await page.locator('.banner').count()).toBe(0);
    const copy = page.locator('.card', { hasText: 'Rotterdam reads plates' });
    expect(await copy.getByText(/Not verified/).count()).toBe(1);
    expect(await copy.getByText('Invented example').count()).toBe(0);
    expect(await page.locator('.card', { hasText: 'Poortstad' }).getByText('Invented example').count()).toBeGreaterThan(
      0,
    );
    await page.goto(`${site.url}/en/entry/${await site.withdrawnEntryId()}`);
    expect(await page.locator('.notice').first().innerText()).toMatch(/does not exist/);
    await page.context().close();
  });
});

describe('every page', () => {
  const widths = [320, 390, 1280];
  const schemes = ['light', 'dark'] as const;

  it('has no fault that axe finds, fits 320 pixels and asks nobody else for anything', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    for (const [i, path] of (await site.allKindsOfPages()).entries()) {
      const width = widths[i % widths.length]!;
      const colorScheme = schemes[i % schemes.length]!;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.url}${path}`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect([path, width, colorScheme, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([
        path,
        width,
        colorScheme,
        [],
      ]);
      await page.setViewportSize({ width: 320, height: 800 });
      await page
        .addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        })
        .catch(() => undefined);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    expect(strangers).toEqual([]);
    await context.close();
  }, 300_000);

  it('weighs at most 75 kB on the first visit', async () => {
    for (const path of ['/en', '/en/entry/' + (await site.anyEntryId())]) {
      const response = await fetch(`${site.url}${path}`, { headers: { 'accept-encoding': 'identity' } });
      expect(response.status).toBe(200);
      const compressed = await site.transferSize(path);
      expect(compressed).toBeLessThan(65_000);
    }
  });
});

async function expectHeading(page: Page, name: string): Promise<void> {
  expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
}
