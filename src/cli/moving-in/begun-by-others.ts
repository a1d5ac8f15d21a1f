import type { FileHere } from '#device/moving-in/api.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { wrongArgument } from '../terminal/refusal.ts'

/** Of the files of an archive those that another member moves in: neither this one's, nor erased here, nor new. */
export const begunByOthers = (files: readonly FileHere[]): readonly FileHere[] =>
  files.filter(({ by }) => by !== undefined && by !== 'me' && by !== 'erased')

/** Refuses to go on where another member began to move the archive in, or every child would have two files. */
export function refuseWhereOthersBegan(files: readonly FileHere[]): void {
  const others = begunByOthers(files)
  if (others.length > 0)
    throw wrongArgument(
      `Another member here has begun to move this archive in: you hold ${counted(others.length, 'file')} of it from them. Let them run the command again to go on. With --also-begun you move in the files that you do not hold; those that they have and you do not are then here twice.`,
    )
}
