import { z } from 'zod'

/** 128 random bits, written as 22 characters of base64url. It tells nothing about what it names. */
const id = <const Brand extends string>(brand: Brand) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{21}[AQgw]$/, 'an id is 22 characters of base64url')
    .brand(brand)

export const OrganisationId = id('organisation')
export type OrganisationId = z.infer<typeof OrganisationId>

export const FileId = id('file')
export type FileId = z.infer<typeof FileId>

export const MemberId = id('member')
export type MemberId = z.infer<typeof MemberId>

export const DeviceId = id('device')
export type DeviceId = z.infer<typeof DeviceId>

export const EntryId = id('entry')
export type EntryId = z.infer<typeof EntryId>

/** A person spoken of inside one file: the child, a mother, a teacher. Never shared between files. */
export const PersonId = id('person')
export type PersonId = z.infer<typeof PersonId>

export const AttachmentId = id('attachment')
export type AttachmentId = z.infer<typeof AttachmentId>

/** Folders in the order of their numbers in the sealed form (docs/sealing.md §4). */
export const FOLDERS = [
  'card',
  'identity',
  'care',
  'health',
  'therapy',
  'status',
  'justice',
  'whereabouts',
  'origins',
] as const
export const Folder = z.enum(FOLDERS)
export type Folder = z.infer<typeof Folder>
