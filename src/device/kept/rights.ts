import type { Folder } from '#domain/entry/ids.ts'

export type Role = 'caseworker' | 'supervisor' | 'specialist' | 'coordinator' | 'administrator'

/** What a member may do in each folder of a file. */
export type Rights = Partial<Record<Folder, 'read' | 'write' | 'keep'>>
