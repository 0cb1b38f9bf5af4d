import { defineConfig } from 'vitest/config'

const aside = ['**/*.browser.test.ts', '**/*.store.test.ts', '**/node_modules/**']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: [...aside, 'test/command/**', 'test/hostile/**'],
        },
      },
      {
        // The command as it is installed: built first, run as a process of its own.
        extends: true,
        test: { name: 'command', include: ['test/command/**/*.test.ts'], exclude: aside, globalSetup: 'test/command/built.ts' },
      },
    ],
  },
})
