#!/usr/bin/env node
// The command. CommonJS, since the size of Node's thread pool is fixed by its first asynchronous file access, and
// loading an ES module is one: the trained reader runs in that pool, which has four threads unless told otherwise.
'use strict'
const { existsSync } = require('node:fs')
const { availableParallelism } = require('node:os')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const main = path.join(__dirname, '..', 'dist', 'cli', 'main.js')

if (existsSync(main)) {
  process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, availableParallelism()))
  import(pathToFileURL(main).href).catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
} else {
  console.error('onrecord: The program is not built. Run `npm run build` in its folder, or `npm start`.')
  process.exitCode = 1
}
