import type { AppRefusal } from '#sealing/app-release/served-app.ts'

/** A version of the app as people are told of it. */
export interface AppVersion {
  readonly version: string
  /** The SHA-256 of the list of its files. */
  readonly root: string
}

/** An app that was taken: undefined `release` if it was not signed. */
export interface TakenApp {
  readonly release?: AppVersion
}

/** What a device keeps about the app itself, without a key: it is needed before anybody unlocks, and names no one. */
export interface KeptApp {
  /** The log as the server gave it last, where it continued the one before. */
  readonly log?: string
  /** Whose key signs, for people to compare. */
  readonly keyPrint?: string
  /** When the server’s app was last compared with it. */
  readonly lookedAt?: number
  readonly running?: TakenApp
  readonly waiting?: TakenApp
  /** Set while the server gives what this device refuses. */
  readonly trouble?: AppTrouble
}

export interface AppTrouble {
  readonly code: AppRefusal | 'altered'
  /** What the server says that it gives, where it says so. */
  readonly served?: AppVersion
}
