import { defineConfig } from 'vitest/config'

// Hostile input at full size: slow, so it has a command of its own. The time limits only end what hangs.
export default defineConfig({
  test: {
    include: ['test/hostile/**/*.hostile.test.ts'],
    globalSetup: 'test/command/built.ts',
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
})
