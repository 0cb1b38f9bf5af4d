import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

// Data flows one way. A stage imports only from the stages before it. The desk joins them for serve and cli,
// which may both use all of them.
const stages = ['report', 'ingest', 'language', 'reading', 'record', 'store', 'publish', 'desk']
const edges = ['serve', 'cli']
const zones = [
  ...stages.map((stage, i) => ({
    target: `./src/${stage}`,
    from: [...stages.slice(i + 1), ...edges].map((later) => `./src/${later}`),
    message: `${stage} comes earlier on the way of a report: move the shared part down, or pass it in.`,
  })),
  { target: './src/serve', from: './src/cli', message: 'The server does not know the command line.' },
  { target: './src', from: ['./web', './test', './bench', './scripts'], message: 'Sources do not import from tests, tools or the page.' },
  ...['ingest', 'language', 'record', 'store', 'publish', 'desk', 'cli', 'serve'].map((stage) => ({
    target: './web',
    from: `./src/${stage}`,
    ...(stage === 'serve' ? { except: ['./wire.ts'] } : {}),
    message: 'The page knows the types of report, reading and wire; all else comes over HTTP.',
  })),
]

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'training/**', 'coverage/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // Types and svelte-check know what is defined, in a browser and out of it.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['web/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [{
          group: ['**/src/report/*', '**/src/reading/reading.ts', '**/src/serve/wire.ts'],
          allowTypeImports: true,
          message: 'Import its types only: the schemas that they are made from do not belong in a browser.',
        }],
      }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  {
    // What is run within a page.
    files: ['bench/browser.mjs', 'bench/workbench.mjs'],
    languageOptions: { globals: { ...globals.nodeBuiltin, ...globals.browser } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    // The second crashes on CommonJS.
    rules: { '@typescript-eslint/no-require-imports': 'off', 'svelte/no-inner-declarations': 'off' },
  },
)
