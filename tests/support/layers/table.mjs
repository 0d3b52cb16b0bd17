/**
 * Who may import whom, as one table. `local`: folders, besides its own. `packages`: npm packages; OPEN
 * stands for every dependency of package.json that no single folder holds. Everything else is refused.
 * @typedef {{ folder: string, local: readonly string[], packages: readonly string[], node?: boolean }} Layer
 */
export const OPEN = '(open)'
export const EVERY = '(every)'

/** Packages that belong to one folder: whoever else needs what they do asks that folder. */
export const HELD = ['dexie', 'dexie-react-hooks', '@mui/material', '@emotion/*', 'chart.js', 'electron']

const EMOTION = ['@emotion/cache', '@emotion/react', '@emotion/styled']
const RENDERER = ['app', 'features', 'ui', 'data', 'sync', 'columns', 'state', 'print', 'platform'].map(
  name => `renderer/${name}`,
)

/** More specific rows first: the first row that holds a file decides. @type {readonly Layer[]} */
export const LAYERS = [
  { folder: 'shared/lib', local: [], packages: [] },
  { folder: 'shared/domain', local: ['shared/lib'], packages: ['zod'] },
  {
    folder: 'shared/sync',
    local: ['shared/domain', 'shared/lib'],
    packages: ['zod'],
  },
  {
    folder: 'shared/ipc',
    local: ['shared/domain', 'shared/lib'],
    packages: ['zod'],
  },

  {
    folder: 'renderer/platform',
    local: ['shared'],
    packages: ['react', 'zod'],
  },
  {
    folder: 'renderer/ui',
    local: ['shared/lib'],
    packages: ['@mui/material', 'chart.js', ...EMOTION, OPEN],
  },
  {
    folder: 'renderer/state',
    local: ['shared'],
    packages: ['zustand', 'react'],
  },
  {
    folder: 'renderer/data',
    local: ['shared'],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'zod', 'fflate', 'comlink'],
  },
  {
    folder: 'renderer/sync',
    local: ['renderer/data', 'renderer/platform', 'renderer/state/teamSync.ts', 'shared'],
    packages: ['react', 'zod'],
  },
  {
    folder: 'renderer/columns',
    local: ['renderer/data', 'renderer/platform', 'shared'],
    packages: ['comlink', 'react', 'zod', '@skyra/jaro-winkler'],
  },
  {
    folder: 'renderer/features/*',
    local: [
      'renderer/data',
      'renderer/columns',
      'renderer/sync/status.ts',
      'renderer/state',
      'renderer/ui',
      'renderer/platform',
      'shared',
    ],
    packages: [OPEN],
  },
  {
    folder: 'renderer/app/theme',
    local: ['renderer/ui', 'renderer/state', 'renderer/platform', 'shared', 'resources'],
    packages: ['@mui/material/styles', ...EMOTION, OPEN],
  },
  {
    folder: 'renderer/app',
    local: [...RENDERER, 'shared', 'resources'],
    packages: [OPEN],
  },
  {
    folder: 'renderer/print',
    local: [...RENDERER, 'shared', 'resources'],
    packages: [OPEN],
  },

  // A sandboxed preload script can load nothing but electron; types of the contract vanish on build.
  {
    folder: 'electron/preload.ts',
    local: ['shared/ipc'],
    packages: ['electron'],
  },
  {
    folder: 'electron/runtime',
    local: ['electron', 'shared', 'resources'],
    packages: [EVERY],
    node: true,
  },
  {
    folder: 'electron',
    local: ['shared', 'resources'],
    packages: ['electron', 'zod'],
    node: true,
  },

  {
    folder: 'tests',
    local: ['electron', 'renderer', 'shared', 'resources'],
    packages: [EVERY],
    node: true,
  },
]

/** The closed sets: the folders that may exist on the first and second level. */
export const TOP_FOLDERS = ['electron', 'renderer', 'shared', 'resources', 'tests']
export const SECOND_FOLDERS = {
  electron: ['ipc', 'windows', 'sync', 'print', 'backup', 'runtime', 'menu', 'settings', 'cli'],
  renderer: RENDERER.map(folder => folder.slice('renderer/'.length)),
  shared: ['domain', 'sync', 'ipc', 'lib'],
  tests: ['unit', 'property', 'integration', 'sync', 'e2e', 'bench', 'fixtures', 'support'],
}

/** Code that may stand beside those folders; the rest of the second level is for folders. */
export const SECOND_FILES = {
  electron: ['main.ts', 'preload.ts'],
  renderer: [],
  shared: [],
  tests: ['vitest.config.ts', 'playwright.config.ts'],
}

/** Made by tools, never committed. */
export const MADE = ['node_modules', 'out', 'dist', 'test-results', 'playwright-report']
