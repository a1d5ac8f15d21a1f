import type { Device } from '#device/api.ts'
import type { Leaving } from '#device/kept/row-types.ts'
import type { FileId } from '#domain/entry/ids.ts'

/** Resolves with who no longer needs to know, by file; with null where the person did not answer. */
export type AskWhere = (files: readonly FileId[]) => Promise<Leaving | null>

/** Who answers, while the app is open. */
export class WhereQuestion {
  #ask: AskWhere | null = null

  /** Until the returned function is called, questions go to `ask`. */
  readonly answeredBy = (ask: AskWhere): (() => void) => {
    this.#ask = ask
    return () => {
      this.#ask = null
    }
  }
  readonly ask: AskWhere = (files) => this.#ask?.(files) ?? Promise.resolve(null)
}

/**
 * The same device, whose `write` first asks who still needs to know where a child is, if the device wants to know: whatever screen writes. Without an
 * answer nothing is written, and the screen is told why.
 */
export function askingWhere(device: Device, where: WhereQuestion): Device {
  const write: Device['write'] = async (act, how) => {
    const written = await device.write(act, how)
    if (written.ok || written.code !== 'who-needs-to-know') return written
    const leaving = await where.ask(written.detail.ask ?? [])
    return leaving ? device.write(act, { ...how, leaving }) : written
  }
  return new Proxy(device, { get: (target, name): unknown => (name === 'write' ? write : Reflect.get(target, name)) })
}
