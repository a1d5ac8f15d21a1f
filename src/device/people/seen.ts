import type { DeviceId, FileId, Folder } from '#domain/ids.ts'

/** `devices`: of those who held the file, and whoever else carried it out. `carriedOutAt`: when the server heard of it; null where it has not. */
export interface ErasureView {
  readonly file: FileId
  readonly at: number
  readonly devices: readonly {
    readonly device: DeviceId
    readonly memberName: string
    readonly thisOne: boolean
    readonly carriedOutAt: number | null
  }[]
}

/** `before` opens the next page; null where there is none. `memberName` is null where nobody had signed in. */
export interface AccessLogPage {
  readonly lines: readonly {
    readonly seq: number
    readonly at: number
    readonly action: string
    readonly outcome: string
    readonly memberName: string | null
    readonly device: DeviceId | null
    readonly file: FileId | null
    readonly folder: Folder | null
  }[]
  readonly before: number | null
}
