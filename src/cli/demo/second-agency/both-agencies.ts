import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { NetworkPlace } from '#server/kept/relay.ts'
import type { RunningServer } from '#server/start.ts'
import { admitAgency } from '#store/network/agencies.ts'
import { tellDemonstration, type DemoSignIn } from '../demonstration.ts'
import { foundSecondAgency } from './found-second.ts'
import { joinAgencies } from './join-network.ts'
import { REACH } from './people.ts'
import { STORIES_BESIDE } from './stories.ts'

/** Admits an agency to a network's server and returns the settings that the agency's own server is started with. */
export const admittedTo = async (network: RunningServer): Promise<NetworkPlace> => ({
  url: network.url,
  ...(await admitAgency(network.database.store, Date.now())),
})

export interface OfBoth<Of> {
  readonly first: Of
  readonly second: Of
}

/** Sets up both invented agencies on new servers, both in the same network, so that each can be asked about a child whom both know. Returns the sign-ins of both. */
export async function bothAgencies(
  servers: OfBoth<RunningServer>,
  today: PlainDate,
  progress: (words: string) => void,
): Promise<OfBoth<readonly DemoSignIn[]>> {
  const [setup, secondSetup] = [await servers.first.setupCode(), await servers.second.setupCode()]
  if (setup === undefined || secondSetup === undefined) throw new Error('both servers are new')
  const { agency, signIns } = await tellDemonstration(
    { setup, url: servers.first.url, today, stories: STORIES_BESIDE },
    progress,
  )
  progress('Founding the second agency')
  const second = await foundSecondAgency({ setup: secondSetup, url: servers.second.url, today })
  progress('Bringing both into one network')
  const { arben, besa } = agency.devices
  await joinAgencies(
    { keeper: arben, contactPoint: besa, reach: REACH.first },
    { keeper: second.vjosa, contactPoint: second.vjosa, reach: REACH.second },
  )
  return { first: signIns, second: second.signIns }
}
