import { defineConfig } from '@playwright/test'

// No browser is started: every spec drives the app itself through support/electronApp.ts. The suite e2e runs two
// files at a time (support/suites.mjs); alone, and in benches, one.
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: '../test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 300_000,
  // How long a machine may take that runs two windows on two cores. No test waits so long when all is well.
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  projects: [
    { name: 'e2e', grepInvert: /@long/ },
    { name: 'long', grep: /@long/, timeout: 1_800_000 },
    { name: 'bench', testDir: 'bench', testMatch: '*.bench.ts', timeout: 1_800_000 },
  ],
})
