import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { base64url } from '#sealing/primitives/bytes.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'
import { rootOfApp } from '#sealing/app-release/app-files.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import { beginAppLog, withNewKey, withRelease, writeAppLog, type AppLog } from '#sealing/app-release/app-log.ts'
import { compressedThatDiffer, filesOfApp } from '../app-release/files-of-app.ts'
import { readKeyFile } from '../app-release/key-files.ts'
import { LOG_OF_CHECKOUT, readLogFile, verifiedLog, writeLogFile } from '../app-release/log-file.ts'
import { WEB } from '../server/serving.ts'
import { parseFile, parseFolder } from '../terminal/arguments.ts'
import { packageVersion } from '../terminal/package-version.ts'
import { told } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Adds the app that was built here to the log of releases, which is served beside it. Devices take a later app only if the log that they have seen goes on, so keep the log
(${APP_LISTS.log}, or the file of --log): one that was lost cannot be made again. To sign an older version again, build it and sign it: it is then the newest entry.
With --new-key nothing is released: from there on the new key signs. Both keys sign the change.

Examples:
  homeward sign-app --key /media/stick/homeward-app-key
  gpg --decrypt app-key.gpg | homeward sign-app --key -
  homeward sign-app --key /media/stick/homeward-app-key --new-key /media/other/homeward-app-key
`

interface SigningOptions {
  readonly key: string
  readonly newKey?: string
  readonly log?: string
  readonly web?: string
}

export function signAppCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('sign-app')
    .description('signs the app that was built here as a release, or a new key for the next ones')
    .requiredOption('--key <file>', 'the key that "homeward app-key" wrote; - reads it from the input', parseFile)
    .option('--new-key <file>', 'a second key, which signs from here on', parseFile)
    .option('--log <file>', `the log of releases (default: ${APP_LISTS.log} in this checkout)`, parseFile)
    .option('--web <folder>', 'the built app (default: that of this checkout)', parseFolder)
    .addHelpText('after', EXAMPLES)
    .action(async (options: SigningOptions) => {
      const path = options.log ?? LOG_OF_CHECKOUT
      const key = await readKeyFile(shell, options.key)
      const log = (await readLogFile(path)) ?? (await verifiedLog(writeAppLog(await beginAppLog(key)), path))
      if (base64url(log.key) !== base64url(key.publicKey))
        throw new CommandRefused(
          `This is not the key that signs ${path}: that one has the fingerprint ${await printOfAppKey(log.key)}. Nothing was changed.`,
        )
      if (options.newKey === undefined) await signRelease(shell, { path, log, key, web: options.web ?? WEB })
      else await signNewKey(shell, { path, log, key, newKey: options.newKey })
    })
}

interface Signing {
  readonly path: string
  readonly log: AppLog
  readonly key: SigningKey
}

async function signRelease(shell: Shell, { path, log, key, web }: Signing & { readonly web: string }): Promise<void> {
  if (!existsSync(join(web, 'index.html'))) throw wrongArgument('The app is not built. Build it with: npm run build')
  const differ = await compressedThatDiffer(web)
  if (differ.length > 0)
    throw new CommandRefused(
      `These compressed files are not those of this build: ${differ.join(', ')}. Build it again. Nothing was signed.`,
    )
  const files = await filesOfApp(web)
  const root = await rootOfApp(files)
  const version = packageVersion()
  const entries = log.newest?.root === root ? log.entries : await withRelease(log, key, { version, root })
  writeLogFile(path, entries)
  writeFileSync(join(web, APP_LISTS.files), files)
  // It may be that of a list from before; a server would send it.
  rmSync(join(web, `${APP_LISTS.files}.br`), { force: true })
  writeLogFile(join(web, APP_LISTS.log), entries)
  await told(
    shell,
    `Signed: version ${version}, ${root}, number ${String(entries.length)} of ${path}. It is served beside the app.`,
  )
}

async function signNewKey(
  shell: Shell,
  { path, log, key, newKey }: Signing & { readonly newKey: string },
): Promise<void> {
  const next = await readKeyFile(shell, newKey)
  const entries = await withNewKey(log, key, next)
  // A key that signed before is refused by everybody who reads the log.
  await verifiedLog(writeAppLog(entries), newKey)
  writeLogFile(path, entries)
  await told(
    shell,
    `From here on the key with the fingerprint ${await printOfAppKey(next.publicKey)} signs. Both keys signed this. Devices see it with the next release that is signed.`,
  )
}
