import type { Device } from '#device/api.ts'
import { answered } from '../../device/answered.ts'

/** The members who join the network for one agency: the custodian and the contact point. */
export interface OneOfBoth {
  readonly keeper: Device
  readonly contactPoint: Device
  readonly reach: string
}

/** Joins two agencies into one network as people do: one begins with a code that the other types, each names a contact point, then the keys of the children who said yes are sent. */
export async function joinAgencies(first: OneOfBoth, second: OneOfBoth): Promise<void> {
  const { code } = answered(await first.keeper.joinNetwork({ code: null }), 'beginning the network')
  answered(await second.keeper.joinNetwork({ code }), 'joining the network')
  for (const { keeper, contactPoint, reach } of [first, second]) {
    answered(await keeper.sync(), 'sending that the network was joined')
    answered(await contactPoint.sync(), 'hearing of the network')
    answered(await contactPoint.beContactPoint({ reach }), 'becoming the contact point')
    answered(await contactPoint.sync(), 'sending the contact point')
    answered(await contactPoint.keepFindable(), 'sharing keys')
  }
}
