import { defineConfig } from 'vitest/config'

// Stores on a real server, and stores whose process is killed: slow, so they have a command of their own.
export default defineConfig({
  test: {
    include: ['test/store/**/*.store.test.ts'],
    globalSetup: 'test/command/built.ts',
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
