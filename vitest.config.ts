import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    // Files share their worker's modules: loading the rooms anew for each took longer than the tests.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // Generous: a slow machine is no defect, and nobody waits for what passes.
    testTimeout: 30_000,
    // Dexie takes the IndexedDB that is there when it is first loaded, whichever file does so.
    setupFiles: ['fake-indexeddb/auto'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
  },
})
