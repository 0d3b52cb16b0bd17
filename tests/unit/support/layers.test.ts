import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkLayers } from '../../support/layers/check.mjs'

const project = resolve(import.meta.dirname, '../../..')
const trees: string[] = []

/** A small project with the real packages; only the files differ. */
function treeOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'layers-'))
  trees.push(root)
  const dependencies = {
    react: '*',
    zod: '*',
    zustand: '*',
    dexie: '*',
    papaparse: '*',
    'chart.js': '*',
  }
  const all = {
    'package.json': JSON.stringify({
      name: 'tree',
      type: 'module',
      dependencies,
    }),
    ...files,
  }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  return root
}

const violationsOf = async (files: Readonly<Record<string, string>>) =>
  (await checkLayers(treeOf(files))).violations

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

const LEGAL = {
  'shared/lib/money.ts': 'export const cents = 100\n',
  'shared/domain/deal/schema.ts':
    "import { z } from 'zod'\nimport { cents } from '../../lib/money.ts'\nexport const deal = z.literal(cents)\n",
  'shared/ipc/contract.ts':
    "import { deal } from '../domain/deal/schema.ts'\nexport const routes = { deal }\n",
  'renderer/data/db.ts':
    "import Dexie from 'dexie'\nimport { deal } from '@shared/domain/deal/schema.ts'\nexport const db = [Dexie, deal]\n",
  'renderer/ui/Chart.tsx':
    "import { Chart } from 'chart.js'\nimport Button from '@mui/material/Button'\nexport const ui = [Chart, Button]\n",
  'renderer/app/theme/theme.ts':
    "import { createTheme } from '@mui/material/styles'\nimport createCache from '@emotion/cache'\nexport const theme = [createTheme, createCache]\n",
  'renderer/sync/status.ts': 'export const status = 1\n',
  'renderer/platform/client.ts': 'export const client = window.tandem\n',
  'renderer/features/deals/board.module.css': '.board { color: inherit }\n',
  'renderer/features/deals/DealsPage.tsx':
    "import { useState } from 'react'\nimport Papa from 'papaparse'\nimport styles from './board.module.css'\nimport { ui } from '../../ui/Chart.tsx'\nimport { db } from '../../data/db.ts'\nimport { status } from '../../sync/status.ts'\nimport { client } from '../../platform/client.ts'\nexport const page = [useState, Papa, styles, ui, db, status, client]\n",
  'renderer/app/routes.tsx':
    "import { page } from '../features/deals/DealsPage.tsx'\nimport { theme } from './theme/theme.ts'\nexport const routes = [page, theme]\n",
  'electron/main.ts':
    "import { join } from 'node:path'\nimport { app } from 'electron'\nimport { routes } from '@shared/ipc/contract.ts'\nexport const main = [join, app, routes]\n",
  'tests/unit/deal.test.ts':
    "import { expect } from 'vitest'\nimport { deal } from '@shared/domain/deal/schema.ts'\nexpect(deal)\n",
} as const

describe('a tree that keeps the table', () => {
  it('has no violation and counts what it looked at', async () => {
    const report = await checkLayers(treeOf(LEGAL))
    expect(report.violations).toEqual([])
    expect(report.modules).toBe(Object.keys(LEGAL).length)
    expect(report.dependencies).toBeGreaterThan(20)
  })
})

const PLANTED: readonly (readonly [string, string, string, string])[] = [
  [
    'shared/lib importing the domain',
    'shared/lib/bad.ts',
    "import '../domain/deal/schema.ts'",
    'may not import ../domain',
  ],
  ['shared/lib importing a package', 'shared/lib/bad.ts', "import 'zod'", 'may not import zod'],
  ['domain importing Node', 'shared/domain/deal/bad.ts', "import 'node:fs'", 'may not import fs'],
  ['domain importing electron', 'shared/domain/deal/bad.ts', "import 'electron'", 'may not import electron'],
  [
    'domain importing React, types only',
    'shared/domain/deal/bad.ts',
    "import type { FC } from 'react'\nexport type X = FC",
    'may not import react',
  ],
  [
    'domain importing ipc by the alias',
    'shared/domain/deal/bad.ts',
    "import '@shared/ipc/contract.ts'",
    'may not import @shared/ipc',
  ],
  ['a feature importing Dexie', 'renderer/features/deals/bad.ts', "import 'dexie'", 'may not import dexie'],
  [
    'a feature importing Chart.js',
    'renderer/features/deals/bad.ts',
    "import 'chart.js'",
    'may not import chart.js',
  ],
  [
    'a feature importing MUI',
    'renderer/features/deals/bad.tsx',
    "import '@mui/material/Button'",
    'may not import @mui/material/Button',
  ],
  [
    'a feature importing emotion',
    'renderer/features/deals/bad.tsx',
    "import '@emotion/react'",
    'may not import @emotion/react',
  ],
  [
    'a feature importing a feature',
    'renderer/features/plans/bad.ts',
    "import '../deals/DealsPage.tsx'",
    'may not import ../deals',
  ],
  [
    'a feature importing it later',
    'renderer/features/plans/bad.ts',
    "export const late = () => import('../deals/DealsPage.tsx')",
    'may not import ../deals',
  ],
  [
    'a feature starting the worker of a feature',
    'renderer/features/plans/bad.ts',
    "export const url = new URL('../deals/DealsPage.tsx', import.meta.url)",
    'may not import ../deals',
  ],
  [
    'a feature loading a feature as a worker',
    'renderer/features/plans/bad.ts',
    "import '../deals/DealsPage.tsx?worker'",
    'may not import ../deals',
  ],
  [
    'a feature re-exporting a feature',
    'renderer/features/plans/bad.ts',
    "export { page } from '../deals/DealsPage.tsx'",
    'may not import ../deals',
  ],
  [
    'a feature reaching into sync',
    'renderer/features/plans/bad.ts',
    "import '../../sync/pump.ts'",
    'may not import ../../sync/pump.ts',
  ],
  [
    'a feature importing the app',
    'renderer/features/plans/bad.ts',
    "import '../../app/theme/theme.ts'",
    'may not import ../../app',
  ],
  [
    'theme importing a component of MUI',
    'renderer/app/theme/bad.ts',
    "import '@mui/material/Button'",
    'may not import @mui/material/Button',
  ],
  [
    'app importing MUI',
    'renderer/app/bad.tsx',
    "import '@mui/material/styles'",
    'may not import @mui/material/styles',
  ],
  [
    'ui importing the domain',
    'renderer/ui/bad.ts',
    "import '@shared/domain/deal/schema.ts'",
    'may not import @shared/domain',
  ],
  ['ui importing data', 'renderer/ui/bad.ts', "import '../data/db.ts'", 'may not import ../data/db.ts'],
  ['state importing data', 'renderer/state/bad.ts', "import '../data/db.ts'", 'may not import ../data/db.ts'],
  [
    'electron importing the renderer',
    'electron/ipc/bad.ts',
    "import '../../renderer/data/db.ts'",
    'may not import ../../renderer',
  ],
  ['electron importing React', 'electron/ipc/bad.ts', "import 'react'", 'may not import react'],
  ['preload importing Node', 'electron/preload.ts', "import 'node:fs'", 'may not import fs'],
  [
    'the renderer importing electron',
    'renderer/platform/bad.ts',
    "import 'electron'",
    'may not import electron',
  ],
  [
    'the product importing a test',
    'renderer/data/bad.ts',
    "import '../../tests/unit/deal.test.ts'",
    'may not import ../../tests',
  ],
  [
    'a package that is not there',
    'renderer/features/deals/bad.ts',
    "import 'no-such-package'",
    'which is not there',
  ],
  ['a file that is not there', 'renderer/data/bad.ts', "import './gone.ts'", 'which is not there'],
  ['a new top folder', 'helpers/bad.ts', 'export {}', 'helpers/: not a top-level folder'],
  ['a new second folder', 'renderer/hooks/bad.ts', 'export {}', 'renderer/hooks/: not a folder of renderer'],
  [
    'a new folder of shared',
    'shared/utils/bad.ts',
    'export {}',
    'shared/utils/bad.ts: no row of the import table',
  ],
  [
    'code beside the folders',
    'electron/helper.ts',
    'export {}',
    'electron/helper.ts: code belongs into a folder',
  ],
  ['code beside the features', 'renderer/features/bad.ts', 'export {}', 'renderer/features/bad.ts: no row'],
  [
    'the bridge by name',
    'renderer/data/bad.ts',
    'export const b = window.tandem',
    'only renderer/platform uses the bridge',
  ],
  [
    'the bridge by text',
    'renderer/data/bad.ts',
    "export const b = globalThis['tandem']",
    'only renderer/platform uses the bridge',
  ],
  [
    'the bridge unpacked',
    'renderer/app/bad.ts',
    'export const { tandem: b } = window',
    'only renderer/platform uses the bridge',
  ],
  [
    'the bridge under a cast',
    'renderer/app/bad.ts',
    'export const b = (window as any).tandem',
    'only renderer/platform uses the bridge',
  ],
]

describe('planted violations', () => {
  it.each(PLANTED)('%s is refused', async (_what, file, text, expected) => {
    const violations = await violationsOf({
      ...LEGAL,
      'renderer/sync/pump.ts': 'export {}\n',
      [file]: `${text}\n`,
    })
    expect(violations.filter(violation => violation.includes(expected))).toHaveLength(1)
    expect(
      violations.every(
        violation => violation.includes('bad') || violation.startsWith(file.split('/')[0] ?? ''),
      ),
    ).toBe(true)
  })

  it('refuses a circle, also one of types only', async () => {
    const violations = await violationsOf({
      'shared/lib/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
      'shared/lib/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2\n",
    })
    expect(violations.join('\n')).toMatch(/imports itself in a circle/)
  })

  it('lets comments speak of the bridge', async () => {
    expect(
      await violationsOf({
        'renderer/data/fine.ts': '// never window.tandem here\nexport {}\n',
      }),
    ).toEqual([])
  })
})
