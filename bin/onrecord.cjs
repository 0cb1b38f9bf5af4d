#!/usr/bin/env node
// The command: runs the built program, and says what to do where there is none.
'use strict'
const { existsSync } = require('node:fs')
const path = require('node:path')
const v8 = require('node:v8')
const { pathToFileURL } = require('node:url')

// A stream of reports makes much that is soon forgotten, in every thread: without this Node lets each keep tens of megabytes of it.
v8.setFlagsFromString('--max-semi-space-size=2')

const inProgram = (...parts) => path.join(__dirname, '..', ...parts)
const load = (file) => import(pathToFileURL(file).href)

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})

async function run() {
  const main = inProgram('dist', 'cli', 'main.js')
  if (existsSync(main)) {
    await warnWhereStale()
    await load(main)
  } else {
    console.error('onrecord: The program is not built. Run `npm run build` in its folder, or `npm start`.')
    process.exitCode = 1
  }
}

// Only a checkout has sources that can be newer than the program.
async function warnWhereStale() {
  const scripts = inProgram('scripts', 'fresh.mjs')
  if (!existsSync(scripts)) return
  const { isFresh } = await load(scripts)
  if (!isFresh('server')) console.error('onrecord: The sources have changed since the program was built. Run `npm run build`.')
}
