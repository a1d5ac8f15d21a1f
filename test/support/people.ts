import type { DeviceId, FileId, MemberId, PersonId } from '../../src/domain/entry/ids.ts'

/** The fixed cast of every test. All are invented; so are the children. */
export interface CastMember {
  readonly name: string
  readonly roles: readonly ('caseworker' | 'supervisor' | 'specialist' | 'coordinator' | 'administrator')[]
  readonly custodian: boolean
  readonly member: MemberId
  readonly device: DeviceId
}

/** 22 characters of base64url that begin with readable letters, so that a failing test shows a readable id. */
export function idFrom(text: string): string {
  return `${text
    .replaceAll(/[^A-Za-z0-9_-]/g, '-')
    .slice(0, 21)
    .padEnd(21, '0')}A`
}

const castMember = (name: string, roles: CastMember['roles'], custodian = false): CastMember => ({
  name,
  roles,
  custodian,
  member: idFrom(`member-${name}`) as MemberId,
  device: idFrom(`device-${name}`) as DeviceId,
})

export const drita = castMember('Drita Kola', ['caseworker'])
export const besa = castMember('Besa Leka', ['supervisor'])
export const mira = castMember('Mira Hoxha', ['specialist'])
export const arben = castMember('Arben Dema', ['administrator'], true)
export const CAST = [drita, besa, mira, arben] as const

/** Ana's file, and people around her. */
export const anasFile = idFrom('file-ana') as FileId
export const mother = idFrom('person-mother') as PersonId
export const uncle = idFrom('person-uncle') as PersonId
export const grandmother = idFrom('person-grandmother') as PersonId
export const sibling = idFrom('person-sibling') as PersonId
