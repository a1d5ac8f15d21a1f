import type { MemberView } from '#device/people/api.ts'

/** Who may be asked to carry a child's case. */
export const mayTakeOver = ({ removed, external, roles }: MemberView): boolean =>
  !removed && !external && (roles.includes('caseworker') || roles.includes('supervisor'))

export const isSupervisorHere = (one: MemberView | undefined): boolean =>
  one?.roles.includes('supervisor') === true && !one.external
