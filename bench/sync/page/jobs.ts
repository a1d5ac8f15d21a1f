import { browserHttp } from '../../../src/device/platform/browser-http.ts'
import { createDevice } from '../../../src/device/device.ts'
import type { Device } from '../../../src/device/api.ts'
import type { Draft } from '../../../src/domain/entry/entry.ts'
import type { FileId, MemberId } from '../../../src/domain/entry/ids.ts'
import { OpfsKeySlots } from '../../../src/device/kept/key-slots/opfs-key-slots.ts'
import { MemoryKeySlots } from '../../../src/device/kept/key-slots/memory-key-slots.ts'
import { IndexedDbReplica } from '../../../src/device/kept/replica/indexed-db-replica.ts'
import { checkInWorker } from '../../../src/device/sync/receive/signature-check.ts'
import { trustedScriptUrl } from '../../../src/web/worker/trusted.ts'
import signaturesUrl from './signatures.ts?worker&url'
import { KINDS } from '../../../src/domain/kinds.ts'

/** What the bench asks of a device in the browser. Times are milliseconds of the measured part. */
export type Job =
  | { readonly do: 'first-sync'; readonly store: string; readonly account: string; readonly passphrase: string }
  | { readonly do: 'push'; readonly store: string; readonly acts: readonly { file: FileId; draft: Draft }[][] }
  | { readonly do: 'unlock'; readonly store: string; readonly member: MemberId; readonly passphrase: string }
  | { readonly do: 'open'; readonly file: FileId }
  | { readonly do: 'save'; readonly file: FileId; readonly draft: Draft }
  | { readonly do: 'member' }

export interface Measured {
  readonly ms: number
  readonly parts: Readonly<Record<string, number>>
  readonly count: number
  readonly member: MemberId | null
}

/**
 * A page has no synchronous file handle, so key slots are in memory there, for the unlock that is measured on the main
 * thread.
 */
export function deviceOver(store: string, where: 'worker' | 'page', slots = new MemoryKeySlots()): Device {
  return createDevice({
    replica: new IndexedDbReplica(store),
    keySlots: where === 'worker' ? new OpfsKeySlots(store) : slots,
    http: browserHttp(location.origin),
    kinds: KINDS,
    clock: () => Date.now(),
    persistent: () => Promise.resolve(true),
    ...(where === 'worker' && {
      signatureCheck: () => checkInWorker(new Worker(trustedScriptUrl(signaturesUrl), { type: 'module' })),
    }),
  })
}

const nothing = { parts: {}, count: 0, member: null }

/** Does one job on a device that stays open between jobs. */
export function worker(where: 'worker' | 'page'): (job: Job) => Promise<Measured> {
  let device: Device | undefined
  const slots = new MemoryKeySlots()
  const open = (store: string) => (device ??= deviceOver(store, where, slots))
  const at = () => performance.now()

  return async (job) => {
    switch (job.do) {
      case 'first-sync': {
        const fresh = open(job.store)
        must(await fresh.signIn({ account: job.account, passphrase: job.passphrase }))
        const from = at()
        const synced = await roundOf(fresh)
        const files = must(await fresh.files())
        const { unsent } = await fresh.syncState()
        return {
          ...nothing,
          ms: at() - from,
          parts: { sync: synced - from, 'fold for lists': at() - synced, unsent },
          count: files.reduce((sum, file) => sum + file.line.entries.length, 0),
          member: (await fresh.state()).me?.member ?? null,
        }
      }
      case 'push': {
        const mine = open(job.store)
        for (const act of job.acts) must(await mine.write(act))
        const from = at()
        const synced = await roundOf(mine)
        const { unsent } = await mine.syncState()
        if (unsent > 0) throw new Error('not every edit was delivered')
        return { ...nothing, ms: synced - from, parts: { after: at() - synced }, count: job.acts.length }
      }
      case 'unlock': {
        const locked = open(job.store)
        await locked.lock()
        const from = at()
        must(await locked.unlock({ member: job.member, passphrase: job.passphrase }))
        const unlocked = at()
        const files = must(await locked.files())
        return {
          ...nothing,
          ms: at() - from,
          parts: { unlock: unlocked - from, lines: at() - unlocked },
          count: files.length,
          member: job.member,
        }
      }
      case 'open': {
        const from = at()
        const view = must(await (device ?? missing()).file(job.file))
        return { ...nothing, ms: at() - from, count: view.caseFile.entries.length }
      }
      case 'save': {
        const from = at()
        must(await (device ?? missing()).write([{ file: job.file, draft: job.draft }]))
        return { ...nothing, ms: at() - from, count: 1 }
      }
      case 'member':
        return { ...nothing, ms: 0, member: (await (device ?? missing()).state()).me?.member ?? null }
    }
  }
}

/**
 * A round with the server, and the work that follows one, such as folding. Returns when the round ended: all was sent,
 * and what came is verified and stored.
 */
async function roundOf(device: Device): Promise<number> {
  let ended = NaN
  const end = await device.subscribe(() => {
    void device.syncState().then(({ is }) => {
      if (is === 'resting' && Number.isNaN(ended)) ended = performance.now()
    })
  })
  must(await device.sync())
  end()
  if (Number.isNaN(ended)) throw new Error('the round did not say that it ended')
  return ended
}

function missing(): never {
  throw new Error('no device was opened yet')
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; code: string; detail: unknown }): Value {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.detail ?? null)}`)
  return result.value
}
