/**
 * The table of rooms: where a line lives and what it may import. A change of the table and the code that needs it go
 * into one commit; there are no exceptions beside it.
 */
export type Room = {
  readonly name: string
  /** The folder, from the top of the project. */
  readonly folder: string
  /** Rooms that its files may import, by name; a room may always import itself. */
  readonly rooms: readonly string[]
  /** Packages that its files may import; `node:*` means every module of Node. */
  readonly packages: readonly string[]
}

const zod = ['zod']

export const ROOMS: readonly Room[] = [
  {
    name: 'basics',
    folder: 'src/basics',
    rooms: [],
    packages: [...zod, '@noble/hashes', 'temporal-polyfill', 'canonicalize'],
  },
  {
    name: 'domain',
    folder: 'src/domain',
    rooms: ['basics'],
    packages: [...zod, 'simple-statistics'],
  },
  {
    name: 'contract',
    folder: 'src/contract',
    rooms: ['basics', 'domain'],
    packages: zod,
  },
  {
    name: 'database/tables',
    folder: 'src/database/tables',
    rooms: ['basics', 'domain'],
    packages: ['kysely'],
  },
  {
    name: 'database/migrations',
    folder: 'src/database/migrations',
    rooms: [],
    packages: ['kysely'],
  },
  {
    name: 'database/stores',
    folder: 'src/database/stores',
    rooms: ['basics', 'domain', 'database/tables'],
    packages: ['kysely', ...zod],
  },
  {
    name: 'database/vault',
    folder: 'src/database/vault',
    rooms: ['basics', 'domain', 'database/tables', 'database/migrations', 'database/stores'],
    packages: ['kysely', 'better-sqlite3-multiple-ciphers', 'node:*', ...zod],
  },
  {
    name: 'usecases',
    folder: 'src/usecases',
    rooms: [
      'basics',
      'domain',
      'contract',
      'database/tables',
      'database/stores',
      'database/vault',
      'reports',
      'interchange',
    ],
    packages: zod,
  },
  {
    name: 'charts',
    folder: 'src/charts',
    rooms: ['basics', 'domain'],
    packages: ['d3-array', 'd3-scale', 'd3-shape'],
  },
  {
    name: 'reports',
    folder: 'src/reports',
    rooms: ['basics', 'domain', 'charts'],
    packages: ['pdfkit', 'fontkit', 'node-forge', 'node:*'],
  },
  {
    name: 'interchange',
    folder: 'src/interchange',
    rooms: ['basics', 'domain'],
    packages: ['papaparse', 'yauzl', 'saxes', 'fflate', 'node:zlib', ...zod],
  },
  {
    name: 'platform',
    folder: 'src/platform',
    rooms: ['basics', 'domain', 'usecases', 'database/vault'],
    packages: ['node:*', 'hash-wasm', 'uuid', 'node-forge', '@zxcvbn-ts'],
  },
  {
    name: 'core',
    folder: 'src/core',
    rooms: [
      'basics',
      'domain',
      'contract',
      'usecases',
      'database/tables',
      'database/stores',
      'database/vault',
      'platform',
    ],
    packages: ['node:*', ...zod],
  },
  {
    name: 'shell/electron',
    folder: 'src/shell/electron',
    rooms: ['basics', 'contract', 'shell'],
    packages: ['electron', 'node:*'],
  },
  {
    name: 'shell/chromium',
    folder: 'src/shell/chromium',
    rooms: ['basics', 'contract', 'shell'],
    packages: ['playwright-core', 'node:*'],
  },
  /** What both shells share: starting the core, and the protocol spoken with it. */
  {
    name: 'shell',
    folder: 'src/shell',
    rooms: ['basics', 'contract'],
    packages: ['node:*'],
  },
  {
    name: 'cli',
    folder: 'src/cli',
    rooms: [
      'basics',
      'domain',
      'contract',
      'core',
      'platform',
      'shell',
      'shell/chromium',
      'usecases',
      'interchange',
      'reports',
      // What a record's checks found is said in the same words as in the window.
      'renderer/text',
    ],
    packages: ['node:*', 'vite', '@electron/fuses'],
  },
  {
    name: 'renderer/text',
    folder: 'renderer/text',
    rooms: ['basics', 'domain', 'contract'],
    packages: ['i18next', 'react-i18next', 'react'],
  },
  {
    name: 'renderer/styles',
    folder: 'renderer/styles',
    rooms: [],
    packages: [],
  },
  {
    name: 'renderer/ui',
    folder: 'renderer/ui',
    rooms: ['basics', 'domain', 'charts', 'renderer/text', 'renderer/styles'],
    packages: [
      'react',
      'react-dom',
      '@mantine',
      '@tabler/icons-react',
      'react-pdf',
      'pdfjs-dist',
      'signature_pad',
      'react-i18next',
      '@hookform/resolvers',
      'react-hook-form',
      ...zod,
    ],
  },
  {
    name: 'renderer/bridge',
    folder: 'renderer/bridge',
    rooms: ['basics', 'domain', 'contract', 'renderer/text'],
    packages: ['react', '@tanstack/react-query', ...zod],
  },
  /** Panels of the caseload's figures that several screens show: with meaning, without routes and without questions. */
  {
    name: 'renderer/figures',
    folder: 'renderer/figures',
    rooms: ['basics', 'domain', 'charts', 'contract', 'renderer/ui', 'renderer/text', 'renderer/styles'],
    packages: ['react', 'react-i18next'],
  },
  {
    name: 'renderer/features',
    folder: 'renderer/features',
    rooms: [
      'basics',
      'domain',
      'charts',
      'contract',
      'renderer/ui',
      'renderer/figures',
      'renderer/bridge',
      'renderer/text',
      'renderer/styles',
    ],
    packages: [
      'react',
      '@mantine',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@tanstack/react-table',
      'react-i18next',
      'wouter',
      ...zod,
    ],
  },
  {
    name: 'renderer/app',
    folder: 'renderer/app',
    rooms: [
      'basics',
      'contract',
      'renderer/features',
      'renderer/ui',
      'renderer/bridge',
      'renderer/text',
      'renderer/styles',
    ],
    packages: [
      'react',
      'react-dom',
      '@mantine',
      '@tabler/icons-react',
      '@tanstack/react-query',
      'react-i18next',
      'i18next',
      'wouter',
    ],
  },
]

/** Folder names that say nothing about what is in them. */
export const FORBIDDEN_FOLDERS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'lib',
  'shared',
  'types',
  'misc',
]
