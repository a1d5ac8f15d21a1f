import type { AppRefusal } from '#sealing/app-release/served-app.ts'
import type { AppFault } from './compare-app.ts'

/** What `homeward check-app` found, as it also prints with --json. */
export interface AppReport {
  readonly address: string
  /** What the files were compared with. */
  readonly comparedWith: {
    readonly from: 'checkout' | 'manifest' | 'signed-log'
    readonly root: string
    /** A log that was kept had to be continued. */
    readonly log: boolean
  }
  readonly files: number
  readonly askedAs: readonly string[]
  /** What the server’s log says of these files; undefined where it has none. */
  readonly signed: { readonly version: string; readonly key: string } | undefined
  /** Why the server’s log or list cannot be believed. */
  readonly refused: AppRefusal | 'not-this-key' | undefined
  readonly faults: readonly AppFault[]
}

export const isAsReleased = ({ faults, refused }: AppReport): boolean => faults.length === 0 && refused === undefined

const REFUSED: Readonly<Record<NonNullable<AppReport['refused']>, string>> = {
  'log-malformed': 'Its log of releases cannot be read.',
  'wrongly-signed':
    'Its log of releases is not as it was signed: an entry was altered, or a key came without the one before it.',
  'no-longer-signed': 'It gives no log of releases, and you have one: what it serves is no longer signed.',
  'other-key': 'Its log of releases begins with another key than yours.',
  'log-shortened': 'Its log of releases lacks entries that yours has: it serves an older release.',
  'log-differs': 'Its log of releases has another entry in the place of one of yours.',
  'older-release': 'Its list of files is that of a release that is not the last of its log.',
  'not-released': 'Its list of files is that of no release in its log.',
  'not-this-key': 'Its log of releases is not signed under the key that you gave.',
}

/** How many files a sentence names one by one. */
const NAMED = 20

function sentence({ is, of, as }: AppFault, files: string): string {
  const words: Readonly<Record<AppFault['is'], string>> = {
    differs: `not the bytes of the release: ${files}`,
    'differs-compressed': `compressed, and not the bytes of the release: ${files}`,
    missing: `in the release, and not served: ${files}`,
    redirected: `leads to another address: ${files}`,
    'no-answer': `no answer: ${files}`,
    'not-released': `in no release, and named by ${pathWords(of ?? '')}: ${files}`,
    'header-differs': `the header ${of ?? ''} is not that of this version: ${files}`,
    'header-added': `with the header ${of ?? ''}, which no version sends: ${files}`,
  }
  return `- ${words[is]} (asked for as ${as})`
}

const pathWords = (path: string) => (path === '' ? 'the page' : path)

/** One sentence for all files of which the same is wrong. */
function faultLines(faults: readonly AppFault[]): readonly string[] {
  const groups = Map.groupBy(faults, ({ is, of, as }) => [is, of, as].join(' '))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const names = group.slice(0, NAMED).map(({ path }) => pathWords(path))
    const more = group.length > NAMED ? ` and ${String(group.length - NAMED)} more` : ''
    return first ? [sentence(first, names.join(', ') + more)] : []
  })
}

const FROM = {
  checkout: 'the app as it was built in this checkout',
  manifest: 'the list that you gave',
  'signed-log': 'the server’s own list, because a log under the key that you gave signs it',
} as const

/** For the person who asked. */
export function reportWords(report: AppReport): string {
  const { address, comparedWith, files, signed, refused, faults, askedAs } = report
  return [
    `${address}: ${String(files)} files, each asked for plain and compressed, as ${askedAs.join(', ')}.`,
    `Compared with ${FROM[comparedWith.from]}: ${comparedWith.root}.`,
    signed
      ? `Signed as version ${signed.version} with the key ${signed.key}.`
      : 'Not signed: there is no log that says that anybody released these files.',
    ...(comparedWith.from === 'signed-log' && !comparedWith.log
      ? ['An older release passes, too, if it comes with the log of then: give a log that you kept (--log).']
      : []),
    ...(refused ? [REFUSED[refused]] : []),
    ...faultLines(faults),
    isAsReleased(report)
      ? 'All files and headers are as they were released.'
      : 'This is not the app as it was released. Do not open it on a device that has none yet, and take no update from it. Ask whoever runs the server.',
    'This is what the server gave to this machine now. It may give something else to others: ask from another network, too, and with --as-device.',
    '',
  ].join('\n')
}
