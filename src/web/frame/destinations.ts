import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Role } from '#device/kept/rights.ts'
import type { IconName } from '../components/icon.tsx'
import type { Route, NavSection } from '../navigation/routes.ts'

export interface Destination {
  readonly section: NavSection
  readonly route: Route
  readonly icon: IconName
  readonly words: MessageDescriptor
}

export const TODAY_DESTINATION: Destination = {
  section: 'today',
  route: { is: 'today' },
  icon: 'calendar',
  words: msg`Today`,
}
export const CHILDREN_DESTINATION: Destination = {
  section: 'children',
  route: { is: 'children' },
  icon: 'children',
  words: msg`Children`,
}
export const WHAT_HAPPENED_DESTINATION: Destination = {
  section: 'what-happened',
  route: { is: 'what-happened' },
  icon: 'pencil',
  words: msg`What happened?`,
}
export const GUIDANCE_DESTINATION: Destination = {
  section: 'guidance',
  route: { is: 'guidance' },
  icon: 'bulb',
  words: msg`Guidance`,
}
export const MORE_DESTINATION: Destination = { section: 'more', route: { is: 'more' }, icon: 'menu', words: msg`More` }
const TEAM: Destination = { section: 'team', route: { is: 'team' }, icon: 'team', words: msg`Team` }
const APPROVALS: Destination = {
  section: 'approvals',
  route: { is: 'approvals' },
  icon: 'tick',
  words: msg`To approve`,
}
export const PEOPLE_DESTINATION: Destination = {
  section: 'people',
  route: { is: 'people' },
  icon: 'children',
  words: msg`People`,
}
export const DEVICES_DESTINATION: Destination = {
  section: 'people',
  route: { is: 'devices' },
  icon: 'phone',
  words: msg`Devices`,
}
export const EVIDENCE_DESTINATION: Destination = {
  section: 'evidence',
  route: { is: 'evidence' },
  icon: 'same',
  words: msg`Numbers`,
}
const PEOPLE_AND_DEVICES: Destination = {
  section: 'people',
  route: { is: 'people' },
  icon: 'key',
  words: msg`People, devices`,
}

/** The destinations in the rail depend on the role. Every member has *Today*, which lists everything that names them. A specialist sees the files they were given, and nothing of a team. */
export function railDestinations(roles: readonly Role[]): readonly Destination[] {
  const leads = roles.includes('supervisor')
  const works = leads || roles.includes('caseworker') || roles.includes('specialist')
  return [
    TODAY_DESTINATION,
    ...(leads ? [TEAM] : []),
    ...(works ? [CHILDREN_DESTINATION] : []),
    ...(leads ? [APPROVALS] : []),
    ...(works ? [GUIDANCE_DESTINATION] : []),
    ...(roles.includes('coordinator') ? [EVIDENCE_DESTINATION] : []),
    PEOPLE_AND_DEVICES,
    MORE_DESTINATION,
  ]
}

export const writesFiles = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'caseworker' || role === 'supervisor' || role === 'specialist')

/** The screen an entry of the bar leads to from here: *What happened?* is preset to the child whose file is open; elsewhere it asks which child. */
export function routeFrom(to: Destination, from: Route): Route {
  return to.route.is === 'what-happened' && 'file' in from ? { is: 'what-happened', file: from.file } : to.route
}

/** The first screen after unlocking. *Today* tells whatever waits; *Team*, *Numbers* and *People* show the notices of the agency (`AgencyNotices`), too. */
export function homeRoute(roles: readonly Role[], wide: boolean): Route {
  if (roles.includes('supervisor') && wide) return { is: 'team' }
  if (writesFiles(roles)) return { is: 'today' }
  return roles.includes('coordinator') ? { is: 'evidence' } : { is: 'people' }
}
