import type { DemonstrationSignIns } from '#server/http/env.ts'
import type { DemoSignIn } from './demonstration.ts'

/** The word in a person’s link: no two invented people of one agency have the same first name. */
const wordOf = ({ name }: DemoSignIn): string => name.split(' ', 1)[0]?.toLowerCase() ?? ''

export const shortLink = (url: string, person: DemoSignIn): string => `${url}/try/${wordOf(person)}`

/** The addresses that reach this machine alone. On any other address the demonstration has no links, and prints its codes. */
export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host)

/** The sign-ins behind the links of one server. They exist only after its agency is set up there. */
export class ShortLinks {
  #people: ReadonlyMap<string, DemoSignIn> = new Map()

  lead(people: readonly DemoSignIn[]): void {
    this.#people = new Map(people.map((person) => [wordOf(person), person]))
  }
  readonly signInOf: DemonstrationSignIns = (who) => {
    const person = this.#people.get(who)
    return person && { account: person.account, passphrase: person.passphrase }
  }
}
