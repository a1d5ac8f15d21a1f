import { ErasureList } from '#contract/erasure.ts'
import { accept, refuse, type Result } from '#result.ts'
import { verifyCarriedOut } from '#sealing/access/erasure.ts'
import { deviceAt, devicesAt } from '#sealing/directory/directory-view.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { type Refusal, asRefusal } from '../platform/refusals.ts'
import { deviceText, fileText, memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { memberNames } from '../files/folds/member-names.ts'
import type { ErasureView } from './api.ts'

/** Asks the server which devices reported each erasure, and accepts only reports that the device itself signed. */
export async function erasures(open: Sync): Promise<Result<readonly ErasureView[], Refusal>> {
  const answer = await askSignedIn(open, { method: 'GET', path: '/v1/erasure' }, ErasureList)
  if (!answer.ok) return refuse(asRefusal(answer.code))
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const certified = devicesAt(open.directory).filter(({ standing }) => standing === 'certified')
  return accept(
    await Promise.all(
      answer.value.erasures.map(async ({ file, hash, at, holders, done }): Promise<ErasureView> => {
        const signed = new Map<string, number>()
        for (const each of done) {
          const device = deviceAt(open.directory, each.device)
          if (
            device &&
            (await verifyCarriedOut({ org: open.org, file, hash, deviceKey: own(device.key), sig: each.sig }))
          )
            signed.set(idText(each.device), each.at)
        }
        const held = new Set(holders.map(idText))
        const devices = certified.filter(({ device, member }) => held.has(idText(member)) || signed.has(idText(device)))
        return {
          file: fileText(file),
          at,
          devices: devices.map(({ device, member }) => ({
            device: deviceText(device),
            memberName: names.get(memberText(member)) ?? '',
            thisOne: deviceText(device) === open.device.text,
            carriedOutAt: signed.get(idText(device)) ?? null,
          })),
        }
      }),
    ),
  )
}
