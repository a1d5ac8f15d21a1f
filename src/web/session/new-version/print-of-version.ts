import type { AppVersion } from '#device/app-release/kept-app.ts'

/** As people compare it: the version, and the beginning of the hash of its files, which no two versions share. */
export const printOfVersion = ({ version, root }: AppVersion): string => `${version} (${root.slice(0, 8)})`
