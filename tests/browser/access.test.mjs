// For everyone: axe finds nothing on any screen, full, empty, with errors and with the dialog open, in both languages, wide and narrow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite, started } from './support.mjs';

const STEPS = ['indsats', 'omkostninger', 'effekt', 'konsekvenser', 'resultat', 'usikkerhed', 'opfoelgning'];

/** A case in which every field is filled, some of what was measured among them. */
async function full() {
  const file = await worked('c_everything');
  file.follow_up = {
    until: 3,
    participants: { starting: ['15', '24', null, '28'], completion_rate: { count: '53', of: '67' } },
    costs: { groups: { amount: '900' }, rent: { by_year: ['71000', '72000'], price_year: 2023 } },
    consequences_during: { gp: { quantity: ['2'] } },
    outcomes: {
      'no-institution': { success_rate: { with: '0.29' }, consequences: { institution: { quantity: ['-3', '-10'], price: { per_unit: { municipality: '23000' } } } } },
    },
  };
  return file;
}

/** A case with something wrong on every page. */
async function wrong() {
  const file = await worked('c_everything');
  file.price_year = { $unread: 'i fjor' };
  file.participants.completion_rate = '1.7';
  file.costs[0].amount = { $unread: '1.5' };
  file.costs[1].payers = { municipality: '0.4' };
  file.outcomes[0].success_rate.with = '2';
  file.outcomes[0].consequences[0].quantity[1] = { $unread: 'mange' };
  file.outcomes[0].consequences[1].price.per_unit = {};
  file.follow_up = { participants: { starting: ['9'], completion_rate: { count: '9', of: '8' } }, costs: { gone: { amount: '1' } } };
  return file;
}

/** A calculation in which nothing has been entered. */
async function empty() {
  const file = await worked('a_shelter_by_hand');
  return { ...file, title: '', participants: { starting: [''] }, costs: [], outcomes: [{ id: 'outcome-1', label: '', success_rate: { with: '' }, consequences: [] }] };
}

for (const lang of ['da', 'en']) {
  for (const width of [1440, 360]) {
    test(`${lang}, ${width} px wide`, async (t) => {
      const { page } = await openSite(t, { viewport: { width, height: 900 } });
      await page.evaluate((lang) => localStorage.setItem('aaben-som/lang', lang), lang);
      for (const [id, file] of [['full', await full()], ['wrong', await wrong()], ['empty', await empty()]]) {
        await keep(page, id, file);
      }
      await page.reload();
      await started(page);
      const found = [];
      const look = async (screen) => {
        found.push(...(await axe(page)).map((line) => `${screen}: ${line}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 0) found.push(`${screen}: ${overflow} px wider than the window`);
        const keys = await page.evaluate(() => document.body.innerText.match(/\[[a-z]+(-[a-z]+)+\]/g) ?? []);
        found.push(...keys.map((key) => `${screen}: no words for ${key}`));
        const ids = await page.evaluate(() => {
          const all = [...document.querySelectorAll('[id]')].map((element) => element.id);
          return all.filter((id, index) => all.indexOf(id) !== index);
        });
        found.push(...ids.map((id) => `${screen}: the id ${id} stands twice`));
        const pictures = await page.evaluate(() => {
          const hrefs = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
          return [...new Set(hrefs)].filter((href) => !(href.startsWith('#') && document.getElementById(href.slice(1))));
        });
        found.push(...pictures.map((href) => `${screen}: no picture ${href}`));
        const styled = await page.evaluate(() => [...document.querySelectorAll('[style]')].map((element) => element.outerHTML.slice(0, 100)));
        found.push(...styled.map((element) => `${screen}: a style attribute on ${element}`));
        const small = await page.evaluate(() => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = new Set();
          while (texts.nextNode()) {
            const around = texts.currentNode.parentElement;
            if (!texts.currentNode.textContent.trim() || around.getClientRects().length === 0 || around.closest('.sr-only')) continue;
            if (Number.parseFloat(getComputedStyle(around).fontSize) < 14) found.add(texts.currentNode.textContent.trim().slice(0, 40));
          }
          return [...found];
        });
        found.push(...small.map((text) => `${screen}: text under 14 px: ${text}`));
      };
      await look('front page');
      for (const id of ['full', 'wrong', 'empty']) {
        for (const step of STEPS) {
          await show(page, id, step);
          if (id !== 'empty') {
            // Everything that folds is open.
            await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => { details.open = true; }));
            for (const button of await page.locator('main button[aria-expanded="false"]').all()) {
              if (await button.isVisible().catch(() => false)) await button.click({ timeout: 2000 }).catch(() => {});
            }
          }
          await look(`${id}/${step}`);
          if (id === 'full' && step === 'resultat') {
            await page.locator('main button.figure').first().click();
            await page.locator('dialog[open]').waitFor();
            await look('dialog');
            await page.keyboard.press('Escape');
          }
        }
      }
      assert.deepEqual(found, []);
    });
  }
}
