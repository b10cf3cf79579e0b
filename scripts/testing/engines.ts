/** Finds the browsers of this machine; a browser is never downloaded from its vendor. */
import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type EngineName = 'chromium' | 'firefox' | 'webkit';
export const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/**
 * Where an engine's programs are. `shell` is a Chromium without a window, which takes a third less
 * for the same pages; `driver` and `xvfb` belong to WebKit alone.
 */
export interface Engine {
  name: EngineName;
  binary: string;
  shell?: string;
  driver?: string;
  xvfb?: string;
}

/** Not in every distribution that has the others. */
const shellPackage = 'chromium-headless-shell';
const debianPackages = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'];

// Chrome is also installed for one user alone.
const programFiles = [
  'C:\\Program Files',
  'C:\\Program Files (x86)',
  ...(process.env['LOCALAPPDATA'] ? [process.env['LOCALAPPDATA']] : []),
];

const chromiumPlaces = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...programFiles.map((dir) => `${dir}\\Google\\Chrome\\Application\\chrome.exe`),
];

const firefoxPlaces = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...programFiles.map((dir) => `${dir}\\Mozilla Firefox\\firefox.exe`),
];

// Debian keeps MiniBrowser in its multiarch folder, Fedora and Arch in libexec or lib.
const miniBrowserFolders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((dir) => [
  dir,
  ...['x86_64', 'aarch64'].map((arch) => `${dir}/${arch}-linux-gnu`),
]);
const miniBrowserPlaces = ['4.1', '4.0'].flatMap((version) =>
  miniBrowserFolders.map((dir) => `${dir}/webkit2gtk-${version}/MiniBrowser`),
);

/** The first place that is there; a bare name is looked up on the PATH. */
function find(places: readonly (string | undefined)[]): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  for (const place of places) {
    if (!place) continue;
    const files = /[\\/]/.test(place) ? [place] : path.map((dir) => join(dir, place));
    const found = files.find((file) => existsSync(file));
    if (found) return found;
  }
  return undefined;
}

export function findEngine(name: EngineName): Engine | undefined {
  if (name === 'chromium') {
    const binary = find([process.env['CHROME_PATH'], ...chromiumPlaces]);
    // whoever names a browser means that one
    const shell = process.env['CHROME_PATH'] ? undefined : find([shellPackage]);
    return binary ? { name, binary, shell } : undefined;
  }
  if (name === 'firefox') {
    const binary = find([process.env['FIREFOX_PATH'], ...firefoxPlaces]);
    return binary ? { name, binary } : undefined;
  }
  const driver = find(['WebKitWebDriver']);
  const binary = find(miniBrowserPlaces);
  const xvfb = find(['Xvfb']);
  const canShow = process.env['DISPLAY'] ?? xvfb;
  return driver && binary && canShow ? { name, binary, driver, xvfb } : undefined;
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** On Debian as root, installs what is missing. Says what it does; true if it did anything. */
export function installMissingEngines(wanted: readonly EngineName[]): boolean {
  if (wanted.every(findEngine) || !isDebianRoot()) return false;
  console.log(`Installing browsers with apt-get: ${debianPackages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  try {
    const install = ['install', '-y', '-q', '--no-install-recommends'];
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env } satisfies ExecFileSyncOptions;
    execFileSync('apt-get', [...install, ...debianPackages], options);
    spawnSync('apt-get', [...install, shellPackage], { stdio: 'ignore', env });
  } catch {
    console.log('apt-get could not install the browsers.');
  }
  return true;
}

export const installHelp = `Install at least one browser:
  Debian, Ubuntu   apt-get install ${debianPackages.join(' ')}
  others           Chrome, Chromium or Firefox; CHROME_PATH and FIREFOX_PATH may name them`;
