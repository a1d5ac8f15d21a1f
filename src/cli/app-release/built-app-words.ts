import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import { judgeServedApp } from '#sealing/app-release/served-app.ts'

/** One sentence for whoever starts a server: whether the app in this folder is signed, and with which key. */
export async function builtAppWords(folder: string): Promise<string> {
  const judged = await judgeServedApp(undefined, {
    files: textIn(join(folder, APP_LISTS.files)),
    log: textIn(join(folder, APP_LISTS.log)),
  })
  if (!judged.ok)
    return 'The log of releases beside the app is not of this app, so devices do not store it. Take it away, or sign this build: homeward sign-app'
  const app = judged.value
  if (!app) return 'The app is not signed: a device cannot tell it from one that was altered (docs/operating.md).'
  return `The app is signed as version ${app.version} with the key ${await printOfAppKey(app.log.key)}.`
}

const textIn = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
