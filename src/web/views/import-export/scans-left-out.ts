import type { ScanToKeep } from '#web/navigation/routes.ts'

/** Chosen scans that somebody left out, as long as this choice of files lives: whoever chooses them anew is asked again. */
const leftOut = new WeakSet<File>()

export const leaveOutScan = ({ original }: ScanToKeep): void => void leftOut.add(original)
export const isLeftOut = ({ original }: ScanToKeep): boolean => leftOut.has(original)
