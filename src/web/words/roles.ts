import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '#device/kept/rights.ts'

const ROLES: Readonly<Record<Role, MessageDescriptor>> = {
  caseworker: msg({ context: 'in the list “roles”', message: 'Caseworker' }),
  supervisor: msg({ context: 'in the list “roles”', message: 'Supervisor' }),
  specialist: msg({ context: 'in the list “roles”', message: 'Specialist' }),
  coordinator: msg({ context: 'in the list “roles”', message: 'Coordinator' }),
  administrator: msg({ context: 'in the list “roles”', message: 'Administrator' }),
}
export const ROLE_LIST = Object.keys(ROLES) as readonly Role[]
export const roleWords = (role: Role): MessageDescriptor => ROLES[role]

const MEANT: Readonly<Record<Role, MessageDescriptor>> = {
  caseworker: msg`Opens files and works with children`,
  supervisor: msg`Sees the team’s files and approves`,
  specialist: msg`Sees only the folders given to them`,
  coordinator: msg`Sees figures, never a name`,
  administrator: msg`Manages people, devices and backups. Cannot open any file`,
}
export const roleMeaning = (role: Role): MessageDescriptor => MEANT[role]
