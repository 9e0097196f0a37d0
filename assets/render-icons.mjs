// Draws assets/icons/*.svg as PNG files in the sizes that Office asks for: `npm run icons`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../test/e2e/browser.mjs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = fileURLToPath(new URL('../assets/', import.meta.url));

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(path.join(assets, 'icons'))) {
    const svg = readFileSync(path.join(assets, 'icons', file)).toString('base64');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" style="display:block;width:${size}px;height:${size}px">`);
      writeFileSync(path.join(assets, `${path.parse(file).name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
