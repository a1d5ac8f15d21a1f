import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readModules } from '../../scripts/module-graph.ts'

/** Files that an allowed import may lead to, so that a plant breaks exactly the rule it is planted for. */
const GROUND: Record<string, string> = {
  'src/domain/entry/ids.ts': "export type FileId = string; export const NONE = ''",
  'src/domain/closure.ts': "export const CLOSED = 'closed'",
  'src/domain/supervision/seen.ts': "export const SEEN = 'seen'",
  'src/domain/shown/shown.ts': "export const SHOWN = 'shown'",
  'src/guidance/cards.ts': "import { CLOSED } from '#domain/closure.ts'; export const card = CLOSED",
  'src/evidence/record.ts': "import { z } from 'zod'; export const record = z.string()",
  'src/names/name.ts': "export const name = 'name'",
  'src/sealing/seal.ts': "import { gcm } from '@noble/ciphers/aes.js'; export const seal = gcm",
  'src/contract/sync.ts': "import type { FileId } from '#domain/entry/ids.ts'; export type Pull = FileId",
  'src/device/open.ts':
    "import { seal } from '#sealing/seal.ts'; import { card } from '#guidance/cards.ts'; export const open = [seal, card]",
  'src/device/api.ts': 'export interface Device { name: string }',
  'src/device/kept/rows.ts': "export const rows = 'rows'",
  'src/device/vault/keys.ts': "import { rows } from '../kept/rows.ts'; export const keys = rows",
  'src/device/files/files.ts': "import { keys } from '../vault/keys.ts'; export const files = keys",
  'src/device/files/state/state.ts': "import { files } from '../files.ts'; export const state = files",
  'src/device/files/folds/fold.ts': "import { state } from '../state/state.ts'; export const fold = state",
  'src/device/files/write/write.ts': "import { fold } from '../folds/fold.ts'; export const write = fold",
  'src/device/sync/rounds/round.ts': "import { settle } from '../reconcile/settle.ts'; export const round = settle",
  'src/device/sync/sync.ts': "import { files } from '../files/files.ts'; export const sync = files",
  'src/device/sync/receive/receive.ts': "import { sync } from '../sync.ts'; export const receive = sync",
  'src/device/sync/reconcile/settle.ts':
    "import { receive } from '../receive/receive.ts'; export const settle = receive",
  'src/device/people/members.ts': "import { sync } from '../sync/sync.ts'; export const members = sync",
  'src/device/access/grant.ts': "import { sync } from '../sync/sync.ts'; export const grant = sync",
  'src/device/p6.ts': "import type { Y } from './c2.ts'; export type X = Y | string",
  'src/store/rows.ts':
    "import { sql } from 'kysely'; import type { Pull } from '#contract/sync.ts'; export const rows = (pull: Pull) => sql`${pull}`",
  'src/server/app.ts':
    "import { Hono } from 'hono'; import { rows } from '#store/rows.ts'; export const app = [new Hono(), rows]",
  'src/cli/main.ts':
    "import { app } from '#server/app.ts'; import { open } from '#device/open.ts'; export const main = [app, open]",
  'src/web/worker/device-worker.ts': "import { open } from '#device/open.ts'; export const served = open",
  'src/web/screens/today/today.tsx':
    "import type { Device } from '#device/api.ts'; export const today = (device: Device) => device.name",
  'src/web/screens/child/child.tsx': "import { CLOSED } from '#domain/closure.ts'; export const child = CLOSED",
  'src/web/app/app.tsx': "import { today } from '../screens/today/today.tsx'; export const app = today",
  'src/web/words/p3.ts': "import type { A } from './p2.ts'; export type B = A",
  'src/domain/p6.ts': "import { x } from './p5.ts'; export const y = () => x",
  'test/support/cast.ts': "export const drita = 'Drita Kola'",
}

/** A file directly in its layer, which no folder of that layer may import, and the folders that have a rule. */
const FOLDERS: [top: string, folders: string][] = [
  ['src/sealing/seal.ts', 'primitives directory access segments members network'],
  ['src/store/rows.ts', 'migrations embedded database segments people evidence network backup'],
  ['src/server/app.ts', 'kept http sync routes'],
  ['src/cli/main.ts', 'terminal device server evidence ctdc demo commands'],
  ['src/names/name.ts', 'sound reading likeness index across'],
  ['src/guidance/cards.ts', 'engine cards ethics library'],
  [
    'src/evidence/record.ts',
    'record perturbation privacy standards tables suppression microdata synthetic ledger datasets release',
  ],
]

/** The rule, the file that breaks it, and what is written there. */
const PLANTS: [rule: string, file: string, text: string][] = [
  ['domain-imports', 'src/domain/p1.ts', "import { rows } from '#store/rows.ts'; export const x = rows"],
  ['domain-imports', 'src/domain/p2.ts', "import type { Pull } from '../contract/sync.ts'; export type X = Pull"],
  ['domain-packages', 'src/domain/p3.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync"],
  ['domain-packages', 'src/domain/p4.ts', "import { openDB } from 'idb'; export const x = openDB"],
  [
    'domain-entry-imports',
    'src/domain/entry/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-data-files-imports',
    'src/domain/data-files/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-calendars-imports',
    'src/domain/calendars/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-vocabulary-imports',
    'src/domain/vocabulary/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-file-imports',
    'src/domain/file/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-kinds-imports',
    'src/domain/kinds/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-rules-imports',
    'src/domain/rules/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-safety-imports',
    'src/domain/safety/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-sharing-imports',
    'src/domain/sharing/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-dues-imports',
    'src/domain/dues/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-closing-imports',
    'src/domain/closing/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-deciding-imports',
    'src/domain/deciding/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-questions-imports',
    'src/domain/questions/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-same-child-imports',
    'src/domain/same-child/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-families-imports',
    'src/domain/families/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-continuity-imports',
    'src/domain/continuity/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-country-pack-imports',
    'src/domain/country-pack/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-supervision-imports',
    'src/domain/supervision/p1.ts',
    "import { SHOWN } from '../shown/shown.ts'; export const x = SHOWN",
  ],
  [
    'domain-urgent-imports',
    'src/domain/urgent/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-shift-imports',
    'src/domain/shift/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-own-file-imports',
    'src/domain/own-file/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-for-child-imports',
    'src/domain/for-child/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-care-imports',
    'src/domain/care/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-figures-imports',
    'src/domain/figures/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-called-for-imports',
    'src/domain/called-for/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-before-imports',
    'src/domain/before/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-levels-imports',
    'src/domain/levels/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-instruments-imports',
    'src/domain/instruments/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-service-directory-imports',
    'src/domain/service-directory/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-stocktaking-imports',
    'src/domain/stocktaking/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  [
    'domain-shown-imports',
    'src/domain/shown/p1.ts',
    "import { SEEN } from '../supervision/seen.ts'; export const x = SEEN",
  ],
  ['guidance-imports', 'src/guidance/p1.ts', "import { open } from '#device/open.ts'; export const x = open"],
  ['guidance-packages', 'src/guidance/p2.ts', "import { useState } from 'react'; export const x = useState"],
  [
    'evidence-imports',
    'src/evidence/p1.ts',
    "import type { FileId } from '#domain/entry/ids.ts'; export type X = FileId",
  ],
  ['evidence-packages', 'src/evidence/p2.ts', "import { randomUUID } from 'node:crypto'; export const x = randomUUID"],
  ['names-imports', 'src/names/p1.ts', "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED"],
  ['names-packages', 'src/names/p2.ts', "import { z } from 'zod'; export const x = z"],
  ['sealing-imports', 'src/sealing/p1.ts', "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED"],
  ['sealing-packages', 'src/sealing/p2.ts', "import { createHash } from 'node:crypto'; export const x = createHash"],
  ['contract-imports', 'src/contract/p1.ts', "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED"],
  ['contract-packages', 'src/contract/p2.ts', "import { Hono } from 'hono'; export const x = Hono"],
  ['device-imports', 'src/device/p1.ts', "import { app } from '#server/app.ts'; export const x = app"],
  ['device-kept', 'src/device/kept/p1.ts', "import { keys } from '../vault/keys.ts'; export const x = keys"],
  ['device-platform', 'src/device/platform/p1.ts', "import { keys } from '../vault/keys.ts'; export const x = keys"],
  ['device-vault', 'src/device/vault/p1.ts', "import { files } from '../files/files.ts'; export const x = files"],
  ['device-files', 'src/device/files/p1.ts', "import { sync } from '../sync/sync.ts'; export const x = sync"],
  ['device-files', 'src/device/files/p2.ts', "import type { Device } from '../api.ts'; export type X = Device"],
  [
    'device-files-state',
    'src/device/files/state/p1.ts',
    "import { fold } from '../folds/fold.ts'; export const x = fold",
  ],
  [
    'device-files-folds',
    'src/device/files/folds/p1.ts',
    "import { write } from '../write/write.ts'; export const x = write",
  ],
  [
    'device-files-write',
    'src/device/files/write/p1.ts',
    "import { attach } from '../attachments/attach.ts'; export const x = attach",
  ],
  [
    'device-files-attachments',
    'src/device/files/attachments/attach.ts',
    "import { write } from '../write/write.ts'; export const attach = write",
  ],
  ['device-sync', 'src/device/sync/p1.ts', "import { members } from '../people/members.ts'; export const x = members"],
  [
    'device-sync-send',
    'src/device/sync/send/p1.ts',
    "import { receive } from '../receive/receive.ts'; export const x = receive",
  ],
  [
    'device-sync-receive',
    'src/device/sync/receive/p1.ts',
    "import { settle } from '../reconcile/settle.ts'; export const x = settle",
  ],
  [
    'device-sync-reconcile',
    'src/device/sync/reconcile/p1.ts',
    "import { round } from '../rounds/round.ts'; export const x = round",
  ],
  [
    'device-access',
    'src/device/access/p1.ts',
    "import { members } from '../people/members.ts'; export const x = members",
  ],
  [
    'device-areas-apart',
    'src/device/packets/p1.ts',
    "import { members } from '../people/members.ts'; export const x = members",
  ],
  ['device-areas-apart', 'src/device/packets/p2.ts', "import { open } from '../open.ts'; export const x = open"],
  ['device-no-cycles', 'src/device/c2.ts', "import type { X } from './p6.ts'; export type Y = X | null"],
  ['device-packages', 'src/device/p2.ts', "import { readFile } from 'node:fs/promises'; export const x = readFile"],
  ['store-imports', 'src/store/p1.ts', "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED"],
  ['store-packages', 'src/store/p2.ts', "import { Hono } from 'hono'; export const x = Hono"],
  ['server-imports', 'src/server/p1.ts', "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED"],
  ['server-imports', 'src/server/p2.ts', "import { open } from '#device/open.ts'; export const x = open"],
  ['server-packages', 'src/server/p3.ts', "import { Command } from 'commander'; export const x = Command"],
  ['cli-imports', 'src/cli/p1.ts', "import { today } from '#web/screens/today/today.tsx'; export const x = today"],
  ['cli-packages', 'src/cli/p2.ts', "import { Hono } from 'hono'; export const x = Hono"],
  [
    'shared-types-import-nothing',
    'src/result.ts',
    "import { CLOSED } from '#domain/closure.ts'; export const x = CLOSED",
  ],
  ['web-imports', 'src/web/p1.ts', "import { seal } from '#sealing/seal.ts'; export const x = seal"],
  ['web-imports', 'src/web/p2.ts', "import type { Pull } from '#contract/sync.ts'; export type X = Pull"],
  ['web-packages', 'src/web/p3.ts', "import { join } from 'node:path'; export const x = join"],
  [
    'page-reaches-device-through-worker',
    'src/web/p4.ts',
    "import { open } from '#device/open.ts'; export const x = open",
  ],
  [
    'screens-apart',
    'src/web/screens/today/p1.tsx',
    "import { child } from '../child/child.tsx'; export const x = child",
  ],
  ...[
    'diagnostics',
    'navigation',
    'words',
    'components',
    'fields',
    'worker',
    'device',
    'session',
    'kinds',
    'form-model',
    'frame',
    'evidence-worker',
    'views',
  ].map((folder): [string, string, string] => [
    `web-${folder}-imports`,
    `src/web/${folder}/p1.ts`,
    "import { today } from '#web/screens/today/today.tsx'; export const x = today",
  ]),
  [
    'web-screens-imports',
    'src/web/screens/today/p2.ts',
    "import { app } from '#web/app/app.tsx'; export const x = app",
  ],
  ['no-cycles-of-types', 'src/web/words/p2.ts', "import type { B } from './p3.ts'; export type A = B"],
  ['sql-in-store-only', 'src/server/p4.ts', "import { sql } from 'kysely'; export const x = sql"],
  ['sql-in-store-only', 'src/cli/p3.ts', "import { PGlite } from '@electric-sql/pglite'; export const x = PGlite"],
  [
    'cryptography-in-sealing-only',
    'src/device/p3.ts',
    "import { gcm } from '@noble/ciphers/aes.js'; export const x = gcm",
  ],
  ...FOLDERS.flatMap(([top, folders]) =>
    folders.split(' ').map((folder): [rule: string, file: string, text: string] => {
      const layer = top.split('/')[1] ?? ''
      return [
        `${layer}-${folder}-imports`,
        `src/${layer}/${folder}/planted.ts`,
        `import * as top from '#${top.slice('src/'.length)}'; export const x = top`,
      ]
    }),
  ),
  ['no-cycles', 'src/domain/p5.ts', "import { y } from './p6.ts'; export const x = () => y"],
  ['no-orphans', 'src/domain/p7.ts', "export const alone = 'alone'"],
  [
    'tests-stay-outside',
    'src/device/p4.ts',
    "import { drita } from '../../test/support/cast.ts'; export const x = drita",
  ],
  ['no-unresolved', 'src/domain/p8.ts', "import { gone } from './gone.ts'; export const x = gone"],
  ['development-packages-do-not-ship', 'src/server/p5.ts', "import fc from 'fast-check'; export const x = fc"],
]

describe('the import rules', () => {
  let folder = ''
  let broken: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'imports-'))
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    for (const [file, text] of Object.entries(GROUND)) plant(file, text)
    for (const [, file, text] of PLANTS) plant(file, text)
    const { summary } = await readModules(['src', 'test'], { baseDir: folder })
    broken = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(PLANTS)('bite: %s at %s', (rule, file) => {
    expect(broken).toContain(`${rule} ${file}`)
  })

  it('let what is allowed pass', () => {
    const ground = broken.filter((line) => Object.keys(GROUND).some((file) => line.endsWith(` ${file}`)))
    expect(ground).toEqual([])
  })

  it('are each proved by a plant', async () => {
    const { summary } = await readModules(['scripts'])
    const rules = summary.ruleSetUsed?.forbidden?.map((rule) => rule.name) ?? []
    expect(new Set(PLANTS.map(([rule]) => rule))).toEqual(new Set(rules))
  })

  function plant(file: string, text: string) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
})

describe('the house', () => {
  it('breaks none of its import rules', async () => {
    const { summary } = await readModules(['src', 'test', 'scripts'])
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })
})
