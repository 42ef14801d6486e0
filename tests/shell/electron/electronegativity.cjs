// Electron's own checks of what Electron runs: `node electronegativity.cjs FOLDER`, findings as JSON on the last line.
// It reads the built JavaScript; its reader of TypeScript is older than the TypeScript of this project and is left out.
// It asks the network for translations and for Electron's release list as it starts; here it is told that there is none.
const Module = require('node:module')

const load = Module._load
const noNetwork = () => Promise.reject(new Error('no network'))
noNetwork.head = noNetwork
const INSTEAD = { got: noNetwork, '@typescript-eslint/typescript-estree': {} }
Module._load = function (name, ...rest) {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : load.call(this, name, ...rest)
}

const run = require('@doyensec/electronegativity')

const [folder, electronVersion] = process.argv.slice(2)
const options = {
  input: folder,
  electronVersionOverride: electronVersion,
  // It compares with the release list that it would fetch.
  excludeFromScan: ['AvailableSecurityFixesGlobalCheck'],
  isRelative: true,
}

run(options).then(
  ({ issues, errors, atomicChecks }) => {
    const found = issues.map(({ id, file, sample }) => ({ id, file, sample: (sample ?? '').trim() }))
    console.log(JSON.stringify({ atomicChecks, errors, found }))
  },
  error => {
    console.error(error)
    process.exitCode = 1
  },
)
