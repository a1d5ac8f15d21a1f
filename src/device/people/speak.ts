import { NOTHING_BACK } from '#contract/answer.ts'
import { DeviceList } from '#contract/session.ts'
import { SPOKEN } from '#contract/version.ts'
import { accept, refuse, type Result } from '#result.ts'
import { speaksRecord } from '#sealing/directory/directory-record.ts'
import { deviceAt, devicesAt, speaksAt } from '#sealing/directory/directory-view.ts'
import { signApp, verifyApp } from '#sealing/members/app-version.ts'
import { deviceCode } from '#sealing/members/fingerprints.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import { refusalOf, type Refusal } from '../platform/refusals.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import { askSignedIn } from '../vault/session.ts'
import type { OlderApps } from './api.ts'
import { isCustodian } from './invitations.ts'

const ASKED_AGAIN = 10 * 60_000
/** When a device that was unlocked last said it or asked for it. */
const asked = new WeakMap<Sync, number>()

/**
 * After a round, until the agency speaks the newest version: this device signs which version its app knows, and a
 * custodian's device raises the version once every device has signed it. A server that nobody updated knows neither, and
 * is asked again later.
 */
export async function speakUp(open: Sync, sync: RunSync): Promise<void> {
  const now = open.platform.clock()
  if (Math.abs(now - (asked.get(open) ?? -ASKED_AGAIN)) < ASKED_AGAIN) return
  asked.set(open, now)
  if (!(await sayApp(open)) || !isCustodian(open)) return
  const older = await olderApps(open)
  if (older.ok && older.value.devices.length === 0) await raise(open, sync)
}

async function sayApp(open: Sync): Promise<boolean> {
  const version = SPOKEN.newest
  const sig = await signApp({ org: open.org, device: open.device.id, deviceKey: open.device.key, version })
  const told = await askSignedIn(
    open,
    { method: 'POST', path: '/v1/device/app', body: { v: 1, version, sig } },
    NOTHING_BACK,
  )
  return told.ok
}

/** Devices of the agency that have not signed that their app knows the newest version. Asks the server; for a custodian. */
export async function olderApps(open: Sync): Promise<Result<OlderApps, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const spoken = speaksAt(open.directory) >= SPOKEN.newest
  if (spoken) return accept({ spoken, devices: [] })
  const listed = await askSignedIn(open, { method: 'GET', path: '/v1/device' }, DeviceList)
  if (!listed.ok) return refuse(refusalOf(listed.code))
  const signed = new Set<string>()
  for (const { device, app } of listed.value.devices) {
    const key = deviceAt(open.directory, device)?.key
    if (!key || !app || app.version < SPOKEN.newest) continue
    if (await verifyApp({ org: open.org, device, deviceKey: key, ...app })) signed.add(deviceText(device))
  }
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const older = devicesAt(open.directory).filter(
    ({ device, standing }) => standing === 'certified' && !signed.has(deviceText(device)),
  )
  const devices = await Promise.all(
    older.map(async ({ device, member, key }) => ({
      device: deviceText(device),
      code: await deviceCode(key),
      memberName: names.get(memberText(member)) ?? '',
      thisOne: deviceText(device) === open.device.text,
    })),
  )
  return accept({ spoken, devices })
}

/** The rest stop sending and fetching until their app is updated; writing and reading there go on. */
export async function letTheRestStop(open: Sync, sync: RunSync): Promise<Result<true, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  return speaksAt(open.directory) >= SPOKEN.newest ? accept(true) : raise(open, sync)
}

function raise(open: Sync, sync: RunSync): Promise<Result<true, Refusal>> {
  return appendRecord(open, {
    signer: asMember(open),
    make: (place) => speaksRecord(place, { version: SPOKEN.newest }),
    refresh: sync,
  })
}
