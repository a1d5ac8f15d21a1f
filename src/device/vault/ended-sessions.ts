import type { Bytes } from '#bytes.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import { tellEnded } from './session.ts'

/** The server itself ends a session that nobody used for this long. */
const RESTS = 15 * 60_000

/** Ends sessions of members who locked this device. One that could not be told for want of a network is told when somebody unlocks again, until it has ended by itself. */
export class EndedSessions {
  readonly #platform: DevicePlatform
  #left: { readonly token: Bytes; readonly at: number }[] = []

  constructor(platform: DevicePlatform) {
    this.#platform = platform
  }

  async end(token: Bytes): Promise<void> {
    await this.#tell({ token, at: this.#platform.clock() })
  }

  async endLeft(): Promise<void> {
    const left = this.#left.filter(({ at }) => this.#platform.clock() - at < RESTS)
    this.#left = []
    await Promise.all(left.map((one) => this.#tell(one)))
  }

  async #tell(one: { readonly token: Bytes; readonly at: number }): Promise<void> {
    const told = await tellEnded(this.#platform.http, one.token)
    if (!told.ok && (told.code === 'no-network' || told.code === 'try-later')) this.#left.push(one)
    else one.token.fill(0)
  }
}
