import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/e2e/_support/browser'

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // One more than there are cores: what a test waits for leaves them time for another's.
  workers: 3,
  // Generous: a slow machine is no defect, and nobody waits for what passes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only at the second try is a defect: it is not tried again.
  retries: 0,
  reporter: 'list',
  use: {
    launchOptions: browserOptions(),
    // A phone held upright.
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    // It stores the whole app in each new profile: the tests that are about it allow it.
    serviceWorkers: 'block',
    // Kept of every test it costs a fifth of the time: run the test that failed again with `--trace on`.
    trace: 'off',
  },
})
