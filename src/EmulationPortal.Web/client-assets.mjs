// Copies what the pages need from node_modules to wwwroot/lib/<name>, with each licence beside it.
// Run by assets.targets after `npm ci`; the folder is made anew, so nothing of an older version stays behind.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const lib = join(here, 'wwwroot', 'lib');

const read = (path) => readFileSync(join(modules, path), 'utf8');

function write(path, text) {
  mkdirSync(dirname(join(lib, path)), { recursive: true });
  writeFileSync(join(lib, path), text);
}

function copy(from, to) {
  mkdirSync(dirname(join(lib, to)), { recursive: true });
  cpSync(join(modules, from), join(lib, to));
}

/** Source maps stay in node_modules: a reference to one would only be a missing file. */
const withoutSourceMap = (text) => text.replace(/\s*\/[/*]# sourceMappingURL=[^\s*]*(\s*\*\/)?\s*$/, '\n');

/** Every browser that shows these pages reads WOFF2; the older formats are neither copied nor named. */
const onlyWoff2 = (css) => css.replace(/,\s*url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/g, '');

function tabler() {
  write('tabler/tabler.min.css', withoutSourceMap(read('@tabler/core/dist/css/tabler.min.css')));
}

function icons() {
  const css = read('@tabler/icons-webfont/dist/tabler-icons.min.css');
  write('tabler-icons/tabler-icons.min.css', withoutSourceMap(onlyWoff2(css)));
  copy('@tabler/icons-webfont/dist/fonts/tabler-icons.woff2', 'tabler-icons/fonts/tabler-icons.woff2');
  copy('@tabler/icons-webfont/LICENSE', 'tabler-icons/LICENSE');
}

function charts() {
  write('chart/chart.umd.js', withoutSourceMap(read('chart.js/dist/chart.umd.min.js')));
  copy('chart.js/LICENSE.md', 'chart/LICENSE.md');
}

/** The typeface of the pages: upright, in the weights that Tabler uses, in the three alphabets that Vietnamese text needs. */
function pageFont() {
  const weights = [400, 500, 600, 700];
  const alphabets = ['latin', 'latin-ext', 'vietnamese'];
  const faces = weights.map((weight) => onlyWoff2(read(`@fontsource/be-vietnam-pro/${weight}.css`)));
  write('be-vietnam-pro/be-vietnam-pro.css', faces.join('\n'));
  for (const weight of weights) {
    for (const alphabet of alphabets) {
      const file = `files/be-vietnam-pro-${alphabet}-${weight}-normal.woff2`;
      copy(`@fontsource/be-vietnam-pro/${file}`, `be-vietnam-pro/${file}`);
    }
  }
  copy('@fontsource/be-vietnam-pro/LICENSE', 'be-vietnam-pro/LICENSE');
}

/** The typeface of official documents, whole, because it is embedded in PDF files. */
function documentFont() {
  const styles = { '400Regular': 'Regular', '400Regular_Italic': 'Italic', '700Bold': 'Bold', '700Bold_Italic': 'BoldItalic' };
  for (const [name, style] of Object.entries(styles)) {
    copy(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`, `tinos/Tinos-${style}.ttf`);
  }
  copy('@expo-google-fonts/tinos/LICENSE_FONT', 'tinos/LICENSE');
}

/** A style sheet must not name a file that was not copied: the page would ask for it in vain. */
function assertComplete(stylesheet) {
  const css = readFileSync(join(lib, stylesheet), 'utf8');
  for (const [, url] of css.matchAll(/url\(["']?(?!data:)([^)"'?#]+)/g)) {
    if (!existsSync(join(lib, dirname(stylesheet), url))) {
      throw new Error(`${stylesheet} names ${url}, which was not copied; see client-assets.mjs.`);
    }
  }
}

rmSync(lib, { recursive: true, force: true });
tabler();
icons();
charts();
pageFont();
documentFont();
['tabler/tabler.min.css', 'tabler-icons/tabler-icons.min.css', 'be-vietnam-pro/be-vietnam-pro.css'].forEach(assertComplete);
