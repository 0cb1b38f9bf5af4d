import { defineConfig } from 'vitest/config'

// The built page in a browser: slow, and in need of Chromium, so it has a command of its own.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.test.ts'],
    globalSetup: 'test/browser/built.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
