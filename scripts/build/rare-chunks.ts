import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Chunks of the built app, by the beginning of their file name, that a coordinator, an administrator, a supervisor at a
 * desk or a reviewer of words alone needs, that one language alone needs (names of countries), or that are needed only
 * where there is a network or a printer. Neither they nor what only they load is kept on anybody's phone before it was
 * used there.
 */
export const RARE_CHUNKS: readonly string[] = [
  'access-log-screen',
  'ask-network-screen',
  'bring-back-with-shares',
  'second-with-shares',
  'caseload-review-screen',
  'caseload-screen',
  'contact-point-screen',
  'directory-import-screen',
  'erasures-screen',
  'duties-by-law-screen',
  'ethics-log-screen',
  'evidence-batches-screen',
  'evidence-datasets-screen',
  'evidence-file-table-screen',
  'evidence-htcds-screen',
  'evidence-indicators-screen',
  'evidence-ledger-screen',
  'evidence-method-screen',
  'evidence-release-screen',
  'evidence-screen',
  'evidence-table-screen',
  'figures-screen',
  'form-order-screen',
  'instruments-screen',
  'invite-screen',
  'km',
  'lo',
  'lost-device-screen',
  'moving-in-screen',
  'my',
  'network-screen',
  'own-file-screen',
  'own-form-screen',
  'own-question-screen',
  'own-questions-screen',
  'papers-screen',
  'passkey-screen',
  'passphrase-estimator',
  'recover',
  'review-words-screen',
  'scan-code',
  'sq',
  'stocktaking-screen',
  'stopped-members-screen',
  'supervision-screen',
  'take-out',
  'taking-out-screen',
  'team-screen',
  'their-sheet',
  'who-read-screen',
]

const NAMED = /["'`][./]*(?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|css|wasm))["'`]/g
const isRare = (path: string) => RARE_CHUNKS.some((name) => path.startsWith(`assets/${name}-`))

/** All files of the built app in `web`, by their path there, that some code names which is not rare itself. */
export function commonFiles(web: string): ReadonlySet<string> {
  const read = (path: string) => readFileSync(join(web, path), 'utf8')
  const found = new Set<string>()
  const left = [...read('index.html').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].flatMap(
    ([, path]) => path ?? [],
  )
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path) || isRare(path) || !existsSync(join(web, path))) continue
    found.add(path)
    if (path.endsWith('.js')) for (const [, name] of read(path).matchAll(NAMED)) left.push(`assets/${name ?? ''}`)
  }
  return found
}
