import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  // Relative, so that the page also works where a proxy serves it under a path.
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // light-dark() and nesting reach the browser as written: tokens.css stays the one place for colours.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Fonts as files: the server's policy for content allows no data: addresses.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:4680' },
  },
})
