import { z } from 'zod'

/** What a child was made to do and is blamed for. */
export const BLAMED_FOR = [
  'begging',
  'petty-crime',
  'drugs',
  'crossing-the-border',
  'being-there-without-papers',
  'false-papers',
  'selling-sex',
  'running-from-care',
  'fighting',
  'bringing-others',
  'other',
] as const
export const BlamedFor = z.enum(BLAMED_FOR)

/** The most pressing first. */
export const NON_PUNISHMENT_STATUSES = [
  'punished',
  'refused',
  'not-raised',
  'raised',
  'accepted',
  'record-cleared',
] as const
export const NonPunishmentStatus = z.enum(NON_PUNISHMENT_STATUSES)
