import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Bytes } from '#bytes.ts'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'
import { readAppFiles, rootOfApp } from '#sealing/app-release/app-files.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import type { AppLog } from '#sealing/app-release/app-log.ts'
import { judgeServedApp, type ServedLists } from '#sealing/app-release/served-app.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { WEB } from '../server/serving.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import { askAsBrowser, OTHER_BROWSERS, USUAL_BROWSER } from './ask-as-browser.ts'
import type { AppReport } from './check-report.ts'
import { compareServedApp } from './compare-app.ts'
import { filesOfApp } from './files-of-app.ts'
import { LOG_OF_CHECKOUT, readLogFile } from './log-file.ts'

interface CheckedWith {
  /** The text of a list of files. */
  readonly manifest: string | undefined
  readonly key: Bytes | undefined
  /** A file with a log that was kept: the server's must have all that it has. */
  readonly log: string | undefined
  readonly asSeveral: boolean
}

/** Compares what a server gives with a release; see the command for what it is compared with. */
export async function checkApp(address: string, { manifest, key, log, asSeveral }: CheckedWith): Promise<AppReport> {
  const kept = log === undefined ? undefined : await readLogFile(log)
  if (log !== undefined && !kept) throw wrongArgument(`${log} cannot be read.`)
  const from = manifest !== undefined ? 'manifest' : key ? 'signed-log' : 'checkout'
  const own = manifest ?? (key ? undefined : await builtHere())
  const served = await servedLists(address)
  const list = own ?? served.files ?? ''
  const files = readAppFiles(list)
  if (!files && own !== undefined)
    throw wrongArgument('The list of files is not one: each line is a SHA-256, two spaces and a path, by rising path.')
  const ofCheckout = from === 'checkout' ? await readLogFile(LOG_OF_CHECKOUT) : undefined
  // A log from before the build that it is beside says nothing of that build.
  const seen = kept ?? (ofCheckout?.newest?.root === (await rootOfApp(list)) ? ofCheckout : undefined)
  const askedAs = asSeveral ? [USUAL_BROWSER, ...OTHER_BROWSERS] : [USUAL_BROWSER]
  return {
    address,
    comparedWith: { from, root: await rootOfApp(list), log: kept !== undefined },
    files: files?.size ?? 0,
    askedAs: askedAs.map(({ name }) => name),
    ...(await standingOfLog(served, list, { seen, key })),
    faults: files ? await compareServedApp(address, files, askedAs) : [],
  }
}

async function builtHere(): Promise<string> {
  if (!existsSync(join(WEB, 'index.html')))
    throw wrongArgument(
      'The app is not built here, so there is nothing to compare with: npm run build, or give --manifest or --key.',
    )
  return filesOfApp(WEB)
}

async function servedLists(address: string): Promise<ServedLists> {
  const text = async (path: string) => {
    const { status, body } = await askAsBrowser(address, path, USUAL_BROWSER, 'identity').catch(() => {
      throw new CommandRefused(`${address} does not answer.`)
    })
    return status === 200 ? body?.toString('utf8') : undefined
  }
  return { files: await text(APP_LISTS.files), log: await text(APP_LISTS.log) }
}

/** Whether the server’s log signs the list that is compared with, and continues the log that was kept, or that of this checkout. */
async function standingOfLog(
  served: ServedLists,
  list: string,
  { seen, key }: { readonly seen: AppLog | undefined; readonly key: Bytes | undefined },
): Promise<Pick<AppReport, 'signed' | 'refused'>> {
  const judged = await judgeServedApp(seen, { files: list, log: served.log })
  if (!judged.ok) return { signed: undefined, refused: judged.code }
  const app = judged.value
  if (key && !(app && isOf(app.log, key))) return { signed: undefined, refused: 'not-this-key' }
  if (!app) return { signed: undefined, refused: undefined }
  return { signed: { version: app.version, key: await printOfAppKey(app.log.key) }, refused: undefined }
}

/** Whether a log is signed with a key, or with one that it was exchanged for. */
const isOf = ({ entries }: AppLog, key: Bytes): boolean =>
  entries.some((entry) => entry.is === 'key' && base64url(entry.key) === base64url(key))
