import type { Device } from '#device/api.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { newDeviceAt, signInOf, type DemoSignIn } from '../demonstration.ts'
import { enrol, foundDemoAgency, meet } from '../scene/found-agency.ts'
import { tellStories } from '../tell-stories.ts'
import { SECOND_AGENCY, SECOND_PEOPLE } from './people.ts'
import { SECOND_STORIES } from './stories.ts'

export interface SecondAgency {
  readonly vjosa: Device
  readonly signIns: readonly DemoSignIn[]
}

/** Vjosa founds the agency, Teuta is invited and compares fingerprints, and both write their stories. */
export async function foundSecondAgency({
  setup,
  url,
  today,
}: {
  readonly setup: string
  readonly url: string
  readonly today: PlainDate
}): Promise<SecondAgency> {
  const newDevice = newDeviceAt(url)
  const vjosa = await foundDemoAgency(newDevice(), { setup, agency: SECOND_AGENCY, who: SECOND_PEOPLE.vjosa })
  const teuta = await enrol(vjosa.device, newDevice(), SECOND_PEOPLE.teuta)
  await meet(teuta.device, vjosa)
  // In the stories the keys drita and besa mean the caseworker and the supervisor; this agency has no psychologist, and none of these stories needs one.
  const members = { drita: teuta.member, besa: vjosa.member, mira: teuta.member, arben: vjosa.member }
  const devices = { drita: teuta.device, besa: vjosa.device, mira: teuta.device, arben: vjosa.device }
  await tellStories({ today, members }, SECOND_STORIES, devices, () => undefined)
  return {
    vjosa: vjosa.device,
    signIns: [signInOf(SECOND_PEOPLE.vjosa, vjosa.account), signInOf(SECOND_PEOPLE.teuta, teuta.account)],
  }
}
