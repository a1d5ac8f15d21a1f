import type { Bytes } from '#bytes.ts'
import type { z } from 'zod'
import { SyncAnswer } from '#contract/sync.ts'
import { newId } from '#sealing/primitives/id.ts'
import type { Person } from './agency.ts'
import type { AccessItem, Item } from './sealed-file.ts'
import type { TestServer } from './server.ts'

export type Answer = z.infer<typeof SyncAnswer>

/** The device's side of the protocol: its session and its latest cursor. */
export class Line {
  readonly #server: TestServer
  readonly token: Bytes
  cursor: Bytes | null = null
  incarnation: Bytes | null = null
  directory = 0
  /** The version that its requests name. */
  version: 1 | 2 | 4 = 1

  private constructor(server: TestServer, token: Bytes) {
    this.#server = server
    this.token = token
  }

  static async of(server: TestServer, person: Person): Promise<Line> {
    return new Line(server, await server.agency.signIn(person))
  }

  /** With a session that was opened before. */
  static with(server: TestServer, token: Bytes): Line {
    return new Line(server, token)
  }

  /** One request. Each list of items is a group. */
  async ask(...groups: readonly (readonly (Item | AccessItem)[])[]) {
    const { cursor, incarnation, directory } = this
    return this.#server.post(
      '/v1/sync',
      { v: this.version, incarnation, cursor, directory, groups: groups.map((items) => ({ id: newId(), items })) },
      this.token,
    )
  }

  /** Sends one request and processes its answer. */
  async sync(...groups: readonly (readonly (Item | AccessItem)[])[]): Promise<Answer> {
    const answer = (await this.ask(...groups)).as(SyncAnswer)
    this.cursor = answer.cursor
    this.incarnation = answer.incarnation
    this.directory += answer.directory.length
    return answer
  }

  /** Sends one group and returns its outcome. */
  async push(...items: readonly (Item | AccessItem)[]) {
    const [outcome] = (await this.sync(items)).outcomes
    if (!outcome) throw new Error('no outcome')
    return outcome
  }
}
