import type { Device } from '#device/api.ts'

/** What a screen asked the device to do, and how much of what it asked is not answered yet. */
export interface Watched {
  readonly device: Device
  readonly acts: string[]
  readonly waits: () => number
}

/** Calls that only read. They are not noted, and go to the device. */
const READS: ReadonlySet<string> = new Set([
  'accessLog',
  'alreadyKnown',
  'askFirstAbout',
  'attachment',
  'attendance',
  'consider',
  'contactPointAsks',
  'cutRecords',
  'cuts',
  'devices',
  'drafts',
  'erasures',
  'evidence',
  'file',
  'files',
  'focalPointFor',
  'givenFacts',
  'invitations',
  'keepDrafts',
  'marksAsked',
  'members',
  'needsAttention',
  'network',
  'newDevices',
  'olderApps',
  'possiblyRelated',
  'releaseOutput',
  'releases',
  'secondsForStop',
  'state',
  'stops',
  'subscribe',
  'sync',
  'syncState',
  'team',
  'toConfirm',
  'whereReaders',
  'whichOpen',
])

/**
 * A device of which a screen reads and on which it changes nothing: every act is noted as the device was asked for it,
 * and answered as `answered` says: with a refusal unless it says otherwise.
 */
export function watched(device: Device, answered: Readonly<Record<string, unknown>> = {}): Watched {
  const acts: string[] = []
  let waiting = 0
  const counted = <Value>(answer: Promise<Value>): Promise<Value> => {
    waiting += 1
    return answer.finally(() => {
      waiting -= 1
    })
  }
  const seen = new Proxy(device, {
    get(target, name): unknown {
      const real: unknown = Reflect.get(target, name)
      if (typeof real !== 'function') return real
      return (...given: readonly unknown[]): unknown => {
        if (READS.has(String(name))) return counted(Promise.resolve(Reflect.apply(real, target, given) as unknown))
        acts.push(`${String(name)} ${given.map(plainly).join(' ')}`)
        return counted(Promise.resolve(answered[String(name)] ?? { ok: false, code: 'no-network' }))
      }
    },
  })
  return { device: seen, acts, waits: () => waiting }
}

/** What was given, without what the app makes for itself: ids and keys that nobody chose. */
const plainly = (given: unknown): string =>
  given instanceof Uint8Array
    ? `${String(given.length)} bytes`
    : withoutMade(given === undefined ? 'nothing' : JSON.stringify(given))

export const withoutMade = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '(made)')
    .replaceAll(/(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*[A-Z0-9_])[A-Za-z0-9_-]{21}[AQgw](?![A-Za-z0-9_-])/g, (id) =>
      /0A$|^(member|person|file|device|entry)/.test(id) ? id.replace(/-?0*A$/, '') : '(made)',
    )
