import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { hashOfFile, readAppFiles } from '#sealing/app-release/app-files.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import { readAppLog, writeAppLog, type AppLog } from '#sealing/app-release/app-log.ts'
import { judgeServedApp, type SignedApp } from '#sealing/app-release/served-app.ts'
import type { AppTrouble, AppVersion, KeptApp } from './kept-app.ts'

/** The two lists beside the app (docs/sealing.md §15). */
export const APP_LISTS = { files: 'app-files.txt', log: 'app-releases.json' } as const
/** Fetched anew to be compared: the page, and the worker that stores all other files by their hash. */
const LOOKED_AT = ['index.html', 'sw.js'] as const

/** What a keeper is given by whoever runs it. */
export interface AppKeeping {
  /** The bytes that the server gives at this path now; undefined if it says that there is nothing. Throws without an answer. */
  served(path: string): Promise<Bytes | undefined>
  now(): number
  read(): Promise<KeptApp>
  /** Replaces what is kept by what this gives for it, as one step also between two service workers. */
  change(change: (kept: KeptApp) => KeptApp): Promise<void>
  /** Lists of files that were taken, the text of each by its own root. */
  readFiles(): Promise<readonly string[]>
  writeFiles(root: string, text: string): Promise<void>
  /** Removes the lists of all other roots. */
  dropFilesBut(root: string | undefined): Promise<void>
}

/**
 * Before a new version is stored: refuses one that is not the last release of the log that this device has seen. What is
 * refused is kept as the trouble that people are told of.
 */
export async function mayTakeApp(keeping: AppKeeping): Promise<Result<undefined, AppTrouble['code']>> {
  const judged = await lookAtServedApp(keeping)
  if (!judged.ok) return judged
  const app = judged.value
  if (app) await keeping.writeFiles(app.app.root, app.text)
  await keeping.change((kept) => ({ ...kept, waiting: app ? { release: versionOf(app.app) } : {} }))
  return accept(undefined)
}

/** When the version that waited starts to run. */
export async function appTakesOver(keeping: AppKeeping): Promise<void> {
  const { waiting } = await keeping.read()
  if (!waiting) return
  await keeping.change(({ waiting: _started, ...kept }) => ({ ...kept, running: waiting }))
  await keeping.dropFilesBut(waiting.release?.root)
}

/** Compares what the server gives now with what this device has seen, and keeps the longer log, or the trouble. */
export async function lookAtServedApp(
  keeping: AppKeeping,
): Promise<Result<{ readonly app: SignedApp; readonly text: string } | undefined, AppTrouble['code']>> {
  const began = keeping.now()
  const seen = await logOf(await keeping.read())
  // While a release is put there, files of two versions are served for a moment: nobody is told of an attack for it.
  const first = await judgeNow(keeping, seen)
  const { files, log, judged, code } = first.code ? await judgeNow(keeping, seen) : first
  const lookedAt = keeping.now()
  if (code) {
    const served = await saidVersion(log)
    await keeping.change((kept) => ({ ...kept, lookedAt, trouble: { code, ...(served && { served }) } }))
    return refuse(code)
  }
  const app = judged.ok ? judged.value : undefined
  const given = app && { log: writeAppLog(app.log.entries), keyPrint: await printOfAppKey(app.log.key) }
  await keeping.change(({ trouble, ...kept }) => {
    // The other service worker may have read a longer one meanwhile: each is the one before, continued.
    const isLonger = given && given.log.length >= (kept.log?.length ?? 0)
    // What it found after this look began is newer than what this look was given.
    const isNewer = trouble !== undefined && kept.lookedAt !== undefined && kept.lookedAt > began
    return { ...kept, ...(isLonger && given), ...(isNewer && { trouble }), lookedAt }
  })
  return accept(app && files !== undefined ? { app, text: files } : undefined)
}

async function judgeNow(keeping: AppKeeping, seen: AppLog | undefined) {
  const [files, log] = await Promise.all([textAt(keeping, APP_LISTS.files), textAt(keeping, APP_LISTS.log)])
  const judged = await judgeServedApp(seen, { files, log })
  const code = judged.ok ? judged.value && (await isAltered(keeping, judged.value)) : judged.code
  return { files, log, judged, code }
}

/** Whether these bytes are in a list that this device took, or in the one that the server gives now and may be taken. */
export async function isReleasedFile(keeping: AppKeeping, path: string, bytes: Bytes): Promise<boolean> {
  const { log } = await keeping.read()
  if (log === undefined) return true
  const hash = await hashOfFile(bytes)
  if ((await keeping.readFiles()).some((text) => readAppFiles(text)?.get(path) === hash)) return true
  const judged = await lookAtServedApp(keeping)
  if (!judged.ok) return false
  if (judged.value?.app.files.get(path) === hash) return true
  await keeping.change((kept) => ({ ...kept, trouble: { code: 'altered' } }))
  return false
}

const logOf = async ({ log }: KeptApp): Promise<AppLog | undefined> => {
  const read = log === undefined ? undefined : await readAppLog(log)
  return read?.ok ? read.value : undefined
}

async function isAltered(keeping: AppKeeping, { files }: SignedApp): Promise<'altered' | undefined> {
  for (const path of LOOKED_AT) {
    const bytes = await keeping.served(path)
    if (!bytes || (await hashOfFile(bytes)) !== files.get(path)) return 'altered'
  }
  return undefined
}

async function textAt(keeping: AppKeeping, path: string): Promise<string | undefined> {
  const bytes = await keeping.served(path)
  return bytes && new TextDecoder().decode(bytes)
}

/** The version that a log names last, also one that this device refuses. */
async function saidVersion(log: string | undefined): Promise<AppVersion | undefined> {
  const read = log === undefined ? undefined : await readAppLog(log)
  return read?.ok && read.value.newest ? versionOf(read.value.newest) : undefined
}

const versionOf = ({ version, root }: AppVersion): AppVersion => ({ version, root })
