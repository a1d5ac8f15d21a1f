import { hashOfFile, type AppFiles } from '#sealing/app-release/app-files.ts'
import { SECURITY_HEADERS } from '#server/http/headers.ts'
import { askAsBrowser, type AnsweredFile, type AskedAs } from './ask-as-browser.ts'

/** What differs from the release, of one file of the app. */
export interface AppFault {
  readonly path: string
  readonly is:
    | 'differs'
    | 'differs-compressed'
    | 'missing'
    | 'redirected'
    | 'no-answer'
    | 'not-released'
    | 'header-differs'
    | 'header-added'
  /** The header, or for a file that is in no release the one that names it. */
  readonly of?: string
  /** As which browser it was asked for. */
  readonly as: string
}

/** Every browser says one of the two; a server holds the compressed files beside the others. */
const ENCODINGS = ['gzip, deflate, br, zstd', 'identity'] as const
const AT_ONCE = 8
/** Of one file: an altered one could name files without end. */
const MOST_NAMES = 500
/** The page itself stands at the address, too. */
const PAGE = { at: '', file: 'index.html' } as const
/** They would send the page elsewhere, load something or leave something in the browser. */
const NEVER_SENT = ['refresh', 'link', 'set-cookie', 'service-worker-allowed', 'speculation-rules'] as const
/** A file that a page, a style or a script names. Strings of a script are searched, since it loads files by name. */
const NAMED = /["'`(]((?:https?:)?[./]*[\w@./-]+\.(?:m?js|css|wasm|woff2|html))["'`)?#]/g

/** Fetches each file of the list in every encoding, and what an altered page or script names besides. */
export async function compareServedApp(
  address: string,
  files: AppFiles,
  askers: readonly AskedAs[],
): Promise<readonly AppFault[]> {
  const faults = new Map<string, AppFault>()
  const known = new Set<string>([PAGE.at, ...files.keys()])
  const left = askers.flatMap((as) =>
    [...known].flatMap((path) => ENCODINGS.map((encoding): Asking => ({ path, as, encoding }))),
  )
  const next = async (): Promise<void> => {
    for (let asking = left.pop(); asking; asking = left.pop()) {
      const { found, names } = await compareOne(address, files, asking)
      for (const fault of found) faults.set([fault.path, fault.is, fault.of].join(' '), fault)
      for (const name of names.filter((one) => !known.has(one))) {
        known.add(name)
        left.push({ ...asking, path: name, namedBy: asking.path })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return [...faults.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

interface Asking {
  readonly path: string
  readonly as: AskedAs
  readonly encoding: (typeof ENCODINGS)[number]
  /** Of a file that no release contains: the one that names it. */
  readonly namedBy?: string
}
interface Compared {
  readonly found: readonly AppFault[]
  /** Files that it names, if it is not as it was released. */
  readonly names: readonly string[]
}

async function compareOne(address: string, files: AppFiles, asking: Asking): Promise<Compared> {
  const { path, as, encoding, namedBy } = asking
  const fault = (is: AppFault['is'], of?: string): AppFault => ({
    path,
    is,
    ...(of !== undefined && { of }),
    as: as.name,
  })
  const only = (...found: readonly AppFault[]): Compared => ({ found, names: [] })
  if (/^https?:/.test(path)) return only(fault('not-released', namedBy))
  let answer: AnsweredFile
  try {
    answer = await askAsBrowser(address, path, as, encoding)
  } catch {
    return only(fault('no-answer'))
  }
  const { status, headers, body } = answer
  if (namedBy !== undefined)
    return status === 200 ? { found: [fault('not-released', namedBy)], names: namesIn(body, path, files) } : only()
  if (status >= 300 && status < 400) return only(fault('redirected'))
  if (status !== 200) return only(fault('missing'))
  const ofHeaders = headerFaults(answer).map(({ is, of }) => fault(is, of))
  const released = files.get(path === PAGE.at ? PAGE.file : path)
  if (body && (await hashOfFile(new Uint8Array(body))) === released) return only(...ofHeaders)
  const differs = headers['content-encoding'] === undefined ? 'differs' : 'differs-compressed'
  return { found: [fault(differs), ...ofHeaders], names: namesIn(body, path, files) }
}

/** Each must be exactly that of this checkout: a policy that says more allows more. */
function headerFaults({ headers }: AnsweredFile): readonly Pick<AppFault, 'is' | 'of'>[] {
  const differ = SECURITY_HEADERS.filter(([name, value]) => headers[name] !== value)
  const added = NEVER_SENT.filter((name) => headers[name] !== undefined)
  return [
    ...differ.map(([of]) => ({ is: 'header-differs' as const, of })),
    ...added.map((of) => ({ is: 'header-added' as const, of })),
  ]
}

/** The files that a text names and no release contains, as paths from the address; those of other addresses whole. */
function namesIn(body: Buffer | undefined, path: string, files: AppFiles): readonly string[] {
  const text = body?.toString('utf8') ?? ''
  const root = new URL('https://app.invalid/')
  return [...text.matchAll(NAMED)]
    .flatMap(([, name = '']) => {
      // A name stands for a path from the script that holds it, or from the address.
      const ways = [new URL(`/${path}`, root), root].filter((from) => URL.canParse(name, from))
      const found = ways.map((from) => new URL(name, from))
      if (found.some(({ origin, pathname }) => origin === root.origin && files.has(pathname.slice(1)))) return []
      return found.map(({ origin, pathname, href }) => (origin === root.origin ? pathname.slice(1) : href))
    })
    .slice(0, MOST_NAMES)
}
