import { countedLine } from './counted.ts'
import { withSeeded } from './ours.ts'
import { given, nodeDevice, note, PASSPHRASE } from './seed.ts'

export interface OneChange {
  /** The record itself: bytes of its JSON. */
  readonly record: number
  /** All bytes that its device sent, headers included. */
  readonly sent: number
  /** All bytes that another device of the member received, headers included. */
  readonly received: number
}

/**
 * Changes one record among `entries` and counts the bytes on the line, for the device that writes and for one that
 * receives.
 */
export function oneChangeAmong(entries: number): Promise<OneChange> {
  return withSeeded(
    undefined,
    { entries, files: entries / 200, folders: ['care'], devices: 1 },
    async (url, { account, device: writer, files }) => {
      const near = await countedLine(url)
      const far = await countedLine(url)
      const devices = [nodeDevice(near.url), nodeDevice(far.url)] as const
      for (const device of devices) {
        given(await device.signIn({ account, passphrase: PASSPHRASE }))
        given(await device.sync())
      }
      const [changed] = files
      if (!changed) throw new Error('no file was opened')
      const [sender, hearer] = devices
      const before = new Set(given(await sender.file(changed)).caseFile.entries.map((entry) => entry.id))
      near.reset()
      given(await sender.write([{ file: changed, draft: note(entries + 1, 'care') }]))
      given(await sender.sync())
      const { sent } = near
      far.reset()
      given(await hearer.sync())
      const { received } = far
      const heard = given(await hearer.file(changed)).caseFile.entries.filter((entry) => !before.has(entry.id))
      if (heard.length !== 1) throw new Error('the other device did not hear of exactly one record')
      near.stop()
      far.stop()
      given(await writer.sync())
      return { record: new TextEncoder().encode(JSON.stringify(heard[0])).length, sent, received }
    },
  )
}
