import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '#device/kept/rights.ts'
import type { Route } from '../../navigation/routes.ts'
import { railDestinations, writesFiles, type Destination } from '../destinations.ts'

export interface ShortcutPlace {
  readonly key: string
  readonly route: Route
  readonly words: MessageDescriptor
}

/** The letter after `g`. */
const LETTERS: Readonly<Partial<Record<Destination['section'], string>>> = {
  today: 't',
  team: 'w',
  children: 'c',
  approvals: 'a',
  guidance: 'u',
  evidence: 'e',
  people: 'p',
  more: 'm',
}

/** The places to which a member gets with `g` and a letter: those of the rail, and services for whoever works with files. */
export function placesFor(roles: readonly Role[]): readonly ShortcutPlace[] {
  const ofRail = railDestinations(roles).flatMap(({ section, route, words }) => {
    const key = LETTERS[section]
    return key === undefined ? [] : [{ key, route, words }]
  })
  const services: ShortcutPlace = {
    key: 's',
    route: { is: 'directory' },
    words: msg({ context: 'a place of the app', message: 'Services' }),
  }
  return writesFiles(roles) ? [...ofRail, services] : ofRail
}
